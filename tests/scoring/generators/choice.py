"""Choice questions, and responses of which some have no form."""

from __future__ import annotations

import random
from typing import Any

from tests.scoring.generators.common import credit, ids, points
from tests.scoring.generators.hostile import TREACHEROUS, VALUES


def question(chance: random.Random) -> dict[str, Any]:
    options = ids(chance, 2, 7)
    single = chance.random() < 0.4
    keys = chance.sample(options, 1 if single else chance.randint(1, len(options)))
    return {
        "type": "single" if single else "multiple",
        "points": points(chance),
        "options": options,
        "keys": keys,
        **credit(chance),
    }


def response(chance: random.Random, asked: dict[str, Any]) -> Any:
    kind = chance.random()
    if kind < 0.15:
        return chance.choice(VALUES)
    if kind < 0.3:
        return {"chosen": _spoilt(chance, asked), "note": chance.choice(TREACHEROUS)}
    if kind < 0.45:
        return {"chosen": chance.sample(asked["keys"], len(asked["keys"]))}
    most = 1 if asked["type"] == "single" else len(asked["options"])
    return {"chosen": chance.sample(asked["options"], chance.randint(0, most))}


def _spoilt(chance: random.Random, asked: dict[str, Any]) -> list[Any]:
    chosen: list[Any] = chance.sample(asked["options"], chance.randint(1, 2))
    intruders = (
        chance.choice(chosen),
        chance.choice(TREACHEROUS),
        chance.choice(VALUES),
        "x" * chance.choice((81, 5_000)),
    )
    chosen.insert(chance.randint(0, len(chosen)), chance.choice(intruders))
    return chosen
