"""Q19: questions about what the manual's settings hide. That a passage exists, PL401 checks."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.item_writing.lint_items import Lint
from primera.diagnostics import Diagnostic, Severity
from primera.model.refs import parse_ref

RULE = Rule("Q19", Severity.WARNING)


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield a warning for each bank with questions whose passage is left out of the site."""
    context = lint.context
    if context.manual.settings.complementary:
        return
    for bank, items in lint.banks:
        hidden = []
        for item in items:
            passage = parse_ref(item.question.passage)
            # What failed to load is not told apart here: its own error comes first.
            if passage and passage.entry in context.known and not context.manual.find(passage):
                hidden.append(item.question.id)
        if hidden:
            yield lint.of_bank(RULE, bank, ids=tuple(hidden))
