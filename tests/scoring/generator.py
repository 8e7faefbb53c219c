"""Questions and responses to compare two scorers with: the same for a seed, on every machine.

Each is one line of JSON, because that is how both sides receive a response.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any

SEED = 20261121
_ORDINARY = ("a", "b", "c", "d", "e", "f", "g", "subo-con-ella", "true", "false")
_TREACHEROUS = (
    "__proto__", "constructor", "toString", "hasOwnProperty", "length", "0", "é", "e\u0301",
    "\U0001f600", "\ud83d", "", " ", "A", "a\u0000", "null", "NaN", "\ufeffa", "\x85a",
)  # fmt: skip
_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -0.0, 1, 1.5, 10**400, "", "a", "chosen", [], ["a"], [[]], [None], {},
    {"chosen": None}, {"chosen": "a"}, {"chosen": True}, {"chosen": 1}, {"chosen": {}},
    {"chosen": {"0": "a", "length": 1}}, {"chosen": [None]}, {"chosen": [["a"]]},
    {"chosen": [{}]}, {"chosen": [1]}, {"chosen": [True]}, {"chosen": [1e308]},
    {"__proto__": {"chosen": ["a"]}}, {"constructor": {"chosen": ["a"]}}, {"Chosen": ["a"]},
)  # fmt: skip


def lines(count: int, seed: int = SEED) -> Iterator[str]:
    """`count` lines `{"question": …, "response": …}`; about a third are responses of no form."""
    chance = random.Random(seed)
    for _ in range(count):
        question = _question(chance)
        yield json.dumps({"question": question, "response": _response(chance, question)})


def _question(chance: random.Random) -> dict[str, Any]:
    pool = _ORDINARY if chance.random() < 0.7 else _ORDINARY + _TREACHEROUS
    options = chance.sample(pool, chance.randint(2, 7))
    single = chance.random() < 0.4
    keys = chance.sample(options, 1 if single else chance.randint(1, len(options)))
    return {
        "type": "single" if single else "multiple",
        "points": chance.choice((1, 1, 1, 2, 3, 5, 7, 99, 100)),
        "options": options,
        "keys": keys,
    }


def _response(chance: random.Random, question: dict[str, Any]) -> Any:
    kind = chance.random()
    if kind < 0.15:
        return chance.choice(_VALUES)
    if kind < 0.3:
        return {"chosen": _spoilt(chance, question), "note": chance.choice(_TREACHEROUS)}
    if kind < 0.45:
        return {"chosen": chance.sample(question["keys"], len(question["keys"]))}
    most = 1 if question["type"] == "single" else len(question["options"])
    return {"chosen": chance.sample(question["options"], chance.randint(0, most))}


def _spoilt(chance: random.Random, question: dict[str, Any]) -> list[Any]:
    chosen: list[Any] = chance.sample(question["options"], chance.randint(1, 2))
    intruders = (
        chance.choice(chosen),
        chance.choice(_TREACHEROUS),
        chance.choice(_VALUES),
        "x" * chance.choice((81, 5_000)),
    )
    chosen.insert(chance.randint(0, len(chosen)), chance.choice(intruders))
    return chosen
