"""A response as the numbers and texts that travel in a code. docs/dev/codes.md, section 5."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import factorial

from primera.scoring.mark import InvalidResponseError

LONGEST_TYPED = 80
"""Bytes of a typed text."""
_NO_LINE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def one_line(typed: str) -> str:
    """A typed text as it travels: one line, cut at a whole character."""
    line = _NO_LINE.sub(" ", typed)
    return line.encode()[:LONGEST_TYPED].decode(errors="ignore")


def text_in(coded: object) -> str:
    """A text that travelled. Raises InvalidResponseError for anything else, and for none."""
    if not isinstance(coded, str) or not coded or one_line(coded) != coded:
        raise InvalidResponseError
    return coded


def place_in(coded: object, ids: Iterable[str]) -> str:
    """The id with a number, of those that are sorted. Raises InvalidResponseError for none."""
    known = sorted(ids)
    if not isinstance(coded, int) or isinstance(coded, bool) or not 0 <= coded < len(known):
        raise InvalidResponseError
    return known[coded]


def members_in(coded: object, fewest: int, most: int) -> tuple[object, ...]:
    """The members of a list, so many. Raises InvalidResponseError for another count or no list."""
    if not isinstance(coded, tuple) or not fewest <= len(coded) <= most:
        raise InvalidResponseError
    return coded


def rank_of(order: Sequence[str]) -> int:
    """The place of a permutation among all that there are."""
    left = sorted(order)
    rank = 0
    for one in order:
        place = left.index(one)
        left.pop(place)
        rank += place * factorial(len(left))
    return rank


def permutation(rank: int, ids: Iterable[str]) -> list[str]:
    """The permutation that stands at a place, from 0 to one less than there are."""
    left = sorted(ids)
    order = []
    while left:
        place, rank = divmod(rank, factorial(len(left) - 1))
        order.append(left.pop(place))
    return order
