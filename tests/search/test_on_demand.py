"""When a page fetches the search index: it is larger than all the rest together."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

INDEX = "**/search/search_index.json"
PRACTICE = "practicas/buena-imagen/"

Visit = Callable[[str], Page]


@pytest.fixture
def asked() -> list[str]:
    """The addresses of the indexes that were asked for."""
    return []


@pytest.fixture
def phone(chromium: Browser, asked: list[str]) -> Iterator[BrowserContext]:
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, service_workers="block"
    )
    context.on("request", lambda it: asked.append(it.url) if "search_index" in it.url else None)
    yield context
    context.close()


@pytest.fixture
def visit(phone: BrowserContext, bundled_address: str) -> Visit:
    def open_page(path: str) -> Page:
        page = phone.new_page()
        page.goto(f"{bundled_address}/{path}")
        return page

    return open_page


def test_the_missing_page_does_not_fetch_the_index(visit: Visit, asked: list[str]) -> None:
    page = visit("404.html")
    expect(page.get_by_role("searchbox", name="Buscar en el manual")).to_be_visible()
    assert asked == []


def test_the_search_begins_when_it_is_opened(visit: Visit, asked: list[str]) -> None:
    page = visit(PRACTICE)
    page.locator(".md-header__button[for=__search]").tap()
    page.locator(".md-search__input").press_sequentially("reclamos")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert len(asked) == 1


def test_what_is_typed_before_the_index_is_there_is_searched(visit: Visit) -> None:
    page = visit("")
    said: list[str] = []

    def type_meanwhile(route: Route) -> None:
        page.locator(".md-search__input").press_sequentially("reclamos")
        said.append(page.locator(".md-search-result__meta").inner_text())
        route.continue_()

    page.route(INDEX, type_meanwhile)
    page.locator(".md-header__button[for=__search]").tap()
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert said == ["Inicializando búsqueda"]


def test_whoever_has_the_keyboard_in_the_search_before_the_script_runs_is_served(
    phone: BrowserContext, bundled_address: str
) -> None:
    page = phone.new_page()
    page.add_init_script(
        "new MutationObserver(() => document.querySelector('.md-search__input')?.focus())"
        ".observe(document, { childList: true, subtree: true })"
    )
    with page.expect_request(INDEX):
        page.goto(f"{bundled_address}/{PRACTICE}")


def test_an_address_with_a_query_is_searched_at_once(visit: Visit) -> None:
    page = visit("?q=reclamos")
    expect(page.locator(".md-search-result__item").first).to_be_visible()


def test_an_address_with_words_to_mark_has_them_marked(visit: Visit) -> None:
    page = visit(f"{PRACTICE}?h=imagen")
    expect(page.locator("article mark").first).to_have_text("imagen", ignore_case=True)
