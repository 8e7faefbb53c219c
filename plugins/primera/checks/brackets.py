"""Marks in double brackets: the gaps of a text, the parameters of a stem."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = re.compile(r"\[\[([^\[\]\n]*)\]\]")
_BRACKETS = re.compile(r"\[\[|\]\]")


@dataclass(frozen=True, slots=True)
class BracketedName:
    """A name in double brackets and its offsets, the brackets included."""

    name: str
    start: int
    end: int


def bracketed_names(text: str) -> list[BracketedName]:
    """The marks of a text in reading order."""
    return [BracketedName(found[1].strip(), *found.span()) for found in _MARK.finditer(text)]


def stray_brackets(text: str) -> Iterator[tuple[int, int]]:
    """The offsets of double brackets that open no mark and close none."""
    rest = _MARK.sub(lambda found: " " * len(found[0]), text)
    yield from (found.span() for found in _BRACKETS.finditer(rest))
