"""Checklists with more daily lines than anybody keeps."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.survey import Place
from primera.diagnostics import Diagnostic, Severity
from primera.model.people import Checklist
from primera.model.refs import Ref

MANY = Rule("PL504", Severity.WARNING)
RULES = (MANY,)

MOST_DAILY_LINES = 5


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each checklist with too many daily lines, at the first too many."""
    for checklist in context.manual.of(Checklist):
        daily = [index for index, line in enumerate(checklist.lines) if line.frequency == "daily"]
        if len(daily) > MOST_DAILY_LINES:
            place = Place(
                Ref(checklist.kind, checklist.id), ("lines", daily[MOST_DAILY_LINES], "id")
            )
            yield MANY.at(
                context.span(place), id=checklist.id, count=len(daily), most=MOST_DAILY_LINES
            )
