"""Numbered statements of the sources: cited wrongly, numbered twice, or not cited at all."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place
from primera.checks.removal_reports import Found
from primera.diagnostics import Diagnostic, Related
from primera.diagnostics.suggestions import closest
from primera.model.entry import Sourced
from primera.model.framework import Framework
from primera.model.kinds import Kind
from primera.model.refs import Ref
from primera.model.terms_and_sources import Source

UNKNOWN_STATEMENT = Rule("PL413")
NOISE_CITED = Rule("PL414")
NUMBERED_TWICE = Rule("PL415")
NOTHING_CITED = Rule("PL503", excusable=True)
RULES = (UNKNOWN_STATEMENT, NOISE_CITED, NUMBERED_TWICE, NOTHING_CITED)


def check(context: CheckContext) -> Iterator[Found]:
    """Yield a problem for each breach of the rules of this module."""
    yield from _statements(context)
    yield from _uncited(context)


def _statements(context: CheckContext) -> Iterator[Found]:
    """Yield a problem for each statement that is cited wrongly or has a number of another."""
    yield from _duplicates(context)
    statements = context.manual.statements
    taught = [number for number, (_, statement) in statements.items() if not statement.noise]
    missing_sources = context.ids[Kind.SOURCE] - {each.id for each in context.manual.of(Source)}
    for place, number in context.index.statements:
        if number in statements:
            if statements[number][1].noise:
                yield NOISE_CITED.at(
                    context.span(place), related=_marked(number, context), id=number
                )
        # A source that failed to load may be the one that has it.
        elif not missing_sources:
            likely = context.free(place, closest(number, taught))
            problem = UNKNOWN_STATEMENT.at(context.span(place), likely, id=number)
            yield context.missing(place, _lost(number, context), problem)


def _marked(number: str, context: CheckContext) -> tuple[Related]:
    source, statement = context.manual.statements[number]
    path = ("statements", source.statements.index(statement), "noise")
    span = context.span(Place(Ref(source.kind, source.id), path))
    return (Related(span, "diagnostics.PL414.marked"),)


def _lost(number: str, context: CheckContext) -> Ref:
    """The statement as a part of the source that it was in, if a layer took it away."""
    removed = context.spans.layer_stack.removed
    lost = (ref for ref in removed if ref.kind is Kind.SOURCE and ref.part == number)
    return next(lost, Ref(Kind.SOURCE, "", number))


def _duplicates(context: CheckContext) -> Iterator[Diagnostic]:
    numbered = (
        (statement.id, Place(Ref(source.kind, source.id), ("statements", index, "id")))
        for source in context.manual.of(Source)
        for index, statement in enumerate(source.statements)
    )
    for number, place, first in context.repeats(numbered):
        yield NUMBERED_TWICE.at(context.span(place), related=context.first(first), id=number)


def _uncited(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each complementary entry that cites no statement."""
    for ref, entry in context.manual.entries.items():
        if isinstance(entry, Sourced) and entry.origin == "complementary" and not _rests(entry):
            yield NOTHING_CITED.at(
                context.span(Place(ref, ("origin",))), kind=ref.kind.value, id=ref.id
            )


def _rests(entry: Sourced) -> bool:
    if isinstance(entry, Framework) and any(item.sources for item in entry.items):
        return True
    return bool(entry.sources)
