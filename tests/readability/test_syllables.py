"""Syllables of words, against a list made by hand."""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from primera.readability import syllables

VECTORS: dict[str, int] = {
    word: count
    for group in tomllib.loads(
        (Path(__file__).parent / "syllables.toml").read_text(encoding="utf-8")
    ).values()
    for word, count in group.items()
}
SYLLABLES = st.sampled_from(["la", "me", "cri", "to", "pul", "sa", "den", "fron"])


@pytest.mark.parametrize("word", VECTORS)
def test_a_word_has_the_syllables_that_its_spelling_shows(word: str) -> None:
    assert syllables(word) == VECTORS[word]


@pytest.mark.parametrize("word", VECTORS)
def test_capitals_and_the_way_of_writing_accents_change_nothing(word: str) -> None:
    assert syllables(unicodedata.normalize("NFD", word.upper())) == VECTORS[word]


@given(st.lists(SYLLABLES, min_size=1))
def test_syllables_that_begin_with_a_consonant_add_up(parts: list[str]) -> None:
    assert syllables("".join(parts)) == len(parts)


@given(st.text())
def test_any_text_has_a_count(text: str) -> None:
    assert 0 <= syllables(text) <= 4 * len(text)
