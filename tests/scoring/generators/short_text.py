"""Short texts, and what is typed for them."""

from __future__ import annotations

import random
from typing import Any

from tests.scoring.generators import words
from tests.scoring.generators.common import of_no_form, points
from tests.scoring.generators.hostile import values

OF_NO_FORM = (*values("typed"), {"typed": ["lealtad"]}, {"typed": {"length": 3}})


def question(chance: random.Random) -> dict[str, Any]:
    return {"type": "short_text", "points": points(chance), "key": words.key(chance)}


def response(chance: random.Random, asked: dict[str, Any]) -> Any:
    if chance.random() < 0.1:
        return of_no_form(chance, OF_NO_FORM)
    return {"typed": words.typed(chance, asked["key"])}
