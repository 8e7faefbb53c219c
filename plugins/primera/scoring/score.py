"""The score of one response, in hundredths of a point."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from primera.scoring.mark import InvalidResponseError, Mark, Scorable

SPEC_VERSION = 1
"""Version of `docs/dev/scoring.md` that is implemented here."""

_HUNDREDTHS = 100


class Outcome(StrEnum):
    """What came of a response."""

    RIGHT = "right"
    PARTIAL = "partial"
    WRONG = "wrong"
    UNANSWERED = "unanswered"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Score:
    """What a response earned and could have earned at most, in hundredths of a point."""

    outcome: Outcome
    earned: int
    max: int


def score(question: Scorable, response: object) -> Score:
    """Score a response, which may be any JSON value; None stands for no response. Never raises."""
    most = _HUNDREDTHS * question.points
    if response is None:
        return Score(Outcome.UNANSWERED, 0, most)
    try:
        mark = question.mark(response)
    except InvalidResponseError:
        return Score(Outcome.INVALID, 0, most)
    if mark is None:
        return Score(Outcome.UNANSWERED, 0, most)
    return Score(_outcome(mark), most * mark.num // mark.den, most)


def _outcome(mark: Mark) -> Outcome:
    if mark.num == mark.den:
        return Outcome.RIGHT
    return Outcome.PARTIAL if mark.num else Outcome.WRONG
