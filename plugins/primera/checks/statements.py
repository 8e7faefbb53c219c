"""Numbered statements of the sources: cited but unknown, cited but noise, numbered twice."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.survey import Place
from primera.diagnostics import Diagnostic
from primera.loading.near import near
from primera.model.kinds import Kind
from primera.model.reference import Source
from primera.model.refs import Ref

UNKNOWN = Rule("PL413")
NOISE = Rule("PL414")
DUPLICATE = Rule("PL415")
RULES = (UNKNOWN, NOISE, DUPLICATE)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each statement that is cited wrongly or has a number of another."""
    yield from _duplicates(context)
    statements = context.manual.statements
    missing_sources = context.ids[Kind.SOURCE] - {each.id for each in context.manual.of(Source)}
    for place, number in context.survey.statements:
        if number in statements:
            if statements[number][1].noise:
                yield NOISE.at(context.span(place), id=number)
        # A source that failed to load may be the one that has it.
        elif not missing_sources:
            yield UNKNOWN.at(context.span(place), near(number, statements), id=number)


def _duplicates(context: CheckContext) -> Iterator[Diagnostic]:
    seen: dict[str, Place] = {}
    for source in context.manual.of(Source):
        for index, statement in enumerate(source.statements):
            place = Place(Ref(source.kind, source.id), ("statements", index, "id"))
            first = seen.setdefault(statement.id, place)
            if first is not place:
                yield DUPLICATE.at(
                    context.span(place), related=context.first(first), id=statement.id
                )
