"""Q17: a number without its unit, or without the errors that are to be expected."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.item_writing.lint_items import Lint
from primera.diagnostics import Diagnostic
from primera.model.text_entry import NumericQuestion

RULE = Rule("Q17", excusable=True)


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield an error for each numeric question that lacks its unit or its typical errors.

    That keys come out of their formulas, and errors far from them, every build checks.
    """
    for item in lint.items:
        if isinstance(item.question, NumericQuestion):
            if item.question.unit is None:
                yield item.at(RULE, "id", finding="unit")
            if not item.question.errors:
                yield item.at(RULE, "id", finding="errors")
