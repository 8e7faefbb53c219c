"""Choice questions: one or several of the options are chosen. scoring.md, section 5."""

from __future__ import annotations

from collections.abc import Sequence

from primera.scoring.mark import InvalidResponseError, Mark
from primera.scoring.payload import ScorableQuestion


def mark_choice(question: ScorableQuestion, response: object) -> Mark | None:
    """Mark a response that is not null; None when nothing was chosen.

    Raises InvalidResponseError when the response is not one that the form allows.
    """
    chosen = _chosen(question, response)
    if not chosen:
        return None
    hits = sum(option in question.keys for option in chosen)
    wrong = len(chosen) - hits
    return Mark(max(0, hits - wrong), len(question.keys))


def _chosen(question: ScorableQuestion, response: object) -> Sequence[str]:
    chosen = response.get("chosen") if isinstance(response, dict) else None
    if not isinstance(chosen, list):
        raise InvalidResponseError
    allowed = 1 if question.type == "single" else len(question.options)
    if len(chosen) > allowed:
        raise InvalidResponseError
    if not all(isinstance(option, str) and option in question.options for option in chosen):
        raise InvalidResponseError
    if len(set(chosen)) < len(chosen):
        raise InvalidResponseError
    return chosen
