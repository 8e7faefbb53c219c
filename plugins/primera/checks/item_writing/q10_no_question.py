"""Q10: a stem that asks nothing, or that is too short or too long."""

from __future__ import annotations

import re
from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.item_writing.lint_items import Item, Lint
from primera.diagnostics import Diagnostic

RULE = Rule("Q10", excusable=True)

FEWEST_WORDS = 5
MOST_WORDS = 60
MOST_WORDS_OF_A_SCENE = 120
MOST_WORDS_AFTER = 12
"""«Marca todas las que correspondan» may follow the question."""

_ASKS = re.compile(r"[?:][»”)*_\s]*$|\[\[|_{3}")
_WORD = re.compile(r"\w+")


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield an error for each stem without a question, and each of a length that does not serve."""
    for item in lint.items:
        words = len(item.stem.split())
        most = MOST_WORDS_OF_A_SCENE if item.question.narrates else MOST_WORDS
        if not _asks(item):
            yield item.at(RULE, "stem", finding="asks_nothing", words=words, limit=0)
        if len(item.read.split()) < FEWEST_WORDS:
            yield item.at(RULE, "stem", finding="short", words=words, limit=FEWEST_WORDS)
        if words > most:
            yield item.at(RULE, "stem", finding="long", words=words, limit=most)


def _asks(item: Item) -> bool:
    # «Verdadero o falso» is a question, and the first node of a case asks.
    if not item.question.asks or _ASKS.search(item.stem):
        return True
    after = item.told.rpartition("?")[2]
    return "?" in item.told and len(_WORD.findall(after)) <= MOST_WORDS_AFTER
