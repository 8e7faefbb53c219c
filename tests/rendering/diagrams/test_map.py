"""The five areas as a map of the practices."""

from __future__ import annotations

from lxml import html
from tests.rendering.diagrams.with_diagrams import manual, map_page, with_entries
from tests.rendering.hostile import LINES, rewritten
from tests.rendering.manuals import every_kind, to_html

from primera.model.practice import Area, Practice


def _map(page: str) -> html.HtmlElement:
    (found,) = html.fromstring(to_html(page)).xpath("//nav[@class='pl-areas']")
    return found


def test_each_practice_is_a_link_with_its_number_and_title_below_its_area() -> None:
    found = _map(map_page(every_kind()))
    shown = [
        (section.find("h2").text_content().strip(), " ".join(link.text_content().split()))
        for section in found.iter("section")
        for link in section.iterfind("ol/li/a")
    ]
    assert shown == [
        (area.title, f"{practice.number} {practice.title}" + _mark(practice))
        for area in every_kind().of(Area)
        for practice in every_kind().practices_of(area.id)
    ]


def _mark(practice: Practice) -> str:
    return " Complementaria" if practice.origin == "complementary" else ""


def test_the_map_is_named_and_its_picture_is_decoration() -> None:
    found = _map(map_page())
    assert found.get("aria-label")
    assert {svg.get("aria-hidden") for svg in found.iter("svg")} == {"true"}


def test_hostile_titles_are_words_in_the_map() -> None:
    (practice,) = manual().of(Practice)
    for line in LINES:
        found = _map(map_page(with_entries(rewritten(practice, line))))
        assert len(list(found.iter("a"))) == 2
