"""The near word for «¿quisiste decir …?»."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches
from itertools import takewhile

_LIKENESS = 0.65
"""Below it, a suggestion is more often wrong than right (1 is equal)."""

_MOST_ALIKE = 20


def near(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like `word`, if any is like enough."""
    candidates = sorted(other for other in known if _may_be_like(word, other))
    close = get_close_matches(word, candidates, n=_MOST_ALIKE, cutoff=_LIKENESS)
    # Of words that are as like, the one that begins the same: most slips are made further on.
    return max(close, key=lambda other: (_likeness(word, other), _start(word, other)), default=None)


def _likeness(word: str, other: str) -> float:
    return SequenceMatcher(None, other, word).ratio()


def _start(word: str, other: str) -> int:
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False))
    return sum(1 for _ in pairs)


def _may_be_like(word: str, other: str) -> bool:
    """Whether the lengths allow it; spares the slow comparison over thousands of ids."""
    shorter, longer = sorted((len(word), len(other)))
    return 2 * shorter >= _LIKENESS * (shorter + longer)
