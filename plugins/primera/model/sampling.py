"""How many questions the rows of a blueprint can draw, each question once."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence


def most_sampled(takes: Sequence[int], sorts: Sequence[Sequence[int]]) -> int:
    """How many questions the rows can draw at most, each question once."""
    return sum(sampled(takes, sorts))


def sampled(takes: Sequence[int], sorts: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """How many questions each row can draw when all together draw as many as they can.

    `takes` says how many each row wants, `sorts` which questions are of its sort. It is a greatest
    matching, found by shortest augmenting paths.
    """
    held: dict[int, int] = {}
    for row, take in enumerate(takes):
        for _ in range(take):
            if not _sample(row, sorts, held):
                break
    drawn = Counter(held.values())
    return tuple(drawn[row] for row in range(len(takes)))


def _sample(row: int, sorts: Sequence[Sequence[int]], held: dict[int, int]) -> bool:
    """Give a row one question more; rows that hold what it needs take another of their sort."""
    asked_by: dict[int, tuple[int, int]] = {}
    ahead = deque([row])
    while ahead:
        here = ahead.popleft()
        for question in sorts[here]:
            if question not in held:
                held[question] = here
                while here != row:
                    here, given = asked_by[here]
                    held[given] = here
                return True
            holder = held[question]
            if holder != row and holder not in asked_by:
                asked_by[holder] = (here, question)
                ahead.append(holder)
    return False
