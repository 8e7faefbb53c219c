"""Several options are chosen. scoring.md, section 5."""

from __future__ import annotations

from primera.model.question import MultipleQuestion
from primera.scoring.scoring_type import ScoringType
from primera.scoring.types.choice import ScorableChoice, choice_in, choice_of


def _of(question: MultipleQuestion) -> ScorableChoice:
    return choice_of(question, question.credit)


SCORING = ScoringType(_of, choice_in)
