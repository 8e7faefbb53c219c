"""Q22: a level of Bloom that the stem does not ask for."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.item_writing.lint_items import Lint
from primera.diagnostics import Diagnostic, Severity

RULE = Rule("Q22", Severity.WARNING)

FEWEST_WORDS = 15
_WITH_A_SCENE = frozenset({"apply", "analyze", "evaluate"})


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield a warning for each question said to ask for more than memory that has no scene."""
    for item in lint.items:
        if item.question.bloom not in _WITH_A_SCENE:
            continue
        words = len(item.read.split())
        bloom = item.question.bloom
        if words < FEWEST_WORDS:
            yield item.at(RULE, "bloom", finding="no_scene", bloom=bloom, words=words)
        elif lint.words.pattern("asks_to_recall").search(item.told, *item.clause):
            yield item.at(RULE, "bloom", finding="recall", bloom=bloom, words=words)
