"""Numeric questions. scoring.md, section 10."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from primera.model.text_entry import NumericQuestion
from primera.scoring.coded import members_in, one_line, text_in
from primera.scoring.folding import folded
from primera.scoring.mark import Coded, InvalidResponseError, Mark, Scorable, member, unique
from primera.scoring.number_answers import MILLIONTHS, TypedNumber, read_number
from primera.scoring.scoring_type import ScoringType
from primera.scoring.text_answers import Judgement, Note, words
from primera.scoring.units import unit_fits
from primera.scoring.variants import NumericVariant, sample_variants

_WHOLE = 100


@dataclass(frozen=True, slots=True)
class ScorableNumeric(Scorable):
    """`tolerance` in millionths, `near` in per cent, `unit` empty where there is none."""

    tolerance: int
    near: int
    unit: str
    variants: tuple[NumericVariant, ...]

    def __post_init__(self) -> None:
        Scorable.__post_init__(self)
        if self.tolerance < 0 or not 0 <= self.near <= 100 or not self.variants:
            raise ValueError("a tolerance of 0 or more, per cent in 0..100, and a variant")
        for variant in self.variants:
            unique(tuple(error for error, _ in variant.errors), "error")

    def coded(self, response: object) -> Coded:
        """What was typed and, where the numbers change, which of their sets it was typed for."""
        typed = one_line(words(member(response, "typed")))
        variant = self._place_of(response)
        return (typed, variant) if typed and len(self.variants) > 1 else typed or None

    def decoded(self, coded: Coded) -> dict[str, Any]:
        """What was typed and, where the numbers change, for which set."""
        if len(self.variants) == 1:
            return {"typed": text_in(coded)}
        typed, variant = members_in(coded, 2, 2)
        response = {"typed": text_in(typed), "variant": variant}
        self._place_of(response)
        return response

    def mark(self, response: object) -> Mark | None:
        """All points within the tolerance, `near` per cent of them with another unit."""
        typed = words(member(response, "typed"))
        judgement = self.judge(typed, self.variant_of(response))
        if judgement.state == "empty":
            return None
        earned = {"right": _WHOLE, "near": self.near}.get(judgement.state, 0)
        return Mark(earned, _WHOLE)

    def variant_of(self, response: object) -> NumericVariant:
        """The numbers that were answered to. Raises InvalidResponseError for none of them."""
        return self.variants[self._place_of(response)]

    def _place_of(self, response: object) -> int:
        given = isinstance(response, Mapping) and "variant" in response
        number = member(response, "variant") if given else 0
        if isinstance(number, float) and number.is_integer():
            number = int(number)  # JSON does not tell 1.0 from 1.
        if not isinstance(number, int) or isinstance(number, bool):
            raise InvalidResponseError
        if not 0 <= number < len(self.variants):
            raise InvalidResponseError
        return number

    def judge(self, typed: str, variant: NumericVariant) -> Judgement:
        """Judge what was typed for a set of numbers."""
        if not folded(typed):
            return Judgement("empty")
        number = read_number(typed)
        if number is None:
            return Judgement("wrong", Note.NO_NUMBER)
        if self._within(number, variant.key):
            fits = unit_fits(number.unit, self.unit)
            return Judgement("right") if fits else Judgement("near", Note.UNIT)
        errors = (error for error, value in variant.errors if self._within(number, value))
        return Judgement("wrong", error=next(errors, None))

    def _within(self, number: TypedNumber, value: int) -> bool:
        return any(abs(reading - value) <= self.tolerance for reading in number.readings)


def _of(question: NumericQuestion) -> ScorableNumeric:
    return ScorableNumeric(
        question.type,
        question.points,
        int(Fraction(question.tolerance) * MILLIONTHS),
        question.near_credit,
        question.unit or "",
        tuple(drawn.numbers for drawn in sample_variants(question)),
    )


def _read(payload: Mapping[str, Any]) -> ScorableNumeric:
    return ScorableNumeric(
        payload["type"],
        payload["points"],
        payload["tolerance"],
        payload["near"],
        payload.get("unit", ""),
        tuple(map(_variant, payload["variants"])),
    )


def _variant(variant: Mapping[str, Any]) -> NumericVariant:
    return NumericVariant(variant["key"], tuple((name, value) for name, value in variant["errors"]))


SCORING = ScoringType(_of, _read)
