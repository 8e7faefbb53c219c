"""Q05: a question that asks for what is not, without making the negative stand out."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.item_writing.lint_items import Item, Lint
from primera.diagnostics import Diagnostic

RULE = Rule("Q05", excusable=True)


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield an error for each negative question that hides it, or that has a second negative."""
    asks_for_wrong = lint.words.pattern("asks_for_wrong")
    negatives = lint.words.pattern("negatives")
    for item in lint.items:
        if item.question.truth is not None:
            continue
        start, end = item.clause
        asked = asks_for_wrong.search(item.told, start, end)
        if not asked:
            continue
        words = list(negatives.finditer(item.told, asked.start(), end))
        extent = words[0].span() if words else asked.span()
        if len(words) > 1:
            yield item.inside(RULE, ("stem",), extent, finding="two")
        elif not _stands_out(item, *extent):
            yield item.inside(RULE, ("stem",), extent, finding="hidden")


def _stands_out(item: Item, start: int, end: int) -> bool:
    stem = item.question.stem
    return stem[start:end].isupper() or stem[max(0, start - 2) : start] in ("**", "__")
