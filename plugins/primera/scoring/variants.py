"""The sets of numbers of a parametric question, drawn by its id. scoring.md, section 10."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from primera.methods import FORMULAS, compute, round_half_away
from primera.model.text_entry import NumericQuestion, Parameter
from primera.scoring.number_answers import MILLIONTHS

_COUNT = 12


@dataclass(frozen=True, slots=True)
class NumericVariant:
    """A set of numbers for the scene: the key, and foreseen errors by id, in millionths."""

    key: int
    errors: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SampledNumbers:
    """A set of numbers: what the scene shows by parameter, and what is right and wrong for it."""

    values: Mapping[str, Fraction]
    numbers: NumericVariant


def sample_variants(question: NumericQuestion) -> tuple[SampledNumbers, ...]:
    """At most twelve different sets of numbers; one alone where nothing changes.

    Raises ValueError for a parameter without values and a key without a number, ZeroDivisionError
    when a formula divides by zero, KeyError for an unknown formula or parameter.
    """
    drawn: list[SampledNumbers] = []
    for number in range(_COUNT):
        values = {each.id: _value(each, question.id, number) for each in question.parameters}
        if all(values != other.values for other in drawn):
            drawn.append(SampledNumbers(values, _numbers(question, values)))
    return tuple(drawn)


def _value(parameter: Parameter, question: str, number: int) -> Fraction:
    """One of the values of a parameter, which can be too many to list."""
    start, step = Fraction(parameter.start), Fraction(parameter.step)
    stop = start if parameter.stop is None else Fraction(parameter.stop)
    if step <= 0 or stop < start:
        raise ValueError(f"no values: {parameter.id}")
    count = (stop - start) // step + 1
    digest = hashlib.sha256(f"{question}/{number}/{parameter.id}".encode()).digest()
    return start + step * (int.from_bytes(digest[:8], "big") % count)


def _numbers(question: NumericQuestion, values: Mapping[str, Fraction]) -> NumericVariant:
    key = _computed(question.answer, question.formula, question, values)
    errors = tuple(
        (error.id, _computed(error.value, error.formula, question, values))
        for error in question.errors
    )
    return NumericVariant(key, errors)


def _computed(
    written: str | None,
    formula: str | None,
    question: NumericQuestion,
    values: Mapping[str, Fraction],
) -> int:
    if written is not None:
        return int(Fraction(written) * MILLIONTHS)
    if formula is None:
        raise ValueError(f"neither a number nor a formula: {question.id}")
    # A wrong formula may leave out what the right one needs.
    arguments = {name: values[name] for name in FORMULAS[formula].arguments}
    return int(round_half_away(compute(formula, arguments), question.decimals) * MILLIONTHS)
