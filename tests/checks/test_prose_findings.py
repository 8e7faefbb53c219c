"""Finding links, figures and foreign constructs in prose."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from primera.checks.prose_findings import (
    Findings,
    findings_in,
    findings_in_line,
    may_hold_findings,
    may_hold_findings_in_line,
    places_of,
)

# Pieces that Markdown gives a meaning, next to words, so that most texts mean something.
PIECES = st.sampled_from(
    (
        *("palabra", "ñ", " ", "\n", "\n\n", "\r", "\t", "    ", "\\", "!", "|", "&amp;"),
        *("*", "**", "_", "`", "```", "~~~", "#", "# ", ">", "---", "***", "==="),
        *("-", "- ", "+ ", "1. ", "7) ", "<b>", "</b>", "<!--", "<https://a.b>"),
        *("[a](termino:queja)", "![a](media:a.png)", "[a]: b", '[a](b "c")'),
    )
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_a_text_that_is_not_parsed_holds_nothing_to_find(text: str) -> None:
    if not may_hold_findings(text):
        found = findings_in(text)
        assert found == Findings((), (), ())


@given(st.lists(PIECES, max_size=12).map("".join))
def test_a_line_that_is_not_parsed_holds_nothing_to_find(text: str) -> None:
    line = " ".join(text.splitlines())
    if not may_hold_findings_in_line(line):
        assert findings_in_line(line) == Findings((), (), ())


def test_deep_nesting_is_parsed_although_it_has_only_stars() -> None:
    text = "*a " * 60 + "b*" * 60
    assert may_hold_findings(text)
    assert [node.construct for node in findings_in(text).unsupported] == ["nesting"]


def test_each_of_two_equal_links_has_a_place_of_its_own() -> None:
    text = "[a](termino:x) y [b](termino:x)"
    places = list(places_of(["termino:x", "termino:x"], text))
    assert [text[start:end] for start, end in places] == ["termino:x", "termino:x"]
    assert places[0] != places[1]


def test_a_target_that_is_written_another_way_gets_the_whole_text() -> None:
    text = r"[a](termino:\_x)"
    assert list(places_of(["termino:_x"], text)) == [(0, len(text))]


def test_an_encoded_target_is_found_as_it_was_written() -> None:
    text = "[a](termino:atención)"
    (link,) = findings_in(text).links
    ((start, end),) = places_of([link.target], text)
    assert text[start:end] == "termino:atención"
