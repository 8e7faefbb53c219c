"""What the diagrams show of the entries that they are made from."""

from __future__ import annotations

from functools import lru_cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.present import present
from tests.rendering.diagrams.with_diagrams import (
    ENTRIES,
    figure_of,
    labels,
    manual,
    page_of,
    squeezed,
    with_entries,
)
from tests.rendering.hostile import HARMLESS, LINES, rewritten
from tests.rendering.manuals import to_html
from tests.rendering.parsed import parse

from primera.model.framework import Framework
from primera.model.manual import Manual
from primera.model.meaning_hash import meaning_hash
from primera.model.metrics import Metric
from primera.model.operations import Cycle, Procedure
from primera.model.roles import Role
from primera.rendering.diagrams.text_layout import PLAIN, SMALL, STRONG, Style, words


def _shown(name: str) -> list[str]:
    """The texts of the manual that a diagram must show."""
    entry = manual().entries[ENTRIES[name]]
    match entry:
        case Framework(diagram="inverted_pyramid"):
            return [role.title for role in manual().of(Role) if role.in_the_pyramid != "learns"]
        case Framework():
            return [item.title for item in entry.items]
        case Metric():
            return [str(entry.question), present(entry.formula), *map(str, range(11))]
        case Procedure():
            return [f"{n}. {step.action}" for n, step in enumerate(entry.steps, start=1)]
        case Cycle():
            return [moment.voice for moment in entry.moments]
    raise AssertionError(entry)


@pytest.mark.parametrize("name", ENTRIES)
def test_every_item_stands_in_its_picture_exactly_once(name: str) -> None:
    for picture in figure_of(page_of(name)).iter("svg"):
        written = labels(picture)
        for text in _shown(name):
            assert written.count(squeezed(text)) == 1, text


@pytest.mark.parametrize("name", ENTRIES)
def test_a_picture_says_in_words_what_it_shows(name: str) -> None:
    pictures = list(figure_of(page_of(name)).iter("svg"))
    for picture in pictures:
        title, told = picture[0], picture[1]
        assert (title.tag, told.tag) == ("title", "desc")
        assert picture.get("role") == "img"
        assert picture.get("aria-labelledby") == title.get("id")
        assert picture.get("aria-describedby") == told.get("id")
        assert title.text
        for text in _shown(name):
            assert text.rstrip(".") in str(told.text) or text.isdigit()
    ids = [element.get("id") for picture in pictures for element in picture.iter("title", "desc")]
    assert len(set(ids)) == len(ids) == 2 * len(pictures)


@pytest.mark.parametrize("name", ENTRIES)
def test_who_acts_is_marked(name: str) -> None:
    marked = figure_of(page_of(name)).findall(".//g[@class='pl-act']")
    expected = {
        # Twice the first line; the customer and two critical contacts; two steps; marks 9 and 10.
        "inverted_pyramid": 2, "service_cycle": 4, "recovery_steps": 2, "recommendation_scale": 1,
        "standards_cycle": 1, "strategies_and_bonds": 1,
    }  # fmt: skip
    assert len(marked) == expected[name]


def test_the_four_actions_have_their_number_their_words_and_their_link() -> None:
    figure = figure_of(page_of("inverted_pyramid"))
    actions = figure.findall(".//ol/li/details")
    said = [squeezed("".join(action.itertext())) for action in actions]
    assert said == [
        "1DelegarPasaladecisión.Leermás",
        "2DescentralizarLlevalosmedios.Leermás",
        "3AcortarprocedimientosQuitapasos.Leermás",
        "4SimplificarestructurasOrdenalacasa.Leermás",
    ]
    hrefs = [link.get("href") for link in figure.iter("a")]
    assert hrefs == ["#delegar", "#descentralizar", "#acortar", "#simplificar"]
    assert len(figure.findall(".//g[@class='pl-push']")) == len(actions)


def test_a_page_without_a_diagram_has_none() -> None:
    entry = manual().entries[ENTRIES["service_cycle"]].model_copy(update={"diagram": None})
    assert "<svg" not in page_of("service_cycle", with_entries(entry))


@pytest.mark.parametrize("name", ENTRIES)
def test_a_diagram_is_no_part_of_the_meaning(name: str) -> None:
    entry = manual().entries[ENTRIES[name]]
    assert meaning_hash(entry.model_copy(update={"diagram": None})) == meaning_hash(entry)


@pytest.mark.parametrize("line", LINES)
def test_hostile_words_are_words_in_a_drawing(line: str) -> None:
    hostile = _saying(line)
    for name in ENTRIES:
        figure = figure_of(page_of(name, hostile))
        assert any(squeezed(line) in label for label in labels(figure)), name
        # Long words take more lines; nothing else comes of them.
        assert _shapes(figure) == _shapes(figure_of(page_of(name, _saying(HARMLESS)))), name


def test_markdown_leaves_the_diagrams_alone() -> None:
    for name in ENTRIES:
        parsed = parse(to_html(page_of(name, _saying(" ".join(LINES)))))
        assert parsed.well_formed, name
        assert {"svg", "title", "desc", "tspan"} <= {element.tag for element in parsed.elements}


@lru_cache
def _saying(line: str) -> Manual:
    roles = [rewritten(role, line) for role in manual().of(Role)]
    drawn = [rewritten(manual().entries[ref], line) for ref in ENTRIES.values()]
    return with_entries(*roles, *drawn)


def _shapes(figure: etree._Element) -> list[tuple[str, list[str]]]:
    """Elements in their order with the names of their attributes, but for lines of words."""
    return [(str(e.tag), list(map(str, e.attrib))) for e in figure.iter() if e.tag != "tspan"]


@given(
    st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=80),
    st.integers(40, 350),
    st.sampled_from([PLAIN, STRONG, SMALL]),
)
def test_lines_hold_all_words_in_their_order(text: str, width: int, style: Style) -> None:
    broken = words(text, width, style)
    assert squeezed("".join(broken.lines)) == squeezed(text)
    assert all(line.strip() for line in broken.lines)
    assert broken.height == len(broken.lines) * style.leading
    figure = etree.fromstring(f"<g>{broken.at(0, 0)}</g>".encode())
    assert len(list(figure.iter("tspan"))) == len(broken.lines)
