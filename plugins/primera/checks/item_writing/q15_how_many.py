"""Q15: a question with several keys that does not say how many to choose."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.item_writing.lint_items import Item, Lint
from primera.diagnostics import Diagnostic
from primera.model.question import MultipleQuestion

RULE = Rule("Q15", excusable=True)


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield an error for each multiple question that does not say it, or says another number."""
    how_many = lint.words.pattern("how_many")
    for item in lint.items:
        if not isinstance(item.question, MultipleQuestion):
            continue
        keys = len(item.choices[0].keys)
        start = item.clause[0]
        if not how_many.search(item.told, start):
            yield item.at(RULE, "stem", finding="unsaid", keys=keys)
        elif _number(item, start, lint) not in (None, keys):
            yield item.at(RULE, "stem", finding="other", keys=keys)


def _number(item: Item, start: int, lint: Lint) -> int | None:
    """The number that the stem asks for, if it names one."""
    found = lint.words.pattern("choose_so_many").search(item.told, start)
    if found is None:
        return None
    word = found[0].split()[-1]
    numbers = dict(line.split() for line in lint.words.lines("numbers"))
    return int(word) if word.isdigit() else int(numbers.get(word, 0)) or None
