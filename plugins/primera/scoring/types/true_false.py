"""A statement holds or not: scored as a choice of one of the two. scoring.md, section 5."""

from __future__ import annotations

from primera.model.question import TrueFalseQuestion
from primera.scoring.scoring_type import ScoringType
from primera.scoring.types.choice import ScorableChoice


def _of(question: TrueFalseQuestion) -> ScorableChoice:
    key = "true" if question.answer else "false"
    return ScorableChoice("single", question.points, ("true", "false"), (key,))


SCORING = ScoringType(_of, read=None)
