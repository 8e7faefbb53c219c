"""The near word for «¿quisiste decir …?»."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_LIKENESS = 0.65
"""Below it, a suggestion is more often wrong than right (1 is equal)."""


def near(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like `word`, if any is like enough."""
    candidates = sorted(other for other in known if _may_be_like(word, other))
    return next(iter(get_close_matches(word, candidates, n=1, cutoff=_LIKENESS)), None)


def _may_be_like(word: str, other: str) -> bool:
    """Whether the lengths allow it; spares the slow comparison over thousands of ids."""
    shorter, longer = sorted((len(word), len(other)))
    return 2 * shorter >= _LIKENESS * (shorter + longer)
