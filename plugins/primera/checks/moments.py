"""Lines of a checklist at a moment that the checklist does not have."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.needs import Found
from primera.checks.survey import Place
from primera.loading.near import near
from primera.model.people import Checklist
from primera.model.refs import Ref

UNKNOWN = Rule("PL416")
RULES = (UNKNOWN,)


def check(context: CheckContext) -> Iterator[Found]:
    """Yield a problem for each line whose moment is not among its checklist's."""
    for checklist in context.manual.of(Checklist):
        ref = Ref(checklist.kind, checklist.id)
        moments = {moment.id for moment in checklist.moments}
        for index, line in enumerate(checklist.lines):
            if line.moment is not None and line.moment not in moments:
                place = Place(ref, ("lines", index, "moment"))
                likely = near(line.moment, moments)
                problem = UNKNOWN.at(context.span(place), likely, moment=line.moment)
                yield context.missing(place, Ref(ref.kind, ref.id, line.moment), problem)
