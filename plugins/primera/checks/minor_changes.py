"""Minor changes that an edition declares of parts which are not there."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.parts import part_names
from primera.diagnostics import Diagnostic, Severity
from primera.model.refs import parse_ref

# Only a warning: the part may have been retired after that edition.
UNKNOWN = Rule("PL417", Severity.WARNING)
RULES = (UNKNOWN,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each minor change whose part no entry has."""
    for place, target in context.survey.addresses:
        if place.owner is None and not (_exists(target, context) or _removed(target, context)):
            yield UNKNOWN.at(context.span(place), target=target)


def _removed(target: str, context: CheckContext) -> bool:
    """Whether an upper layer took the part away: then it was retired on purpose."""
    ref = parse_ref(target)
    removed = context.spans.layering.removed
    return ref is not None and (ref in removed or ref.entry in removed)


def _exists(target: str, context: CheckContext) -> bool:
    ref = parse_ref(target)
    if ref is None or ref.entry not in context.known:
        return False
    entry = context.manual.find(ref)
    return entry is None or ref.part is None or ref.part in part_names(entry, context.anchors)
