"""What questions of several types have."""

from __future__ import annotations

import random
from typing import Any

from tests.scoring.generators.hostile import ORDINARY, TREACHEROUS

CREDITS: tuple[dict[str, str], ...] = (
    {},
    {},
    {},
    {"credit": "partial"},
    {"credit": "all_or_nothing"},
)


def points(chance: random.Random) -> int:
    return chance.choice((1, 1, 1, 2, 3, 5, 7, 99, 100))


def credit(chance: random.Random) -> dict[str, str]:
    return chance.choice(CREDITS)


def ids(chance: random.Random, least: int, most: int) -> list[str]:
    """Different ids, now and then some that mean something to a language."""
    pool = ORDINARY if chance.random() < 0.7 else ORDINARY + TREACHEROUS
    return chance.sample(pool, chance.randint(least, most))


def of_no_form(chance: random.Random, values: tuple[Any, ...]) -> Any:
    """A response of no form, with a member that says nothing."""
    value = chance.choice(values)
    if isinstance(value, dict) and chance.random() < 0.3:
        return {**value, "note": chance.choice(TREACHEROUS)}
    return value
