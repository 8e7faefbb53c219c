"""The id of a company's manual, under which browsers keep what people have done."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.diagnostics import Diagnostic, Severity
from primera.model.settings import BASE_ID

SHARED_ID = Rule("PL626", Severity.WARNING)
RULES = (SHARED_ID,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem where layers over the base leave it its id, or write the same."""
    stack = context.spans.layer_stack
    if not context.spans.has_settings or stack.is_one_layer:
        return
    if context.spans.lost_settings:  # The id may be in what could not be read.
        return
    if context.manual.settings.id != BASE_ID:
        return
    span = context.spans.of(None, "id")
    if stack.rank(span) > 0 or stack.is_below_another(span):
        yield SHARED_ID.at(span, id=BASE_ID)
