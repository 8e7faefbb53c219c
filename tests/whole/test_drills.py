"""The day's questions on the demonstration site."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect
from tests.axe import PHONE, violations, violations_everywhere
from tests.browser.drilling import give, go_on

PAGE = "practicar/"
MOST_TABLE, MOST_CODE = 64 * 1024, 28 * 1024
"""Bytes under gzip: of the table, 27 KB of them written questions, and of its page's code."""


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


def test_the_page_loads_little(chromium: Browser, bundled_address: str, bundled_site: Path) -> None:
    page = chromium.new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).path.lstrip("/")))
    page.goto(f"{bundled_address}/{PAGE}")
    expect(page.locator("pl-drills[data-ready]")).to_be_visible()
    page.close()
    assert table_of(bundled_site).relative_to(bundled_site).as_posix() in asked
    code = [
        (bundled_site / path).read_bytes()
        for path in asked
        if path.startswith("assets/primera/") and path.endswith((".js", ".css"))
    ]
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


def test_axe_finds_no_violation_from_the_first_question_to_the_end(
    chromium: Browser, bundled_address: str
) -> None:
    page = chromium.new_page(viewport={"width": PHONE, "height": 900}, reduced_motion="reduce")
    page.goto(f"{bundled_address}/{PAGE}")
    expect(page.locator("pl-drills[data-ready]")).to_be_visible()
    found = violations_everywhere(page)
    for number in range(5):
        # One that was right and one that was not show all colours that there are.
        look = violations_everywhere if number < 2 else violations
        page.set_viewport_size({"width": PHONE, "height": 900})
        found += violations(page)
        give(page, right=number % 2 == 0)
        found += look(page)
        go_on(page)
    found += violations_everywhere(page)
    page.close()
    assert found == []


@pytest.mark.parametrize("path", ["cuestionarios/", ""])
def test_the_way_to_the_page_is_short(chromium: Browser, bundled_address: str, path: str) -> None:
    page = chromium.new_page()
    page.goto(f"{bundled_address}/{path}")
    page.locator("article").get_by_role("link", name="Cinco al día").click()
    expect(page.locator(".pl-quiz__count")).to_have_text("1 de 5")
    page.close()
