"""The near word for «¿quisiste decir …?»: one rule for all that suggests one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches
from itertools import takewhile

LIKENESS = 0.65
"""Below it, a suggestion is more often wrong than right (1 is equal)."""

_MOST_ALIKE = 20


def near(word: str, known: Iterable[str], least: float = LIKENESS) -> str | None:
    """The known word that is most like `word`, if any is like enough.

    Accents and capitals make no difference. `least` is for whoever does more than suggest.
    """
    written = plain(word)
    others = {plain(other): other for other in sorted(known, reverse=True)}
    candidates = sorted(other for other in others if _may_be_like(written, other, least))
    close = get_close_matches(written, candidates, n=_MOST_ALIKE, cutoff=least)
    # Of words that are as like, the one that begins the same: most slips are made further on.
    likely = max(
        close, key=lambda each: (_likeness(written, each), _start(written, each)), default=""
    )
    return others.get(likely)


def plain(word: str) -> str:
    """A word without accents and capitals."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFD", word)
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).lower()


def _likeness(word: str, other: str) -> float:
    return SequenceMatcher(None, other, word).ratio()


def _start(word: str, other: str) -> int:
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False))
    return sum(1 for _ in pairs)


def _may_be_like(word: str, other: str, least: float) -> bool:
    """Whether the lengths allow it; spares the slow comparison over thousands of ids."""
    shorter, longer = sorted((len(word), len(other)))
    return 2 * shorter >= least * (shorter + longer)
