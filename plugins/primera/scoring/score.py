"""The score of one response, in hundredths of a point, and that of a whole quiz."""

from __future__ import annotations

from collections.abc import Iterable
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


@dataclass(frozen=True, slots=True)
class QuizScore:
    """Earned and most in hundredths of a point; `percent` is rounded, for reading only."""

    earned: int
    max: int
    percent: int
    passed: bool


def score_quiz(scores: Iterable[Score], pass_mark: int) -> QuizScore:
    """Add up the scores of all questions of a quiz, unanswered ones too; `pass_mark` is 0..100.

    Whether it is passed is decided on the exact sum: 79.5 % reads 80 % and does not pass at 80.
    Raises ValueError when there is no score or the pass mark is out of its range.
    """
    if not 0 <= pass_mark <= 100:
        raise ValueError(f"pass mark out of 0..100: {pass_mark}")
    earned = most = 0
    for one in scores:
        earned += one.earned
        most += one.max
    if not most:
        raise ValueError("a quiz has at least one question")
    percent = (200 * earned + most) // (2 * most)
    return QuizScore(earned, most, percent, 100 * earned >= pass_mark * most)
