"""Ids of entries that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.diagnostics import Diagnostic

MISSING = Rule("PL401")
RULES = (MISSING,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each field that names an entry which no file defines."""
    ids = context.ids
    for place, kind, entry_id in context.survey.references:
        if entry_id not in ids[kind]:
            yield MISSING.at(
                context.span(place), context.near_id(kind, entry_id), kind=kind.value, id=entry_id
            )
