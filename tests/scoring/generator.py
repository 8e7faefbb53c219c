"""Questions and responses to compare two scorers with: the same for a seed, on every machine.

Each is one line of JSON, because that is how both sides receive a response.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator

from tests.scoring.generators import (
    case,
    choice,
    cloze,
    matching,
    numeric,
    ordering,
    short_text,
)

SEED = 20261121
TYPES = (choice, ordering, matching, cloze, short_text, numeric, case)
"""Each type of question in turn."""


def lines(count: int, seed: int = SEED) -> Iterator[str]:
    """`count` lines `{"question": …, "response": …}`; about a third are responses of no form."""
    chance = random.Random(seed)
    for number in range(count):
        of_type = TYPES[number % len(TYPES)]
        question = of_type.question(chance)
        response = of_type.response(chance, question)
        yield json.dumps({"question": question, "response": response})
