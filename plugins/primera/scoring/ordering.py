"""Ordering questions: things are put in their order. scoring.md, section 6."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from primera.model.question import Credit
from primera.scoring.mark import InvalidResponseError, Mark, Scorable, ids_among, member, unique


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

    def mark(self, response: object) -> Mark | None:
        """Of all pairs of items, those that stand in the right order."""
        order = ids_among(member(response, "order"), self.items)
        if not order:
            return None
        if len(order) < len(self.items):
            raise InvalidResponseError
        pairs = list(combinations(order, 2))
        place = {item: index for index, item in enumerate(self.items)}
        right = sum(place[first] < place[second] for first, second in pairs)
        return Mark(right, len(pairs)).under(self.credit)
