"""One option is chosen. scoring.md, section 5."""

from __future__ import annotations

from primera.model.question import SingleQuestion
from primera.scoring.scoring_type import ScoringType
from primera.scoring.types.choice import ScorableChoice, choice_in, choice_of


def _of(question: SingleQuestion) -> ScorableChoice:
    return choice_of(question, "partial")


SCORING = ScoringType(_of, choice_in)
