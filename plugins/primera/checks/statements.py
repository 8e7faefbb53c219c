"""Numbered statements of the sources: cited but unknown, cited but noise, numbered twice."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.needs import Found
from primera.checks.survey import Place
from primera.diagnostics import Diagnostic, Related
from primera.loading.near import near
from primera.model.kinds import Kind
from primera.model.reference import Source
from primera.model.refs import Ref

UNKNOWN = Rule("PL413")
NOISE = Rule("PL414")
DUPLICATE = Rule("PL415")
RULES = (UNKNOWN, NOISE, DUPLICATE)


def check(context: CheckContext) -> Iterator[Found]:
    """Yield a problem for each statement that is cited wrongly or has a number of another."""
    yield from _duplicates(context)
    statements = context.manual.statements
    taught = [number for number, (_, statement) in statements.items() if not statement.noise]
    missing_sources = context.ids[Kind.SOURCE] - {each.id for each in context.manual.of(Source)}
    for place, number in context.survey.statements:
        if number in statements:
            if statements[number][1].noise:
                yield NOISE.at(context.span(place), related=_marked(number, context), id=number)
        # A source that failed to load may be the one that has it.
        elif not missing_sources:
            likely = context.free(place, near(number, taught))
            problem = UNKNOWN.at(context.span(place), likely, id=number)
            yield context.missing(place, _lost(number, context), problem)


def _marked(number: str, context: CheckContext) -> tuple[Related]:
    source, statement = context.manual.statements[number]
    path = ("statements", source.statements.index(statement), "noise")
    span = context.span(Place(Ref(source.kind, source.id), path))
    return (Related(span, "diagnostics.PL414.marked"),)


def _lost(number: str, context: CheckContext) -> Ref:
    """The statement as a part of the source that it was in, if a layer took it away."""
    removed = context.spans.layering.removed
    lost = (ref for ref in removed if ref.kind is Kind.SOURCE and ref.part == number)
    return next(lost, Ref(Kind.SOURCE, "", number))


def _duplicates(context: CheckContext) -> Iterator[Diagnostic]:
    numbered = (
        (statement.id, Place(Ref(source.kind, source.id), ("statements", index, "id")))
        for source in context.manual.of(Source)
        for index, statement in enumerate(source.statements)
    )
    for number, place, first in context.repeats(numbered):
        yield DUPLICATE.at(context.span(place), related=context.first(first), id=number)
