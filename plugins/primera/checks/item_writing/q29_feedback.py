"""Q29: feedback that only says right or wrong."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.folding import bare
from primera.checks.item_writing.lint_items import Lint
from primera.diagnostics import Diagnostic

RULE = Rule("Q29", excusable=True)

LONGEST = 60
"""Characters that «Incorrecto, esta no es la respuesta» and its like have at most."""
_AFTER_AN_ANSWER = frozenset({"feedback", "feedback_true", "feedback_false", "explanation"})


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield an error for each text after an answer that says nothing but the mark."""
    pattern = lint.words.pattern("only_the_mark")
    for item in lint.items:
        for path, text in item.texts:
            if (
                path[-1] in _AFTER_AN_ANSWER
                and len(text) <= LONGEST
                and pattern.fullmatch(bare(text))
            ):
                yield item.at(RULE, *path, text=text)
