"""Sentences and counts of texts."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from primera.readability import Counter, Counts, inflesz, most_words, sentences_of

CASES: dict[str, dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8")
)
PIECES = st.lists(
    st.sampled_from(
        ["Hola", "y", "25", "÷", ".", "?»", "…", ": «", "\n", "\n\n- ", " ", " ", "[a](termino:a)"]
    )
).map("".join)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_text_is_cut_where_its_sentences_end(case: dict[str, Any]) -> None:
    text = case["text"]
    assert [text[each.start : each.end] for each in sentences_of(text)] == case["sentences"]


@given(PIECES)
def test_no_sentence_has_more_words_than_its_blanks_allow(text: str) -> None:
    sentences = list(sentences_of(text))
    assert sum(each.words for each in sentences) <= sum(most_words(text))
    assert max((each.words for each in sentences), default=0) <= max(most_words(text), default=0)


@given(PIECES)
def test_sentences_follow_one_another_and_hold_all_words(text: str) -> None:
    places = [place for each in sentences_of(text) for place in (each.start, each.end)]
    assert places == sorted(places)
    words = "".join(text[each.start : each.end] for each in sentences_of(text))
    assert list(filter(str.isalnum, words)) == list(filter(str.isalnum, text))


def test_words_sentences_and_syllables_are_counted_without_figures() -> None:
    text = "La cajera cobra 25 [pesos](termino:peso). 2 + 2 = 4. ¿Nada más?"
    assert Counter().count(text) == Counts(words=6, sentences=2, syllables=11)


def test_the_index_is_that_of_the_formula() -> None:
    assert inflesz(Counts(words=100, sentences=10, syllables=200)) == pytest.approx(72.235)


def test_short_words_and_sentences_read_more_easily() -> None:
    easy = Counter().count("Pregunta hoy qué salió mal. Así lo arreglas.")
    hard = Counter().count("La implementación de retroalimentación posibilita oportunidades.")
    assert inflesz(easy) > 80 > 40 > inflesz(hard)
