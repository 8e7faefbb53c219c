"""Lines of a checklist at a moment that the checklist does not have."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.survey import Place
from primera.diagnostics import Diagnostic
from primera.loading.near import near
from primera.model.people import Checklist
from primera.model.refs import Ref

UNKNOWN = Rule("PL416")
RULES = (UNKNOWN,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each line whose moment is not among its checklist's."""
    for checklist in context.manual.of(Checklist):
        moments = {moment.id for moment in checklist.moments}
        for index, line in enumerate(checklist.lines):
            if line.moment not in moments:
                place = Place(Ref(checklist.kind, checklist.id), ("lines", index, "moment"))
                yield UNKNOWN.at(
                    context.span(place), near(line.moment, moments), moment=line.moment
                )
