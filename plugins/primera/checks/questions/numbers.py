"""Questions that are answered with a number which nobody can tell."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from primera.checks.brackets import bracketed_names
from primera.checks.context import CheckContext, Rule
from primera.checks.placed_questions import PlacedQuestion, placed_questions
from primera.diagnostics import Diagnostic
from primera.diagnostics.suggestions import closest
from primera.model.text_entry import NumericQuestion

NEGATIVE = Rule("PL718")
NOT_ONE_NUMBER = Rule("PL719")
RANGE = Rule("PL722")
SHOWN = Rule("PL723")
RULES = (NEGATIVE, NOT_ONE_NUMBER, RANGE, SHOWN)

MOST_VALUES = 10_000
"""More of them no reader tells apart, and a page takes long to make."""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each number that is missing, given twice, impossible or not shown."""
    for each in placed_questions(context.manual, NumericQuestion):
        if Fraction(each.question.tolerance) < 0:
            span = context.span(each.place("tolerance"))
            yield NEGATIVE.at(span, tolerance=each.question.tolerance)
        yield from _numbers(each, context)
        yield from _ranges(each, context)
        yield from _shown(each, context)


def _numbers(each: PlacedQuestion[NumericQuestion], context: CheckContext) -> Iterator[Diagnostic]:
    question = each.question
    if (question.answer is None) == (question.formula is None):
        finding = "answer_missing" if question.answer is None else "answer_twice"
        yield NOT_ONE_NUMBER.at(context.span(each.place("id")), finding=finding, id=question.id)
    for index, error in enumerate(question.errors):
        if (error.value is None) == (error.formula is None):
            finding = "error_missing" if error.value is None else "error_twice"
            span = context.span(each.place("errors", index, "id"))
            yield NOT_ONE_NUMBER.at(span, finding=finding, id=error.id)


def _ranges(each: PlacedQuestion[NumericQuestion], context: CheckContext) -> Iterator[Diagnostic]:
    for index, parameter in enumerate(each.question.parameters):
        start, step = Fraction(parameter.start), Fraction(parameter.step)
        if step <= 0:
            span = context.span(each.place("parameters", index, "step"))
            yield RANGE.at(span, finding="step", id=parameter.id)
        if parameter.stop is not None and start > Fraction(parameter.stop):
            span = context.span(each.place("parameters", index, "stop"))
            yield RANGE.at(span, finding="order", id=parameter.id)
        elif step > 0 and Fraction(parameter.stop or start) - start > MOST_VALUES * step:
            span = context.span(each.place("parameters", index, "step"))
            yield RANGE.at(span, finding="many", id=parameter.id)


def _shown(each: PlacedQuestion[NumericQuestion], context: CheckContext) -> Iterator[Diagnostic]:
    known = {parameter.id for parameter in each.question.parameters}
    marks = bracketed_names(each.question.stem)
    for mark in marks:
        if mark.name not in known:
            span = context.inside(each.place("stem"), mark.start, mark.end)
            yield SHOWN.at(span, closest(mark.name, known), finding="unknown", id=mark.name)
    shown = {mark.name for mark in marks}
    for index, parameter in enumerate(each.question.parameters):
        varies = parameter.stop not in (None, parameter.start)
        if varies and parameter.id not in shown:
            span = context.span(each.place("parameters", index, "id"))
            yield SHOWN.at(span, finding="hidden", id=parameter.id)
