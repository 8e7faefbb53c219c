"""The demonstration site, as Chromium shows it."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Response
from tests.whole.pages import PAGES, WITHOUT_QUIZ_OR_CHECKLIST

KILOBYTE = 1024
OURS = "/assets/primera/"
RARER_FORMS = ".pl-order, .pl-match, .pl-cloze, .pl-case"
"""Forms of the types of question that bring a module of their own."""
Scheme = Literal["light", "dark"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_no_violation_on_any_kind_of_page(
    chromium: Browser, bundled_address: str, width: int, scheme: Scheme
) -> None:
    context = chromium.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    axe = Axe()
    found: list[str] = []
    for kind, path in PAGES.items():
        page.goto(f"{bundled_address}/{path}", wait_until="networkidle")
        result = axe.run(page)
        found += [
            f"{kind}: {violation['id']} at {[node['target'] for node in violation['nodes']][:3]}"
            for violation in result.response["violations"]
        ]
    context.close()
    assert found == []


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_asks_no_other_host_breaks_nothing_and_fits_a_phone(
    chromium: Browser, bundled_address: str, kind: str
) -> None:
    page = chromium.new_page(viewport={"width": 320, "height": 800})
    broken: list[str] = []
    answers: list[Response] = []
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.on("response", lambda answer: answers.append(answer))
    page.goto(f"{bundled_address}/{PAGES[kind]}", wait_until="networkidle")
    asked = [answer.url for answer in answers]
    assert [url for url in asked if not url.startswith((bundled_address, "data:", "blob:"))] == []
    assert [answer.url for answer in answers if answer.status >= 400] + broken == []
    for width in (320, 390):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    loaded = {answer.url: answer.body() for answer in answers if OURS in answer.url}
    rarer = page.locator(RARER_FORMS).count()
    page.close()
    scripts, styles = gzipped(loaded, ".js"), gzipped(loaded, ".css")
    if kind in WITHOUT_QUIZ_OR_CHECKLIST:
        assert 0 < scripts <= KILOBYTE
    else:
        assert scripts > KILOBYTE, "quiz or checklist came to life"
        assert scripts + styles <= (25 if rarer else 15) * KILOBYTE


def gzipped(files: dict[str, bytes], suffix: str) -> int:
    return sum(len(gzip.compress(body, 9)) for url, body in files.items() if url.endswith(suffix))


def test_every_page_reads_without_javascript(chromium: Browser, bundled_address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    words = {}
    for kind, path in PAGES.items():
        page.goto(f"{bundled_address}/{path}")
        words[kind] = len(page.locator("main").inner_text().split())
    context.close()
    assert {kind: count for kind, count in words.items() if count < 20} == {}


def test_a_quiz_without_javascript_shows_questions_and_answers(
    chromium: Browser, bundled_address: str
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{bundled_address}/{PAGES['quiz']}")
    first = page.locator("pl-question").first
    assert first.locator("input").count() >= 2
    answer = first.locator("details.pl-answer")
    answer.locator("summary").click()
    assert answer.locator("[data-key]").is_visible()
    assert answer.locator(".pl-answer__review a").is_visible()
    context.close()


def test_every_review_link_of_a_quiz_leads_to_its_passage(
    chromium: Browser, bundled_address: str, bundled_site: Path
) -> None:
    page = chromium.new_page()
    page.goto(f"{bundled_address}/{PAGES['quiz']}")
    links = page.locator(".pl-answer__review a").evaluate_all("links => links.map(a => a.href)")
    asked = page.locator("pl-question").count()
    page.close()
    assert len(links) == asked > 0
    for link in links:
        path, _, anchor = link.removeprefix(f"{bundled_address}/").partition("#")
        html = (bundled_site / path / "index.html").read_text(encoding="utf-8")
        assert re.search(rf'id="?{re.escape(anchor)}["\s>]', html), link
