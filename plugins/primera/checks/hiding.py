"""Rules about hiding: what the settings hide, or show alone, exists and is a whole entry."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.references import follow, is_removed
from primera.diagnostics import Diagnostic
from primera.model.refs import parse_ref

NO_WHOLE_ENTRY = Rule("PL420")
RULES = (NO_WHOLE_ENTRY,)

HIDING = ("hide", "only")
"""The settings that name what is hidden, or all that is not."""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each name that leads nowhere, or to a part of an entry.

    What an upper layer removed is hidden all the more.
    """
    for place, target in context.index.addresses:
        if place.owner is not None or place.path[0] not in HIDING:
            continue
        span, ref = context.span(place), parse_ref(target)
        if ref and ref.part:
            yield NO_WHOLE_ENTRY.at(span, target=target, entry=target.partition("#")[0])
        elif not is_removed(target, context) and (wrong := follow(target, context)):
            yield wrong.at_page(span, context)
