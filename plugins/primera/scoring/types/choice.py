"""What the types share whose options are chosen, one or several. scoring.md, section 5."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from primera.model.question import Credit, WithOptions
from primera.scoring.mark import (
    Coded,
    InvalidResponseError,
    Mark,
    Scorable,
    credit_in,
    ids_among,
    member,
    unique,
)


@dataclass(frozen=True, slots=True)
class ScorableChoice(Scorable):
    """Options and keys by id; `type` is `single` or `multiple`."""

    options: tuple[str, ...]
    keys: tuple[str, ...]
    credit: Credit = "partial"

    def __post_init__(self) -> None:
        Scorable.__post_init__(self)
        if self.type not in ("single", "multiple"):
            raise ValueError(f"not a choice question: {self.type}")
        unique(self.options, "option")
        unique(self.keys, "key")
        if not self.keys or not set(self.keys) <= set(self.options):
            raise ValueError("keys must be one or more of the options")
        if self.type == "single" and len(self.keys) > 1:
            raise ValueError("a single question has exactly one key")

    def coded(self, response: object) -> Coded:
        """A bit for each option, by the order of their ids."""
        chosen = self._chosen(response)
        return (
            sum(1 << place for place, one in enumerate(sorted(self.options)) if one in chosen)
            or None
        )

    def decoded(self, coded: Coded) -> dict[str, Any]:
        """The options whose bits are set, by the order of their ids."""
        if type(coded) is not int or not 0 < coded < 1 << len(self.options):
            raise InvalidResponseError
        ids = enumerate(sorted(self.options))
        response = {"chosen": [one for place, one in ids if coded >> place & 1]}
        self._chosen(response)
        return response

    def mark(self, response: object) -> Mark | None:
        """Each key that was chosen counts, and each other option takes one away."""
        chosen = self._chosen(response)
        if not chosen:
            return None
        hits = sum(option in self.keys for option in chosen)
        wrong = len(chosen) - hits
        return Mark(max(0, hits - wrong), len(self.keys)).under(self.credit)

    def _chosen(self, response: object) -> list[str]:
        chosen = ids_among(member(response, "chosen"), self.options)
        if self.type == "single" and len(chosen) > 1:
            raise InvalidResponseError
        return chosen


def choice_of(question: WithOptions, credit: Credit) -> ScorableChoice:
    """What scores a question with options of its own."""
    options = tuple(option.id for option in question.options)
    keys = tuple(option.id for option in question.options if option.key)
    return ScorableChoice(question.type, question.points, options, keys, credit)


def choice_in(payload: Mapping[str, Any]) -> ScorableChoice:
    """What scores the choice of a payload."""
    options, keys = tuple(payload["options"]), tuple(payload["keys"])
    return ScorableChoice(payload["type"], payload["points"], options, keys, credit_in(payload))
