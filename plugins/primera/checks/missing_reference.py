"""Ids of entries that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.needs import Found
from primera.model.refs import Ref

MISSING = Rule("PL401")
RULES = (MISSING,)


def check(context: CheckContext) -> Iterator[Found]:
    """Yield a problem for each field that names an entry which no file defines."""
    ids = context.ids
    for place, kind, entry_id in context.survey.references:
        if entry_id not in ids[kind]:
            likely = context.free(place, context.near_id(kind, entry_id))
            if likely is not None and place.owner == Ref(kind, likely):
                likely = None  # No entry is to name itself.
            problem = MISSING.at(context.span(place), likely, kind=kind.value, id=entry_id)
            yield context.missing(place, Ref(kind, entry_id), problem)
