"""The demonstration site, as Chromium shows it."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html as lxml_html
from playwright.sync_api import Browser, BrowserContext, Page, Response
from tests.axe import violations_everywhere, violations_on_a_desk
from tests.whole.pages import PAGES, WITHOUT_QUIZ_OR_CHECKLIST

KILOBYTE = 1024
OURS = "/assets/primera/"
RARER_FORMS = ".pl-order, .pl-match, .pl-cloze, .pl-case"
"""Forms of the types of question that bring a module of their own."""
SHELLS = {"home", "practice", "quiz", "guide"}
"""Kinds of page whose surroundings differ: all rules of axe look at them on a desk, too."""
NARROW = 320
LIVING = """!document.querySelector(
  "pl-checklist:not([data-ready]), pl-me:not(:defined), pl-quiz:not([data-ready])"
)"""
"""When the scripts of a page have made of it what they make."""


@dataclass
class Seen:
    """What came of a visit to a page."""

    kind: str
    asked: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    width: int = 0
    rarer: int = 0
    violations: list[str] = field(default_factory=list)

    def hear(self, page: Page) -> None:
        """Keep what a page asks for and what goes wrong on it."""
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("requestfailed", lambda request: self.broken.append(request.url))
        page.on("response", self._hear)
        page.on("pageerror", lambda error: self.broken.append(str(error)))

    def _hear(self, answer: Response) -> None:
        if answer.status >= 400:
            self.broken.append(answer.url)


@pytest.fixture(scope="module")
def device(chromium: Browser) -> Iterator[BrowserContext]:
    """A browser that stays between the visits, as it does for a reader."""
    context = chromium.new_context(reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture(
    scope="module",
    params=[pytest.param(kind, marks=pytest.mark.xdist_group(kind)) for kind in PAGES],
)
def seen(request: pytest.FixtureRequest, device: BrowserContext, bundled_address: str) -> Seen:
    """One visit to a page of each kind: on phones and on a desk, in both palettes."""
    seen = Seen(request.param)
    page = device.new_page()
    seen.hear(page)
    page.set_viewport_size({"width": NARROW, "height": 800})
    page.goto(f"{bundled_address}/{PAGES[seen.kind]}")
    page.wait_for_function(LIVING)
    seen.rarer = page.locator(RARER_FORMS).count()
    seen.width = page.evaluate("document.scrollingElement.scrollWidth")
    seen.violations += violations_everywhere(page)
    if seen.kind in SHELLS:
        seen.violations += violations_on_a_desk(page)
    page.close()
    return seen


def test_axe_finds_no_violation_on_any_kind_of_page(seen: Seen) -> None:
    assert seen.violations == []


def test_a_page_asks_no_other_host_and_breaks_nothing(seen: Seen, bundled_address: str) -> None:
    foreign = [url for url in seen.asked if not url.startswith((bundled_address, "data:", "blob:"))]
    assert foreign == []
    assert seen.broken == []


def test_a_page_fetches_neither_the_questions_of_the_day_nor_the_index_of_the_search(
    seen: Seen,
) -> None:
    assert [url for url in seen.asked if "drills" in url or "search_index" in url] == []


def test_a_page_fits_the_narrowest_phone(seen: Seen) -> None:
    assert seen.width <= NARROW


def test_a_page_weighs_little(seen: Seen, bundled_site: Path) -> None:
    ours = {urlsplit(url).path for url in seen.asked if OURS in url}
    scripts, styles = (
        sum(
            len(gzip.compress((bundled_site / path.lstrip("/")).read_bytes(), 9))
            for path in ours
            if path.endswith(suffix)
        )
        for suffix in (".js", ".css")
    )
    if seen.kind in WITHOUT_QUIZ_OR_CHECKLIST:
        assert 0 < scripts <= KILOBYTE
    else:
        assert scripts > KILOBYTE, "quiz or checklist came to life"
        assert scripts + styles <= (34 if seen.rarer or seen.kind == "me" else 17.5) * KILOBYTE


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


def test_every_question_of_a_quiz_leads_to_its_passage(bundled_site: Path) -> None:
    page = lxml_html.parse(bundled_site / PAGES["quiz"] / "index.html")
    links = page.xpath("//*[@class='pl-answer__review']/a/@href")
    assert len(links) == len(page.xpath("//pl-question")) > 0
