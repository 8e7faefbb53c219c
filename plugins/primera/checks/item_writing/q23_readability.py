"""Q23: questions that are harder to read than to answer."""

from __future__ import annotations

import math
from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.item_writing.lint_items import Item, Lint
from primera.diagnostics import Diagnostic, Severity
from primera.readability import Counter, inflesz

RULE = Rule("Q23", Severity.WARNING)

MOST_WORDS = 25
"""Words a sentence, on average."""
LEAST_INFLESZ = 55
FEWEST_WORDS = 60
"""The formula was made for samples of a hundred words: of shorter texts it says little."""


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield a warning for each stem of long sentences, and each question that is hard to read.

    Only for manuals in Spanish: the index is made for that language.
    """
    if lint.language != "es":
        return
    counter = Counter()
    for item in lint.items:
        stem = counter.count(item.question.stem)
        if stem.words > MOST_WORDS * stem.sentences:
            yield item.at(RULE, "stem", finding="long", value=stem.words // stem.sentences)
            continue
        counts = counter.count(_all(item))
        if counts.words >= FEWEST_WORDS and (index := inflesz(counts)) < LEAST_INFLESZ:
            yield item.at(RULE, "stem", finding="hard", value=math.floor(index))


def _all(item: Item) -> str:
    """The texts of a question that are read as sentences."""
    return "\n\n".join(text for _, text in item.texts if text.rstrip("»*_ ").endswith((".", "?")))
