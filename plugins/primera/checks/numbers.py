"""Areas or practices with the same number."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.survey import Place
from primera.diagnostics import Diagnostic
from primera.model.practice import Area, Practice

DUPLICATE = Rule("PL506")
RULES = (DUPLICATE,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each area or practice with a number that another one has."""
    for cls in (Area, Practice):
        numbered = (
            (entry.number, Place(ref, ("number",)))
            for ref, entry in context.manual.entries.items()
            if isinstance(entry, cls) and entry.number is not None
        )
        for number, place, first in context.repeats(numbered):
            assert first.owner is not None
            yield DUPLICATE.at(
                context.span(place),
                related=context.first(first),
                kind=cls.kind.value,
                number=number,
                id=first.owner.id,
            )
