"""Parts of a question in an order that gives nothing away."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

from primera.model.question import QuestionPart

PartT = TypeVar("PartT", bound=QuestionPart)


def shuffled(parts: Sequence[PartT], seed: str) -> tuple[PartT, ...]:
    """The parts in an order that rests on `seed` and their ids alone, and is not the given one."""
    mixed = sorted(parts, key=lambda part: hashlib.sha256(f"{seed}/{part.id}".encode()).digest())
    if len(mixed) > 1 and mixed == list(parts):
        mixed = [*mixed[1:], mixed[0]]
    return tuple(mixed)
