"""Formulas that do not exist, do not fit the parameters, or fail for some of their numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from itertools import product
from math import prod

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Step
from primera.checks.placed_questions import PlacedQuestion, placed_questions
from primera.diagnostics import Diagnostic
from primera.diagnostics.suggestions import closest
from primera.methods import FORMULAS, compute, round_half_away
from primera.model.text_entry import NumericError, NumericQuestion, Parameter

UNKNOWN = Rule("PL720")
ARGUMENTS = Rule("PL721")
IMPOSSIBLE = Rule("PL724")
CLOSE = Rule("PL725")
RULES = (UNKNOWN, ARGUMENTS, IMPOSSIBLE, CLOSE)

MOST_COMBINATIONS = 5_000
"""Of more, only the ends and the middle of each range are tried."""

Numbers = Mapping[str, Fraction]
Reckoning = Callable[[Numbers], Fraction]


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each formula that does not fit, and number that does not come out."""
    for each in placed_questions(context.manual, NumericQuestion):
        misfits = list(_misfits(each, context))
        yield from misfits
        if not misfits and all(map(_is_range, each.question.parameters)):
            yield from _reckon(each, context)


def _misfits(each: PlacedQuestion[NumericQuestion], context: CheckContext) -> Iterator[Diagnostic]:
    known = {parameter.id for parameter in each.question.parameters}
    taken: set[str] = set()
    used = list(_formulas(each.question))
    for path, name in used:
        place = each.place(*path)
        if name not in FORMULAS:
            yield UNKNOWN.at(context.span(place), closest(name, FORMULAS), name=name)
            return
        arguments = FORMULAS[name].arguments
        taken.update(arguments)
        if missing := tuple(each for each in arguments if each not in known):
            yield ARGUMENTS.at(context.span(place), finding="missing", name=name, ids=missing)
    for index, parameter in enumerate(each.question.parameters):
        if parameter.id not in taken:
            span = context.span(each.place("parameters", index, "id"))
            finding = "taken_by_none" if used else "no_formula"
            yield ARGUMENTS.at(span, finding=finding, name=parameter.id, ids=tuple(sorted(taken)))


def _formulas(question: NumericQuestion) -> Iterator[tuple[tuple[Step, ...], str]]:
    if question.formula is not None:
        yield ("formula",), question.formula
    for index, error in enumerate(question.errors):
        if error.formula is not None:
            yield ("errors", index, "formula"), error.formula


def _is_range(parameter: Parameter) -> bool:
    start, stop = Fraction(parameter.start), Fraction(parameter.stop or parameter.start)
    return start <= stop and Fraction(parameter.step) > 0


def _reckon(each: PlacedQuestion[NumericQuestion], context: CheckContext) -> Iterator[Diagnostic]:
    question = each.question
    key = _key(question)
    if key is None:
        return
    combinations = list(_combinations(question.parameters))
    if numbers := _first_failure(key, combinations):
        yield IMPOSSIBLE.at(context.span(each.place("formula")), numbers=_said(numbers))
        return
    keys = [key(numbers) for numbers in combinations]
    tolerance = abs(Fraction(question.tolerance))
    for index, error in enumerate(question.errors):
        value = _value(error, question.decimals)
        if value is None:
            continue
        where = "formula" if error.formula is not None else "value"
        place = each.place("errors", index, where)
        if numbers := _first_failure(value, combinations):
            yield IMPOSSIBLE.at(context.span(place), numbers=_said(numbers))
            continue
        for numbers, right in zip(combinations, keys, strict=True):
            if abs(value(numbers) - right) <= tolerance:
                finding, said = "for" if numbers else "fixed", _said(numbers)
                yield CLOSE.at(context.span(place), finding=finding, id=error.id, numbers=said)
                break


def _key(question: NumericQuestion) -> Reckoning | None:
    if (question.answer is None) == (question.formula is None):
        return None
    return _reckoning(question.answer, question.formula, question.decimals)


def _value(error: NumericError, decimals: int) -> Reckoning | None:
    if (error.value is None) == (error.formula is None):
        return None
    return _reckoning(error.value, error.formula, decimals)


def _reckoning(value: str | None, formula: str | None, decimals: int) -> Reckoning:
    if formula is None:
        fixed = Fraction(value or 0)
        return lambda numbers: fixed
    arguments = FORMULAS[formula].arguments

    def reckon(numbers: Numbers) -> Fraction:
        computed = compute(formula, {name: numbers[name] for name in arguments})
        return round_half_away(computed, decimals)

    return reckon


def _first_failure(reckoning: Reckoning, combinations: list[Numbers]) -> Numbers | None:
    """The first numbers for which nothing comes out."""
    for numbers in combinations:
        try:
            reckoning(numbers)
        except (ZeroDivisionError, ValueError):
            return numbers
    return None


def _combinations(parameters: tuple[Parameter, ...]) -> Iterator[Numbers]:
    counts = [_count(parameter) for parameter in parameters]
    every = prod(counts) <= MOST_COMBINATIONS
    ranges = [
        [
            Fraction(parameter.start) + Fraction(parameter.step) * at
            for at in (range(count) if every else sorted({0, count // 2, count - 1}))
        ]
        for parameter, count in zip(parameters, counts, strict=True)
    ]
    names = [parameter.id for parameter in parameters]
    for values in product(*ranges):
        yield dict(zip(names, values, strict=True))


def _count(parameter: Parameter) -> int:
    """How many values a parameter takes."""
    stop = Fraction(parameter.stop or parameter.start)
    return int((stop - Fraction(parameter.start)) // Fraction(parameter.step)) + 1


def _said(numbers: Numbers) -> tuple[str, ...]:
    return tuple(f"{name} = {float(value):g}" for name, value in numbers.items())
