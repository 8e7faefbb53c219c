"""Matching questions: each thing gets one of the answers. scoring.md, section 7."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from primera.model.ordering_matching import MatchingQuestion
from primera.model.question import Credit
from primera.scoring.coded import members_in, place_in
from primera.scoring.mark import (
    Coded,
    InvalidResponseError,
    Mark,
    Scorable,
    credit_in,
    member,
    unique,
)
from primera.scoring.scoring_type import ScoringType


@dataclass(frozen=True, slots=True)
class ScorableMatching(Scorable):
    """`pairs` are ids of things with the id of the answer that belongs to each."""

    pairs: tuple[tuple[str, str], ...]
    answers: tuple[str, ...]
    credit: Credit = "partial"

    def __post_init__(self) -> None:
        Scorable.__post_init__(self)
        unique(tuple(thing for thing, _ in self.pairs), "pair")
        unique(self.answers, "answer")
        if not self.pairs or any(answer not in self.answers for _, answer in self.pairs):
            raise ValueError("each pair needs one of the answers")

    def coded(self, response: object) -> Coded:
        """For each thing, by the order of their ids, the number of its answer."""
        matched, answers = self._matched(response), sorted(self.answers)
        things = sorted(thing for thing, _ in self.pairs)
        given = tuple(answers.index(matched[one]) if one in matched else None for one in things)
        return given if matched else None

    def decoded(self, coded: Coded) -> dict[str, Any]:
        """The things with the answers of these numbers."""
        count = len(self.pairs)
        given = zip(sorted(dict(self.pairs)), members_in(coded, count, count), strict=True)
        matched = {
            thing: place_in(answer, self.answers) for thing, answer in given if answer is not None
        }
        if not matched:
            raise InvalidResponseError
        return {"matched": matched}

    def mark(self, response: object) -> Mark | None:
        """The share of the pairs that are matched with their answer."""
        matched = self._matched(response)
        if not matched:
            return None
        keys = dict(self.pairs)
        right = sum(keys[thing] == answer for thing, answer in matched.items())
        return Mark(right, len(keys)).under(self.credit)

    def _matched(self, response: object) -> Mapping[str, str]:
        matched = member(response, "matched")
        if not isinstance(matched, Mapping) or not set(matched) <= set(dict(self.pairs)):
            raise InvalidResponseError
        if any(answer not in self.answers for answer in matched.values()):
            raise InvalidResponseError
        return matched


def _of(question: MatchingQuestion) -> ScorableMatching:
    pairs = tuple((pair.id, pair.answer) for pair in question.pairs)
    answers = tuple(answer.id for answer in question.answers)
    return ScorableMatching(question.type, question.points, pairs, answers, question.credit)


def _read(payload: Mapping[str, Any]) -> ScorableMatching:
    pairs = tuple((thing, answer) for thing, answer in payload["pairs"])
    answers = tuple(payload["answers"])
    return ScorableMatching(payload["type"], payload["points"], pairs, answers, credit_in(payload))


SCORING = ScoringType(_of, _read)
