"""Short texts. scoring.md, section 8."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from primera.model.text_entry import ShortTextQuestion
from primera.scoring.coded import one_line, text_in
from primera.scoring.mark import Coded, Mark, Scorable, member
from primera.scoring.scoring_type import ScoringType
from primera.scoring.text_answers import TypedKey, judge, key_in, key_of, words

_WHOLE = 100


@dataclass(frozen=True, slots=True)
class ScorableShortText(Scorable):
    """A question that is answered in a few words."""

    key: TypedKey

    def coded(self, response: object) -> Coded:
        """What was typed."""
        return one_line(words(member(response, "typed"))) or None

    def decoded(self, coded: Coded) -> dict[str, Any]:
        """What was typed."""
        return {"typed": text_in(coded)}

    def mark(self, response: object) -> Mark | None:
        """What the judgement earns; None for no letter and no digit."""
        judgement = judge(self.key, words(member(response, "typed")))
        if judgement.state == "empty":
            return None
        return Mark(self.key.hundredths(judgement), _WHOLE)


def _of(question: ShortTextQuestion) -> ScorableShortText:
    return ScorableShortText(question.type, question.points, key_of(question))


def _read(payload: Mapping[str, Any]) -> ScorableShortText:
    return ScorableShortText(payload["type"], payload["points"], key_in(payload["key"]))


SCORING = ScoringType(_of, _read)
