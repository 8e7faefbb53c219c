"""Gaps and short texts. scoring.md, sections 8 and 9."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from primera.model.question import Credit
from primera.scoring.mark import InvalidResponseError, Mark, Scorable, member, unique
from primera.scoring.words import MAX_TYPED, TypedKey, judge

_WHOLE = 100


@dataclass(frozen=True, slots=True)
class ScorableShortText(Scorable):
    """A question that is answered in a few words."""

    key: TypedKey

    def mark(self, response: object) -> Mark | None:
        """What the judgement earns; None for no letter and no digit."""
        judgement = judge(self.key, words(member(response, "typed")))
        if judgement.state == "empty":
            return None
        return Mark(self.key.hundredths(judgement), _WHOLE)


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

    def mark(self, response: object) -> Mark | None:
        """The mean of what the gaps earn; an empty gap earns nothing."""
        filled = member(response, "filled")
        gaps = {gap.id: gap for gap in self.gaps}
        if not isinstance(filled, Mapping) or not set(filled) <= set(gaps):
            raise InvalidResponseError
        earned = [gaps[name].hundredths(words(given)) for name, given in filled.items()]
        given = [hundredths for hundredths in earned if hundredths is not None]
        if not given:
            return None
        return Mark(sum(given), _WHOLE * len(gaps)).under(self.credit)


def words(given: object) -> str:
    """What was typed. Raises InvalidResponseError for anything that no form gives."""
    if not isinstance(given, str) or len(given) > MAX_TYPED:
        raise InvalidResponseError
    return given
