"""Ordering questions, and orders of which some have no form."""

from __future__ import annotations

import random
from typing import Any

from tests.scoring.generators.common import credit, ids, of_no_form, points
from tests.scoring.generators.hostile import TREACHEROUS, VALUES, values

OF_NO_FORM = (*values("order"), {"order": {"0": "a", "1": "b", "length": 2}}, {"order": ["a", "a"]})


def question(chance: random.Random) -> dict[str, Any]:
    items = ids(chance, 2, 7)
    return {"type": "ordering", "points": points(chance), "items": items, **credit(chance)}


def response(chance: random.Random, asked: dict[str, Any]) -> Any:
    items: list[Any] = list(asked["items"])
    kind = chance.random()
    if kind < 0.12:
        return of_no_form(chance, OF_NO_FORM)
    if kind < 0.24:
        items[chance.randrange(len(items))] = chance.choice((*TREACHEROUS, *VALUES, items[0]))
    elif kind < 0.34:
        items = items[: chance.randrange(len(items))]
    elif kind < 0.6:
        _swap_neighbours(chance, items)
    elif kind < 0.7:
        items.reverse()
    elif kind < 0.9:
        chance.shuffle(items)
    return {"order": items}


def _swap_neighbours(chance: random.Random, items: list[Any]) -> None:
    place = chance.randrange(len(items) - 1)
    items[place], items[place + 1] = items[place + 1], items[place]
