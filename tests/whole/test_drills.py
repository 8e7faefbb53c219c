"""The day's questions on the demonstration site."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.browser.drilling import button, give

PAGE = "practicar/"
MOST_TABLE, MOST_CODE = 40 * 1024, 24 * 1024
"""Bytes under gzip: of the table, and of the scripts and styles of its page."""


def table_of(site: Path) -> Path:
    (table,) = (site / "assets" / "primera").glob("*/drills.json")
    return table


def test_the_table_is_small(bundled_site: Path) -> None:
    assert len(gzip.compress(table_of(bundled_site).read_bytes(), 9, mtime=0)) <= MOST_TABLE


def test_nothing_of_a_question_can_be_found_by_search(bundled_site: Path) -> None:
    text = (bundled_site / "search" / "search_index.json").read_text(encoding="utf-8")
    index = json.loads(text)
    assert [doc for doc in index["docs"] if doc["location"].startswith(PAGE)] == []
    assert "Esa práctica dice otra cosa" in table_of(bundled_site).read_text(encoding="utf-8")
    assert "Esa práctica dice otra cosa" not in text


@pytest.mark.parametrize(
    "path", ["", "cuestionarios/fundamentos/", "practicas/buena-imagen/", "yo/"]
)
def test_another_page_loads_none_of_it(chromium: Browser, bundled_address: str, path: str) -> None:
    page = chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{bundled_address}/{path}", wait_until="networkidle")
    page.close()
    assert asked
    assert [url for url in asked if "drills" in url] == []


def test_the_page_loads_little(chromium: Browser, bundled_address: str) -> None:
    page = chromium.new_page()
    ours: dict[str, bytes] = {}
    page.on(
        "response",
        lambda answer: (
            ours.update({answer.url: answer.body()}) if "/assets/primera/" in answer.url else None
        ),
    )
    page.goto(f"{bundled_address}/{PAGE}", wait_until="networkidle")
    page.close()
    code = [body for url, body in ours.items() if url.endswith((".js", ".css"))]
    assert len(code) < len(ours), "the table came too"
    assert sum(len(gzip.compress(body, 9)) for body in code) <= MOST_CODE


def test_without_javascript_the_page_leads_to_the_quizzes(
    chromium: Browser, bundled_address: str
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{bundled_address}/{PAGE}")
    # Playwright leaves a `noscript` out of roles and texts, though it shows.
    assert "necesita JavaScript" in page.locator("article").inner_text()
    assert 'href="../cuestionarios/fundamentos/"' in page.locator("article").inner_html()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_no_violation_from_the_first_question_to_the_end(
    chromium: Browser, bundled_address: str, scheme: Literal["light", "dark"], width: int
) -> None:
    page = chromium.new_page(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    page.goto(f"{bundled_address}/{PAGE}", wait_until="networkidle")
    found = []
    for number in range(5):
        found += _violations(page)
        give(page, right=number % 2 == 0)
        found += _violations(page)
        button(page).click()
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    found += _violations(page)
    page.close()
    assert found == []


def _violations(page: Page) -> list[str]:
    return [
        f"{each['id']} at {[node['target'] for node in each['nodes']][:3]}"
        for each in Axe().run(page).response["violations"]
    ]


@pytest.mark.parametrize("path", ["cuestionarios/", ""])
def test_the_way_to_the_page_is_short(chromium: Browser, bundled_address: str, path: str) -> None:
    page = chromium.new_page()
    page.goto(f"{bundled_address}/{path}")
    page.locator("article").get_by_role("link", name="Cinco al día").click()
    expect(page.locator(".pl-quiz__count")).to_have_text("1 de 5")
    page.close()
