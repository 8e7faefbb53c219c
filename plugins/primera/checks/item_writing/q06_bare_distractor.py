"""Q06: a wrong answer whose feedback does not say what misunderstanding it stands for."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.item_writing.lint_items import Lint
from primera.diagnostics import Diagnostic, Severity

RULE = Rule("Q06", Severity.WARNING)

FEWEST_CHARACTERS = 20


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield a warning for each wrong answer with hardly any feedback."""
    for item in lint.items:
        for path, feedback in item.question.wrong_answers():
            if len(feedback) < FEWEST_CHARACTERS:
                yield item.at(
                    RULE, *path, "feedback", count=len(feedback), fewest=FEWEST_CHARACTERS
                )
