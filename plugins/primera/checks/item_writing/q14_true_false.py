"""Q14: statements that say two things, and banks with too many of them or too many true ones."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.item_writing.lint_items import Item, Lint
from primera.diagnostics import Diagnostic, Severity
from primera.model.quiz import Bank

RULE = Rule("Q14", Severity.WARNING)

FEWEST_STATEMENTS = 4
LEAST_TRUE, MOST_TRUE = 40, 60
"""Per cent of the statements of a bank."""
FEWEST_QUESTIONS = 12
MOST_STATEMENTS = 20
"""Per cent of the questions of a bank."""


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield a warning for each double statement, and each bank out of balance."""
    pattern = lint.words.pattern("two_claims")
    for bank, items in lint.banks:
        statements = [item for item in items if item.question.truth is not None]
        for item in statements:
            if found := pattern.search(item.told, *item.clause):
                yield item.inside(RULE, ("stem",), found.span(), finding="two_claims", share=0)
        yield from _balance(lint, bank, items, statements)


def _balance(
    lint: Lint, bank: Bank, items: tuple[Item, ...], statements: list[Item]
) -> Iterator[Diagnostic]:
    if len(statements) >= FEWEST_STATEMENTS:
        true = sum(item.question.truth is True for item in statements)
        share = 100 * true // len(statements)
        if not LEAST_TRUE <= share <= MOST_TRUE:
            yield lint.of_bank(RULE, bank, finding="true", share=share)
    share = 100 * len(statements) // len(items)
    if len(items) >= FEWEST_QUESTIONS and share > MOST_STATEMENTS:
        yield lint.of_bank(RULE, bank, finding="many", share=share)
