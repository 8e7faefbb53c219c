"""The search of the demonstration site, as Chromium has it."""

from __future__ import annotations

import gzip
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Response, expect

QUERIES: dict[str, dict[str, str]] = tomllib.loads(
    (Path(__file__).parent / "queries.toml").read_text(encoding="utf-8")
)
FIND = [(query, page) for reason in QUERIES.values() for query, page in reason.items()]
FIRST = 3
MOST_BYTES = 200 * 1000
READY = "Teclee para comenzar búsqueda"
ASK = """async (query) => {
  const box = document.querySelector(".md-search__input");
  const meta = document.querySelector(".md-search-result__meta");
  meta.textContent = "…";
  box.value = query;
  box.dispatchEvent(new KeyboardEvent("keyup"));  // the theme listens to keys
  while (meta.textContent === "…") await new Promise((done) => setTimeout(done));
  const found = document.querySelectorAll(".md-search-result__item > a:first-child");
  return [...found].map(({ href }) => href);
}"""
LONG = (
    "una queja por la espera: nadie explicó al cliente por qué su pedido no llegaba a casa. " * 6
)[:500]

Search = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def page(chromium: Browser, bundled_address: str) -> Iterator[Page]:
    """The home page with the search box open; a script that fails on it fails the tests."""
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("dialog", lambda dialog: troubles.append(dialog.message))
    page.on("console", lambda said: troubles.append(said.text) if said.type != "log" else None)
    page.goto(f"{bundled_address}/")
    page.locator(".md-search__input").click()
    expect(page.locator(".md-search-result__meta")).to_have_text(READY)
    yield page
    page.close()
    assert troubles == []


@pytest.fixture(scope="module")
def search(page: Page) -> Search:
    """Ask for a query and read the pages that are found, best first."""

    def search(query: str) -> list[str]:
        links = page.evaluate(ASK, query)
        return [urlsplit(link).path.removeprefix("/") for link in links]

    return search


def marked(page: Page) -> set[str]:
    """What the results mark as found, in small letters."""
    marks = page.locator(".md-search-result__item mark").all_text_contents()
    return {mark.lower() for mark in marks}


def test_there_are_sixty_two_queries() -> None:
    assert len(FIND) == len(dict(FIND)) == 62


@pytest.mark.parametrize(("query", "expected"), FIND, ids=[query for query, _ in FIND])
def test_a_query_finds_its_page_among_the_first(search: Search, query: str, expected: str) -> None:
    assert expected in search(query)[:FIRST]


def test_a_query_marks_the_word_that_stands_in_the_text(search: Search, page: Page) -> None:
    assert search("reclamaciones")
    assert "reclamos" in marked(page)
    assert page.locator(".md-search-result__terms").count() == 0, "nothing is said to be missing"


def test_a_word_that_is_nowhere_is_said_to_be_missing(search: Search, page: Page) -> None:
    assert search("queja hipopótamo")[0] == "glosario/queja/"
    missing = page.locator(".md-search-result__terms del").all_text_contents()
    assert set(missing) == {"hipopótamo"}


def test_n_is_not_ñ_but_a_misspelt_word_is_understood(search: Search, page: Page) -> None:
    assert search("año")
    assert "año" in marked(page)
    search("ano")
    assert not {mark for mark in marked(page) if "ñ" in mark}
    assert search("companero")
    assert "compañero" in marked(page)


def test_a_number_is_found_whole(search: Search) -> None:
    numbered = [
        f"practicas/{name}/" for name in ("acceso-facil-sistemas", "sistemas-internos-apoyo")
    ]
    assert search("4")[0] == "practicas/buena-imagen/"
    assert not set(numbered) & set(search("práctica 4")[:FIRST])


def test_quotes_ask_for_words_that_follow_one_another(search: Search) -> None:
    together, apart = search('"valor agregado"'), search("valor agregado")
    assert together[0] == "glosario/valor-agregado/"
    assert set(together) < set(apart)


def test_words_in_another_order_are_better_than_nothing(search: Search) -> None:
    assert search('"interno cliente"')[0] == "glosario/cliente-interno/"


@pytest.mark.parametrize("query", ["de la que los", '"de la que"', "¿qué es esto?", "-queja", "🙂"])
def test_words_that_say_nothing_find_nothing_and_say_so(
    search: Search, page: Page, query: str
) -> None:
    assert search(query) == []
    assert page.locator(".md-search-result__meta").inner_text() == "No se encontraron documentos"


@pytest.mark.parametrize(
    "query",
    [
        "<script>alert('queja')</script>",
        "<img src=x onerror=alert(1)> queja",
        "&lt;b&gt;queja",
        '"queja',
        "title:queja",
        "queja~ reclamo^",
        "***queja***",
        "+queja",
    ],
)
def test_signs_are_no_more_than_signs(search: Search, query: str) -> None:
    assert "glosario/queja/" in search(query)


@pytest.mark.parametrize(
    "query",
    [
        '<script>alert("queja")</script>',
        "<img src=x onerror=alert(1)>",
        "[queja](javascript:alert(1))",
        "nada:queja^9~9",
        "__proto__ constructor",
    ],
)
def test_html_and_code_do_nothing(search: Search, page: Page, query: str) -> None:
    search(query)
    assert page.locator(".md-search-result__item :is(script, img, b)").count() == 0


def test_a_query_of_500_characters_is_answered_by_what_it_is_about(search: Search) -> None:
    assert len(LONG) == 500
    assert "glosario/queja/" in search(LONG)[:5]
    assert search("x" * 500) == []
    assert search(" ".join(f"zarabanda{number}" for number in range(38))) == []


def test_the_first_search_downloads_little(chromium: Browser, bundled_address: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    answers: list[Response] = []
    context.on("response", lambda answer: answers.append(answer))
    page.goto(f"{bundled_address}/")
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially("reclamacion")
    page.locator(".md-search-result__item").first.wait_for()
    parts = ("/search/", "/workers/", "/lunr/")
    sizes = {
        urlsplit(answer.url).path: len(gzip.compress(answer.body(), 9, mtime=0))
        for answer in answers
        if any(part in answer.url for part in parts)
    }
    context.close()
    assert len(sizes) == 4, sizes
    assert sum(sizes.values()) <= MOST_BYTES, sizes
