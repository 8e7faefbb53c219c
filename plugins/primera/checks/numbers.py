"""Areas or practices with the same number."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.survey import Place
from primera.diagnostics import Diagnostic
from primera.model.practice import Area, Practice
from primera.model.refs import Ref

DUPLICATE = Rule("PL506")
RULES = (DUPLICATE,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each area or practice with a number of one before it."""
    for cls in (Area, Practice):
        seen: dict[int, Ref] = {}
        for ref, entry in context.manual.entries.items():
            if not isinstance(entry, cls):
                continue
            first = seen.setdefault(entry.number, ref)
            if first != ref:
                yield DUPLICATE.at(
                    context.span(Place(ref, ("number",))),
                    related=context.first(Place(first, ("number",))),
                    kind=ref.kind.value,
                    number=entry.number,
                    id=first.id,
                )
