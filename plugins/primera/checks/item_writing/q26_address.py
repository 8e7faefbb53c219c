"""Q26: «usted» to the reader where the bank says «tú», and worn words."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.item_writing.lint_items import Item, Lint
from primera.diagnostics import Diagnostic, Severity

RULE = Rule("Q26", Severity.WARNING)


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield a warning for each mix of addresses in a bank, outside what is said to somebody.

    What somebody says stands in «quotation marks»: there a customer is «usted».
    """
    worn = lint.words.pattern("worn_words")
    for _, items in lint.banks:
        # The rarer of the two is the slip.
        slips = min(
            (list(_told(items, name, lint)) for name in ("informal_address", "formal_address")),
            key=len,
        )
        yield from slips
        for item in items:
            for path, _, extent in item.first_in_each(worn, item.told_texts):
                yield item.inside(RULE, path, extent, finding="worn")


def _told(items: tuple[Item, ...], name: str, lint: Lint) -> Iterator[Diagnostic]:
    pattern = lint.words.pattern(name)
    for item in items:
        for path, _, extent in item.first_in_each(pattern, item.told_texts):
            yield item.inside(RULE, path, extent, finding="mixed")
