"""Ordering questions: things are put in their order. scoring.md, section 6."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from math import factorial
from typing import Any

from primera.model.ordering_matching import OrderingQuestion
from primera.model.question import Credit
from primera.scoring.coded import permutation, rank_of
from primera.scoring.mark import (
    Coded,
    InvalidResponseError,
    Mark,
    Scorable,
    credit_in,
    ids_among,
    member,
    unique,
)
from primera.scoring.scoring_type import ScoringType


@dataclass(frozen=True, slots=True)
class ScorableOrdering(Scorable):
    """`items` are two ids or more, in the right order."""

    items: tuple[str, ...]
    credit: Credit = "partial"

    def __post_init__(self) -> None:
        Scorable.__post_init__(self)
        unique(self.items, "item")
        if len(self.items) < 2:
            raise ValueError("two items or more make an order")

    def coded(self, response: object) -> Coded:
        """The rank of the permutation."""
        order = self._order(response)
        return rank_of(order) if order else None

    def decoded(self, coded: Coded) -> dict[str, Any]:
        """The permutation of a rank."""
        if type(coded) is not int or not 0 <= coded < factorial(len(self.items)):
            raise InvalidResponseError
        return {"order": permutation(coded, self.items)}

    def mark(self, response: object) -> Mark | None:
        """Of all pairs of items, those that stand in the right order."""
        order = self._order(response)
        if not order:
            return None
        pairs = list(combinations(order, 2))
        place = {item: index for index, item in enumerate(self.items)}
        right = sum(place[first] < place[second] for first, second in pairs)
        return Mark(right, len(pairs)).under(self.credit)

    def _order(self, response: object) -> list[str]:
        """All items or none."""
        order = ids_among(member(response, "order"), self.items)
        if order and len(order) < len(self.items):
            raise InvalidResponseError
        return order


def _of(question: OrderingQuestion) -> ScorableOrdering:
    items = tuple(item.id for item in question.items)
    return ScorableOrdering(question.type, question.points, items, question.credit)


def _read(payload: Mapping[str, Any]) -> ScorableOrdering:
    return ScorableOrdering(
        payload["type"], payload["points"], tuple(payload["items"]), credit_in(payload)
    )


SCORING = ScoringType(_of, _read)
