"""From the questions of a manual, and from their payloads, to what scoring needs of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from primera.model.question_types import Question, parts_of_types
from primera.scoring import types
from primera.scoring.mark import Scorable
from primera.scoring.scoring_type import ScoringType

_SCORING: Mapping[str, ScoringType[Any]] = parts_of_types(types.__name__, "SCORING", ScoringType)
PAYLOAD_TYPES = tuple(name for name, one in _SCORING.items() if one.read)
"""The types that payloads name. What scores the others has the payload of one of these."""


def scorable(question: Question) -> Scorable:
    """What scoring needs of a question.

    Raises ValueError for a question that the checks of a manual would refuse.
    """
    return _SCORING[question.type].of(question)


def read_payload(payload: Mapping[str, Any]) -> Scorable:
    """The question that a payload, of a page or a vector, describes.

    Members that scoring does not name are ignored. Raises KeyError when a member is missing,
    ValueError when the type is unknown or the question breaks a condition of scoring.md.
    """
    kind = payload["type"]
    found = _SCORING.get(kind)
    if found is None or found.read is None:
        raise ValueError(f"unknown question type: {kind}")
    return found.read(payload)
