"""Whatever the texts of a manual say, its site has the tags of a harmless one and shows the texts.

Templates of hosts escape nothing, so the pages are looked at as they are published, with their
navigation, titles and attributes. A title that is handed over raw gives the hostile site an `img`
that the harmless one lacks: the first test here tells its page.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html
from playwright.sync_api import Browser, expect
from scripts.bench.weights import served
from tests.hostile.sites import HOSTS, SITE_NAME, build_sites
from tests.hostile.words import harmless, hostile, plain_manual

pytestmark = pytest.mark.xdist_group("hostile")  # the four sites are built once

Structure = list[tuple[str, tuple[str, ...]]]

_MARK = re.compile(r"\bz(\d{4})\b")
_SHOWN = (
    "//title/text() | //@aria-label | //@title | //@alt | //meta[@property='og:title']/@content"
)
_NAMED = "//h1 | //nav//a | //nav//label | //*[contains(@class, 'md-ellipsis')]"


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Path]]:
    """Words -> host -> site."""
    return {
        text_of.__name__: build_sites(tmp_path_factory.mktemp(text_of.__name__), text_of)
        for text_of in (harmless, hostile)
    }


def pages_of(site: Path) -> dict[str, Any]:
    """Address -> tree of every page."""
    parser = lxml_html.HTMLParser(encoding="utf-8")
    return {
        file.relative_to(site).as_posix(): lxml_html.parse(str(file), parser).getroot()
        for file in sorted(site.rglob("*.html"))
    }


def structure(tree: Any) -> Structure:
    """Tags with the names of their attributes; the lines of a drawn text do not count."""
    return [
        (str(element.tag), tuple(element.attrib))
        for element in tree.iter()
        if element.tag != "tspan"
    ]


@pytest.mark.parametrize("host", HOSTS)
def test_no_text_adds_a_tag_an_attribute_or_a_comment(
    sites: dict[str, dict[str, Path]], host: str
) -> None:
    mild, wild = (pages_of(sites[words][host]) for words in ("harmless", "hostile"))
    assert mild.keys() == wild.keys()
    for address, tree in wild.items():
        assert structure(tree) == structure(mild[address]), address


@pytest.mark.parametrize("host", HOSTS)
def test_titles_and_labels_show_what_was_written(
    sites: dict[str, dict[str, Path]], host: str
) -> None:
    numbers: set[str] = set()
    for address, tree in pages_of(sites["hostile"][host]).items():
        for text in shown_texts(tree):
            assert_said(text, address)
            numbers |= set(_MARK.findall(text))
    assert len(numbers) > len(plain_manual().entries)


def assert_said(text: str, place: str) -> None:
    """Fail unless a text holds what the texts whose marks it holds say, to the last character.

    What `mkdocs.yml` says may have been escaped by hand.
    """
    shown = " ".join(text.split())
    for number in map(int, _MARK.findall(shown)):
        said = hostile(number)
        assert (unescape(said) if number >= SITE_NAME else said) in shown, (place, shown)
    assert _MARK.search(shown), (place, shown)


def shown_texts(tree: Any) -> Iterator[str]:
    """What titles, navigation and labels show, with one space for any run of blanks."""
    texts = [*tree.xpath(_SHOWN), *(named.text_content() for named in tree.xpath(_NAMED))]
    return (shown for text in texts if _MARK.search(shown := " ".join(text.split())))


@pytest.mark.parametrize("host", HOSTS)
def test_every_id_of_a_page_is_there_once(sites: dict[str, dict[str, Path]], host: str) -> None:
    for address, tree in pages_of(sites["hostile"][host]).items():
        ids = tree.xpath("//@id")
        assert [each for each, times in Counter(ids).items() if times > 1] == [], address


@pytest.mark.parametrize("host", HOSTS)
def test_the_search_index_has_the_places_and_tags_of_a_harmless_one(
    sites: dict[str, dict[str, Path]], host: str
) -> None:
    mild, wild = (search_index(sites[words][host]) for words in ("harmless", "hostile"))
    assert len(wild) > 80
    assert [indexed(entry) for entry in wild] == [indexed(entry) for entry in mild]


def search_index(site: Path) -> list[dict[str, Any]]:
    text = (site / "search" / "search_index.json").read_text(encoding="utf-8")
    entries: list[dict[str, Any]] = json.loads(text)["docs"]
    return entries


def indexed(entry: dict[str, Any]) -> tuple[str, Structure, Structure]:
    """Where an entry of the index leads, and the tags that a result of the search would show."""
    title, text = (
        structure(lxml_html.fragment_fromstring(entry[part], create_parent=True))
        for part in ("title", "text")
    )
    return entry["location"], title, text


@pytest.mark.parametrize("host", HOSTS)
def test_no_script_runs_and_the_reader_sees_the_words(
    sites: dict[str, dict[str, Path]], host: str, chromium: Browser
) -> None:
    troubles: list[str] = []
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("dialog", lambda dialog: troubles.append(dialog.message))
    with served(sites["hostile"][host]) as address:
        for path in ("guia/", "yo/", "", "areas/el-cliente/"):
            page.goto(f"{address}/{path}")
            assert_said(page.title(), path)
        expect(page.locator(".md-tabs")).to_be_visible()
        title = page.locator("h1").inner_text()
        assert_said(title, "h1")
        mark = f"z{_MARK.findall(title)[0]}"
        page.locator(".md-search__input").click()
        page.locator(".md-search__input").press_sequentially(mark)
        found = page.locator(".md-search-result__item h1").filter(has_text=mark)
        expect(found.first).to_be_visible()
        assert_said(found.first.inner_text(), "search")
        page.close()
    assert troubles == []
