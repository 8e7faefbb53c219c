"""Complementary entries that rest on nothing."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.survey import Place
from primera.diagnostics import Diagnostic
from primera.model.entry import Sourced
from primera.model.framework import Framework

NOTHING = Rule("PL503", excusable=True)
RULES = (NOTHING,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each complementary entry that cites no statement."""
    for ref, entry in context.manual.entries.items():
        if isinstance(entry, Sourced) and entry.origin == "complementary" and not _rests(entry):
            yield NOTHING.at(context.span(Place(ref, ("origin",))), kind=ref.kind.value, id=ref.id)


def _rests(entry: Sourced) -> bool:
    if isinstance(entry, Framework) and any(item.sources for item in entry.items):
        return True
    return bool(entry.sources)
