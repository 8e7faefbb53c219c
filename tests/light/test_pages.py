"""The pages of light entries look intended: nothing on them is empty, and nothing is missing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from primera.adapters.material.search import search_words
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.practice import Practice
from primera.rendering.cards import entry_card
from primera.rendering.navigation import NavItem
from primera.rendering.page import Page
from primera.site.plan import plan_nav
from tests.light.manuals import HOSTAL, KIOSCO, problems_of, read
from tests.rendering.manuals import context_of, head_and_body, pages_of, to_html

MANUALS = {folder.name: read(folder).manual for folder in (HOSTAL, KIOSCO)}
MANUALS["hostel"] = replace(
    MANUALS["hostal"],
    settings=MANUALS["hostal"].settings.model_copy(update={"language": "en"}),
)
MAY_BE_EMPTY = {"div", "input", "link", "path", "i", "td", "script"} | {
    *("pl-drills", "pl-me", "pl-path", "pl-marks", "time"),
}
"""What the browser fills, and what has nothing to say."""
SECTIONS = {"h2", "h3"}


def bodies(name: str) -> Iterator[tuple[str, html.HtmlElement]]:
    for path, page in pages_of(MANUALS[name]).items():
        yield path, html.fromstring(f"<main>{to_html(head_and_body(page)[1])}</main>")


@pytest.mark.parametrize("folder", [HOSTAL, KIOSCO], ids=lambda folder: folder.name)
def test_nothing_is_said_of_a_light_manual(folder: Path) -> None:
    assert problems_of(read(folder)) == []


def test_the_light_manual_has_every_kind() -> None:
    has = {ref.kind for ref in MANUALS["hostal"].entries}
    lacking = [f"tests/light/hostal/manual.yml has no {kind}" for kind in Kind if kind not in has]
    assert lacking == []


@pytest.mark.parametrize("name", MANUALS)
def test_no_element_is_empty(name: str) -> None:
    for path, body in bodies(name):
        for element in body.iter():
            later = "data-results" in element.attrib or len(element.xpath("./*[@data-results]"))
            if element.tag not in MAY_BE_EMPTY and not element.get("aria-hidden") and not later:
                assert element.text_content().strip(), (path, html.tostring(element))


@pytest.mark.parametrize("name", MANUALS)
def test_no_heading_stands_over_nothing(name: str) -> None:
    for path, body in bodies(name):
        if path.startswith(("rutas/", "paths/")):
            continue  # a stage may be no more than its name
        said = ""
        for element in reversed(list(body)):
            if element.tag in SECTIONS:
                assert said.strip(), (path, element.text_content())
            said = "" if element.tag in SECTIONS else element.text_content() + said


@pytest.mark.parametrize("name", MANUALS)
def test_no_value_that_is_missing_is_written_and_no_separator_stands_alone(name: str) -> None:
    for path, body in bodies(name):
        text = re.sub(r"\s+", " ", body.text_content())
        assert "None" not in text, path
        for element in body.iter("p", "span", "li", "dd"):
            said = element.text_content().strip()
            assert not said.startswith(("·", ",")), (path, said)
            assert not said.endswith("·"), (path, said)


def test_a_standard_tells_only_what_was_written_of_it() -> None:
    (page,) = (body for path, body in bodies("hostal") if path == "estandares/telefono.md")
    assert [fact.text_content() for fact in page.iter("dt")] == ["Se cuenta"]


@pytest.mark.parametrize("name", MANUALS)
def test_a_page_says_nothing_of_itself_rather_than_an_empty_sentence(name: str) -> None:
    for page in pages_of(MANUALS[name]).values():
        head = head_and_body(page)[0]
        assert 'description: ""' not in head
        assert "None" not in head


def titles(items: tuple[NavItem, ...]) -> list[object]:
    return [{i.title: titles(i.children)} if i.children else i.title for i in items]


def nav_of(manual: Manual) -> list[object]:
    (_, manual_section, *_) = plan_nav(context_of(manual))
    return titles(manual_section.children)


def test_practices_of_no_area_stand_in_their_own_place_of_the_navigation() -> None:
    first, _, *rest = nav_of(MANUALS["hostal"])
    assert first == "Prácticas"
    assert rest[:2] == [
        {"Recepción": ["Recepción", "1. Saludar primero"]},
        {"Otras prácticas": ["2. Avisar del ruido"]},
    ]


def test_where_there_is_no_area_the_practices_are_listed_themselves() -> None:
    numbered = ["1. Dar bien el cambio", "2. Respetar la fila", "3. Decir lo que no queda"]
    assert nav_of(MANUALS["kiosco"]) == [{"Prácticas": ["Prácticas", *numbered]}]


def test_practices_of_no_area_stand_in_their_own_place_of_their_list() -> None:
    (landing,) = (body for path, body in bodies("hostal") if path == "practicas/index.md")
    assert [heading.text_content() for heading in landing.iter("h2")] == [
        "Recepción",
        "Otras prácticas",
    ]
    (landing,) = (body for path, body in bodies("kiosco") if path == "practicas/index.md")
    assert list(landing.iter("h2")) == []
    assert len(landing.xpath("//a[@class='pl-card']")) == 3


def test_the_home_page_leads_to_practices_of_no_area() -> None:
    (home,) = (body for path, body in bodies("hostal") if path == "index.md")
    assert [a.text_content() for a in home.xpath("//div[@class='pl-day']/section[last()]//a")] == [
        "Objetos perdidos",
        "Recepción",
        "Otras prácticas",
    ]
    (home,) = (body for path, body in bodies("kiosco") if path == "index.md")
    links = home.xpath("//div[@class='pl-day']/section[last()]//a")
    assert [a.text_content() for a in links][-1] == "Todas las prácticas"
    assert {a.get("href") for a in links[-1:]} == {"practicas/"}


def test_the_coverage_tells_practices_of_no_area_apart() -> None:
    (page,) = (body for path, body in bodies("hostal") if path == "cobertura.md")
    captions = [caption.text_content() for caption in page.iter("caption")]
    assert "Otras prácticas" in captions


@pytest.mark.parametrize("name", MANUALS)
def test_a_card_of_a_light_entry_has_no_empty_piece(name: str) -> None:
    context = context_of(MANUALS[name])
    for entry in context.in_order:
        card = html.fromstring(entry_card(Page(context, "avisos.md"), entry))
        assert all(each.text_content().strip() for each in card.iter("a", "b", "span")), entry.id
        assert "None" not in card.text_content()


@pytest.mark.parametrize("name", MANUALS)
def test_the_search_knows_of_no_area_where_there_is_none(name: str) -> None:
    words = search_words(context_of(MANUALS[name]))
    assert len(words["areas"]) == sum(p.area is not None for p in MANUALS[name].of(Practice))
    assert len(words["numbers"]) == len(MANUALS[name].of(Practice))
    assert "None" not in json.dumps(words)
