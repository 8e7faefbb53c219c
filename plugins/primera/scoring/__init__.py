"""Scoring: what a response to a question is worth. Specified in `docs/dev/scoring.md`.

The browser scores by the same specification in `primera/runtime/scoring/score.js`; both are proved
on the vectors of `tests/vectors/scoring/`.
"""

from primera.scoring.mark import Scorable
from primera.scoring.payload import read_payload, scorable
from primera.scoring.score import SPEC_VERSION, Outcome, QuizScore, Score, score, score_quiz

__all__ = [
    "SPEC_VERSION",
    "Outcome",
    "QuizScore",
    "Scorable",
    "Score",
    "read_payload",
    "scorable",
    "score",
    "score_quiz",
]
