"""Marks in double brackets, and texts without what a reader does not tell apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from primera.checks.brackets import bracketed_names, stray_brackets
from primera.checks.folding import bare, plain

PIECES = st.lists(st.sampled_from(["[", "]", "[[", "]]", "a", "b-c", " ", "\n"]), max_size=12)


@given(PIECES.map("".join))
def test_double_brackets_are_in_a_mark_or_stray(text: str) -> None:
    covered = [text[mark.start : mark.end] for mark in bracketed_names(text)]
    assert all(each.startswith("[[") and each.endswith("]]") for each in covered)
    if "[[" not in text and "]]" not in text:
        assert (bracketed_names(text), list(stray_brackets(text))) == ([], [])
    elif not covered:
        assert list(stray_brackets(text))


def test_a_mark_is_told_with_its_place() -> None:
    (mark,) = bracketed_names("Hay [[ uno ]] aquí")
    assert (mark.name, mark.start, mark.end) == ("uno", 4, 13)
    assert list(stray_brackets("Hay [[uno]] y [[dos")) == [(14, 16)]


@given(st.text())
def test_plain_letters_stay_in_their_places(text: str) -> None:
    assert len(plain(text)) == len(text)


def test_accents_and_capitals_do_not_count_and_the_enye_does() -> None:
    assert plain("ÁRBOL, pingüino y AÑO") == "arbol, pinguino y año"
    assert bare("  «¿Año   nuevo?»  ") == "año nuevo"
    assert bare("año") != bare("ano")
