"""The score of a quiz: the sum of its questions, in per cent, and whether it is passed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from primera.scoring.score import Score


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
