"""Matching questions, and pairs of which some have no form."""

from __future__ import annotations

import random
from typing import Any

from tests.scoring.generators.common import credit, ids, of_no_form, points
from tests.scoring.generators.hostile import TREACHEROUS, VALUES, values

OF_NO_FORM = (*values("matched"), {"matched": [["a", "b"]]}, {"matched": {"": ""}})


def question(chance: random.Random) -> dict[str, Any]:
    answers = ids(chance, 2, 8)
    return {
        "type": "matching",
        "points": points(chance),
        "pairs": [[thing, chance.choice(answers)] for thing in ids(chance, 1, 7)],
        "answers": answers,
        **credit(chance),
    }


def response(chance: random.Random, asked: dict[str, Any]) -> Any:
    kind = chance.random()
    if kind < 0.12:
        return of_no_form(chance, OF_NO_FORM)
    pairs = asked["pairs"] if kind < 0.7 else asked["pairs"][: chance.randint(0, 3)]
    right = chance.choice((0, 0.3, 0.7, 1))
    matched = {
        thing: answer if chance.random() < right else chance.choice(asked["answers"])
        for thing, answer in chance.sample(pairs, len(pairs))
    }
    if chance.random() < 0.15:
        thing = chance.choice((asked["pairs"][0][0], *TREACHEROUS))
        matched[thing] = chance.choice((*asked["answers"], *TREACHEROUS, *VALUES))
    return {"matched": matched}
