from __future__ import annotations

import pytest

from primera.rendering.dates import day_in_words
from primera.strings import load_strings


@pytest.mark.parametrize(
    ("language", "day", "words"),
    [
        ("es", "2026-03-01", "1 de marzo de 2026"),
        ("es", "2027-12-31", "31 de diciembre de 2027"),
        ("en", "2026-03-01", "1 March 2026"),
    ],
)
def test_a_day_is_said_in_the_words_of_the_language(language: str, day: str, words: str) -> None:
    assert day_in_words(day, load_strings(language)) == words
