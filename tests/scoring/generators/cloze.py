"""Texts with gaps, and what fills them."""

from __future__ import annotations

import random
from typing import Any

from tests.scoring.generators import words
from tests.scoring.generators.common import credit, ids, of_no_form, points
from tests.scoring.generators.hostile import TEXTS, TREACHEROUS, VALUES, values

OF_NO_FORM = (*values("filled"), {"filled": ["lealtad"]}, {"filled": {"0": 1}})


def question(chance: random.Random) -> dict[str, Any]:
    return {
        "type": "cloze",
        "points": points(chance),
        "gaps": [_gap(chance, name) for name in ids(chance, 1, 5)],
        **credit(chance),
    }


def _gap(chance: random.Random, name: str) -> dict[str, Any]:
    if chance.random() < 0.6:
        return {"id": name, "key": words.key(chance), "options": []}
    options = [option for option in ids(chance, 2, 6) if option]
    return {"id": name, "options": options, "right": chance.choice(options)}


def response(chance: random.Random, asked: dict[str, Any]) -> Any:
    kind = chance.random()
    if kind < 0.1:
        return of_no_form(chance, OF_NO_FORM)
    gaps = chance.sample(asked["gaps"], chance.randint(0 if kind < 0.2 else 1, len(asked["gaps"])))
    filled = {gap["id"]: _filling(chance, gap, knows=kind > 0.7) for gap in gaps}
    if kind > 0.95:
        filled[chance.choice(TREACHEROUS)] = chance.choice((*TEXTS, *VALUES))
    return {"filled": filled}


def _filling(chance: random.Random, gap: dict[str, Any], knows: bool) -> Any:
    if chance.random() < 0.02:
        return chance.choice(VALUES)
    if "key" in gap:
        return gap["key"]["accept"][0] if knows else words.typed(chance, gap["key"])
    options = (*gap["options"], "") if chance.random() < 0.97 else TEXTS
    return gap["right"] if knows else chance.choice(options)
