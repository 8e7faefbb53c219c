"""The search reads the words of a page as a person does: none that two of them make together."""

from __future__ import annotations

import re

import pytest
from lxml import html
from material.plugins.search.plugin import Parser  # type: ignore[import-untyped]
from tests.rendering.manuals import every_kind, head_and_body, pages_of, to_html

_TAG = re.compile(r"<[^>]+>")
_APART = re.compile(r"<(?!/?(?:a|abbr|b|code|em|i|small|span|strong|sub|sup|time)\b)")
"""The beginning of a tag that tells words apart."""


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


def searched(page: str) -> set[str]:
    """The words that the search of the theme keeps of a page."""
    parser = Parser()
    parser.feed(page)
    parser.close()
    told = "".join("".join((*each.title, " ", *each.text, " ")) for each in parser.data)
    return _words(html.fromstring(f"<p>{_TAG.sub(' ', told)}</p>").text_content())


def seen(page: str) -> set[str]:
    """The words that stand on a page."""
    return _words(html.fromstring(f"<div>{_APART.sub(' <', page)}</div>").text_content())


def _searched_pages() -> dict[str, str]:
    pages = ((path, *head_and_body(page)) for path, page in pages_of(every_kind()).items())
    return {path: to_html(body) for path, head, body in pages if "exclude" not in str(head)}


PAGES = _searched_pages()


@pytest.mark.parametrize("path", PAGES)
def test_words_of_neighbours_are_not_one(path: str) -> None:
    assert searched(PAGES[path]) - seen(PAGES[path]) == set()


def test_words_without_a_blank_between_their_elements_are_told() -> None:
    page = "<dl><dt>Empieza</dt><dd>Sale <b>un</b>o</dd></dl>"
    assert searched(page) - seen(page) == {"EmpiezaSale"}
