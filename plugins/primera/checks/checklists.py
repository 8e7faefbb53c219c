"""Checklists with more daily lines than anybody keeps, or with lines at no moment."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place
from primera.checks.removal_reports import Found
from primera.diagnostics import Diagnostic, Severity
from primera.diagnostics.suggestions import closest
from primera.model.refs import Ref
from primera.model.roles import Checklist

MANY_DAILY_LINES = Rule("PL504", Severity.WARNING)
UNKNOWN_MOMENT = Rule("PL416")
RULES = (MANY_DAILY_LINES, UNKNOWN_MOMENT)

MOST_DAILY_LINES = 5


def check(context: CheckContext) -> Iterator[Found]:
    """Yield a problem for each breach of the rules of this module."""
    yield from _many_daily_lines(context)
    yield from _unknown_moments(context)


def _many_daily_lines(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each checklist with too many daily lines, at the first too many."""
    for checklist in context.manual.of(Checklist):
        daily = [index for index, line in enumerate(checklist.lines) if line.frequency == "daily"]
        if len(daily) > MOST_DAILY_LINES:
            place = Place(
                Ref(checklist.kind, checklist.id), ("lines", daily[MOST_DAILY_LINES], "id")
            )
            yield MANY_DAILY_LINES.at(
                context.span(place), id=checklist.id, count=len(daily), most=MOST_DAILY_LINES
            )


def _unknown_moments(context: CheckContext) -> Iterator[Found]:
    """Yield a problem for each line whose moment is not among its checklist's."""
    for checklist in context.manual.of(Checklist):
        ref = Ref(checklist.kind, checklist.id)
        moments = {moment.id for moment in checklist.moments}
        for index, line in enumerate(checklist.lines):
            if line.moment is not None and line.moment not in moments:
                place = Place(ref, ("lines", index, "moment"))
                likely = closest(line.moment, moments)
                problem = UNKNOWN_MOMENT.at(context.span(place), likely, moment=line.moment)
                yield context.missing(place, Ref(ref.kind, ref.id, line.moment), problem)
