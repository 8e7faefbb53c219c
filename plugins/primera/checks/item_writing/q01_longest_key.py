"""Q01: the key is the longest option by far. The share of a whole bank is for Q27."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import mean

from primera.checks.context import Rule
from primera.checks.item_writing.lint_items import Lint
from primera.diagnostics import Diagnostic, Severity
from primera.model.question import SingleQuestion

RULE = Rule("Q01", Severity.WARNING)

MOST_TIMES = 1.3
FEWEST_MORE = 6
"""Characters that a reader notices: between «Intangible» and «Integral» nobody sees a cue."""


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield a warning for each single question whose key stands out by its length."""
    for item in lint.items:
        if not isinstance(item.question, SingleQuestion):
            continue
        for index, option in enumerate(item.question.options):
            lengths = [len(each.text) for each in item.question.options if not each.key]
            length = len(option.text)
            if not option.key or not lengths or length <= max(lengths):
                continue
            usual = mean(lengths)
            if length > MOST_TIMES * usual and length - usual >= FEWEST_MORE:
                yield item.at(RULE, "options", index, "text", length=length, others=round(usual))
