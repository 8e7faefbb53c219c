"""Numbers in the words of a language: `once`, `veintiuna`, `thirty-two`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from primera.strings import LANGUAGES, load_strings

MOST_IN_WORDS = 99
"""Greater numbers are written in figures."""


@dataclass(frozen=True, slots=True)
class SaidNumber:
    """A number in a text: where it stands, and how it is written."""

    start: int
    end: int
    value: int
    in_words: bool
    language: str


def number_in(text: str, language: str) -> SaidNumber | None:
    """The first number that a text says, in figures or in words: of `language`, or of another."""
    for spoken in (language, *LANGUAGES):
        if found := _numbers(spoken).search(text):
            said = found[0]
            value = int(said) if said.isdigit() else _values(spoken)[said.casefold()]
            return SaidNumber(found.start(), found.end(), value, not said.isdigit(), spoken)
    return None


def in_words(number: int, language: str, feminine: bool = False) -> str:
    """A number as it stands before its noun: `un`, `una`, `once`; great ones in figures."""
    if not 0 <= number <= MOST_IN_WORDS:
        return str(number)
    return _words(language, feminine)[number]


@lru_cache
def _words(language: str, feminine: bool) -> tuple[str, ...]:
    """The words for the numbers from 0 on."""
    say = load_strings(language)
    small = say("count.feminine" if feminine else "count.numbers").split()
    found = list(small)
    for ten in say("count.tens").split():
        joined = (say("count.joined", ten=ten, digit=digit) for digit in small[1:10])
        found += [ten, *joined]
    return tuple(found)


@lru_cache
def _values(language: str) -> Mapping[str, int]:
    return {
        word: number
        for feminine in (True, False)
        for number, word in enumerate(_words(language, feminine))
    }


@lru_cache
def number_pattern(language: str) -> str:
    """The regular expression of a number in words or in figures, capitals apart."""
    longest_first = sorted(_values(language), key=len, reverse=True)
    return rf"\b(?:[0-9]+|{'|'.join(map(re.escape, longest_first))})\b"


@lru_cache
def _numbers(language: str) -> re.Pattern[str]:
    return re.compile(number_pattern(language), re.IGNORECASE)
