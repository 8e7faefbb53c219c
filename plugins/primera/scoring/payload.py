"""The scoring payload: all that scoring needs to know of a question, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from primera.model.quiz import Question, TrueFalseQuestion

MAX_POINTS = 100


@dataclass(frozen=True, slots=True)
class ScorableQuestion:
    """A choice question without its words: `points` from 1 to 100, options and keys by id.

    Raises ValueError when the question breaks a condition of scoring.md, section 2.
    """

    type: Literal["single", "multiple"]
    points: int
    options: tuple[str, ...]
    keys: tuple[str, ...]

    def __post_init__(self) -> None:
        if self.type not in ("single", "multiple"):
            raise ValueError(f"unknown question type: {self.type}")
        if not 1 <= self.points <= MAX_POINTS:
            raise ValueError(f"points out of 1..{MAX_POINTS}: {self.points}")
        if len(set(self.options)) < len(self.options) or len(set(self.keys)) < len(self.keys):
            raise ValueError("repeated option or key")
        if not self.keys or not set(self.keys) <= set(self.options):
            raise ValueError("keys must be one or more of the options")
        if self.type == "single" and len(self.keys) > 1:
            raise ValueError("a single question has exactly one key")


def scorable(question: Question) -> ScorableQuestion:
    """The payload of a question; true or false is a single choice between `true` and `false`.

    Raises ValueError for a question whose keys the checks of a manual would refuse.
    """
    if isinstance(question, TrueFalseQuestion):
        key = "true" if question.answer else "false"
        return ScorableQuestion("single", question.points, ("true", "false"), (key,))
    return ScorableQuestion(
        question.type,
        question.points,
        tuple(option.id for option in question.options),
        tuple(option.id for option in question.options if option.key),
    )
