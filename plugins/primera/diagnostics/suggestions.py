"""The near word for «¿quisiste decir …?»: one rule for all that suggests one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import takewhile

LIKENESS = 0.7
"""Below it, a suggestion is more often wrong than right (1 is equal)."""
_LEAST = 0.65
"""Enough for short words with one slip, and for a word that is a part of a longer one."""


def closest(word: str, known: Iterable[str], least: float = LIKENESS) -> str | None:
    """The known word that is most like `word`, if any is like enough.

    Accents and capitals make no difference. `least` is for whoever does more than suggest.
    """
    written = plain(word)
    others = {plain(other): other for other in sorted(known, reverse=True)}
    matcher = SequenceMatcher(b=written)
    found = []
    for other in others:
        if not _may_be_like(written, other):
            continue
        matcher.set_seq1(other)
        if matcher.quick_ratio() < _LEAST:
            continue
        likeness = _likeness(written, other, matcher.ratio())
        if likeness >= least:
            # Of words that are as like, the one that begins the same: most slips are further on.
            found.append((likeness, _start(written, other), other))
    return others[max(found)[2]] if found else None


def plain(word: str) -> str:
    """A word without accents and capitals."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFD", word)
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).lower()


def _likeness(word: str, other: str, ratio: float) -> float:
    if _LEAST <= ratio < LIKENESS and (_is_one_slip(word, other) or _is_part(word, other)):
        return LIKENESS
    return ratio


def _is_one_slip(word: str, other: str) -> bool:
    """Whether a letter is another one, missing or too many, or two have changed places."""
    start = _start(word, other)
    end = _start(word[start:][::-1], other[start:][::-1])
    left, right = word[start : len(word) - end], other[start : len(other) - end]
    return max(len(left), len(right)) == 1 or (len(left) == 2 and left == right[::-1])


def _is_part(word: str, other: str) -> bool:
    """Whether one is a whole word, or several, of the other: `imagen`, `buena-imagen`."""
    shorter, longer = sorted((word, other), key=len)
    return re.search(rf"(?<![^\W_]){re.escape(shorter)}(?![^\W_])", longer) is not None


def _start(word: str, other: str) -> int:
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False))
    return sum(1 for _ in pairs)


def _may_be_like(word: str, other: str) -> bool:
    """Whether the lengths allow it; spares the slow comparison over thousands of ids."""
    shorter, longer = sorted((len(word), len(other)))
    return 2 * shorter >= _LEAST * (shorter + longer)
