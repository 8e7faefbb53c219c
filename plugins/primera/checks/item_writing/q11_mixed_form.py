"""Q11: options of different forms, of which one stands out."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.item_writing.lint_items import Lint
from primera.checks.item_writing.parallel_form import mixed_forms
from primera.diagnostics import Diagnostic, Severity
from primera.model.question import Choices

RULE = Rule("Q11", Severity.WARNING)

LONG_KEY = 6
"""Words of a key beside which a single word is no rival."""


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield a warning for each list of options of which one has another form than the rest."""
    for item in lint.items:
        for choices in item.choices:
            if mixed := mixed_forms([each.text for each in choices.options], lint.words):
                yield item.at(RULE, *choices.path, mixed[0], "text", finding=mixed[1])
            elif (short := _one_word(choices)) is not None:
                yield item.at(RULE, *choices.path, short, "text", finding="one_word")


def _one_word(choices: Choices) -> int | None:
    """A distractor of one word beside a long key."""
    if not choices.keys or min(len(each.text.split()) for each in choices.keys) <= LONG_KEY:
        return None
    for index, option in enumerate(choices.options):
        if not option.key and len(option.text.split()) < 2:
            return index
    return None
