"""Texts with gaps. scoring.md, section 9."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from primera.model.question import Credit
from primera.model.text_entry import ClozeQuestion, Gap, TypedGap
from primera.scoring.coded import members_in, one_line, place_in, text_in
from primera.scoring.mark import (
    Coded,
    InvalidResponseError,
    Mark,
    Scorable,
    Single,
    credit_in,
    member,
    unique,
)
from primera.scoring.scoring_type import ScoringType
from primera.scoring.text_answers import TypedKey, judge, key_in, key_of, words

_WHOLE = 100


@dataclass(frozen=True, slots=True)
class ScorableGap:
    """A gap: to type in (`key`), or with a menu of `options`, of which `right` is the key."""

    id: str
    key: TypedKey | None = None
    options: tuple[str, ...] = ()
    right: str = ""

    def __post_init__(self) -> None:
        unique(self.options, "option")
        if (self.key is None) == (not self.right or self.right not in self.options):
            raise ValueError("a gap is typed or has a menu with its key")

    def coded(self, given: str) -> Single:
        """What fills the gap, as it travels: a text, or the number of the option."""
        if self.key:
            return one_line(given) or None
        if given and given not in self.options:
            raise InvalidResponseError
        return sorted(self.options).index(given) if given else None

    def decoded(self, coded: object) -> str:
        """What fills the gap. Raises InvalidResponseError for what is none of it."""
        return text_in(coded) if self.key else place_in(coded, self.options)

    def hundredths(self, given: str) -> int | None:
        """What fills the gap is worth so many hundredths; None when nothing does."""
        if self.key:
            judgement = judge(self.key, given)
            return None if judgement.state == "empty" else self.key.hundredths(judgement)
        if given and given not in self.options:
            raise InvalidResponseError
        return _WHOLE * (given == self.right) if given else None


@dataclass(frozen=True, slots=True)
class ScorableCloze(Scorable):
    """A text with one gap or more."""

    gaps: tuple[ScorableGap, ...]
    credit: Credit = "partial"

    def __post_init__(self) -> None:
        Scorable.__post_init__(self)
        unique(tuple(gap.id for gap in self.gaps), "gap")
        if not self.gaps:
            raise ValueError("a cloze has gaps")

    def coded(self, response: object) -> Coded:
        """For each gap, by the order of their ids, what fills it."""
        filled = self._filled(response)
        gaps = sorted(self.gaps, key=lambda gap: gap.id)
        given = tuple(gap.coded(words(filled.get(gap.id, ""))) for gap in gaps)
        return given if any(one is not None for one in given) else None

    def decoded(self, coded: Coded) -> dict[str, Any]:
        """The gaps that are filled, with what fills them."""
        count = len(self.gaps)
        gaps = sorted(self.gaps, key=lambda gap: gap.id)
        given = zip(gaps, members_in(coded, count, count), strict=True)
        filled = {gap.id: gap.decoded(one) for gap, one in given if one is not None}
        if not filled:
            raise InvalidResponseError
        return {"filled": filled}

    def mark(self, response: object) -> Mark | None:
        """The mean of what the gaps earn; an empty gap earns nothing."""
        filled = self._filled(response)
        gaps = {gap.id: gap for gap in self.gaps}
        earned = [gaps[name].hundredths(words(given)) for name, given in filled.items()]
        given = [hundredths for hundredths in earned if hundredths is not None]
        if not given:
            return None
        return Mark(sum(given), _WHOLE * len(gaps)).under(self.credit)

    def _filled(self, response: object) -> Mapping[str, object]:
        filled = member(response, "filled")
        if not isinstance(filled, Mapping) or not set(filled) <= {gap.id for gap in self.gaps}:
            raise InvalidResponseError
        return filled


def _of(question: ClozeQuestion) -> ScorableCloze:
    gaps = tuple(map(_gap_of, question.gaps))
    return ScorableCloze(question.type, question.points, gaps, question.credit)


def _gap_of(gap: Gap) -> ScorableGap:
    if isinstance(gap, TypedGap):
        return ScorableGap(gap.id, key_of(gap))
    options = tuple(option.id for option in gap.options)
    keys = [option.id for option in gap.options if option.key]
    if len(keys) != 1:
        raise ValueError(f"a menu has exactly one key: {gap.id}")
    return ScorableGap(gap.id, None, options, keys[0])


def _read(payload: Mapping[str, Any]) -> ScorableCloze:
    gaps = tuple(map(_gap_in, payload["gaps"]))
    return ScorableCloze(payload["type"], payload["points"], gaps, credit_in(payload))


def _gap_in(gap: Mapping[str, Any]) -> ScorableGap:
    if "key" in gap:
        return ScorableGap(gap["id"], key_in(gap["key"]))
    return ScorableGap(gap["id"], None, tuple(gap["options"]), gap["right"])


SCORING = ScoringType(_of, _read)
