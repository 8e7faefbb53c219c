"""Names and titles as people type them, and the ids made of them."""

from __future__ import annotations

import re

import pytest

from primera.model.fields import ID_PATTERN, LONGEST_ID
from primera.model.slugs import free_id, id_of
from primera.scaffolding.typed_lines import UnfitError, line_of


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Buena imagen", "buena-imagen"),
        ("¿Qué hago si… llueve?", "que-hago-si-llueve"),
        ("Ñandú & Cía. (2.ª sede)", "nandu-cia-2-a-sede"),
        ("  --Hotel--Mar--  ", "hotel-mar"),
        ("Æsir ßtraße", "sir-sstrasse"),
        ("Hotel 🌊 مرحبا", "hotel"),
        ("١٢", ""),
        ("مرحبا", ""),
        ("🌊", ""),
        ("12:30", "12-30"),
        ("a" * 90, "a" * LONGEST_ID),
        ("palabra " * 20, "-".join(["palabra"] * 10)),
    ],
)
def test_an_id_is_made_of_the_letters_of_a_title(words: str, expected: str) -> None:
    assert id_of(words) == expected
    assert not expected or re.fullmatch(ID_PATTERN, expected)


def test_a_title_without_letters_takes_the_first_free_number() -> None:
    assert free_id("practica", {"practica-1", "practica-2", "practica-4"}) == "practica-3"


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("  Hotel\tMar\n", "Hotel Mar"),
        ('Hotel "Mar": #1 \\ {x}', 'Hotel "Mar": #1 \\ {x}'),
        ("Cafe\u0301", "Café"),
        ("\u200fمرحبا 🌊", "\u200fمرحبا 🌊"),
    ],
)
def test_what_is_typed_becomes_one_line(typed: str, line: str) -> None:
    assert line_of(typed, 40) == line


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "new.text.empty"),
        ("¿…?", "new.text.empty"),
        ("\u200b", "new.text.empty"),
        ("Hotel\x07", "new.text.character"),
        ("Hotel\ufeff", "new.text.character"),
        ("Hotel \ud800", "new.text.character"),
        ("x" * 41, "new.text.long"),
    ],
)
def test_what_no_line_can_be_is_told_apart(typed: str, key: str) -> None:
    with pytest.raises(UnfitError) as caught:
        line_of(typed, 40)
    assert caught.value.key == key
