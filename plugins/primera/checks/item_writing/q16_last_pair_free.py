"""Q16: matching whose last pair comes for free, and columns of different forms."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.item_writing.lint_items import Lint
from primera.checks.item_writing.parallel_form import odd_signs
from primera.diagnostics import Diagnostic, Severity
from primera.model.ordering_matching import MatchingQuestion

RULE = Rule("Q16", Severity.WARNING)


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield a warning for each matching question without a spare answer, and each mixed column."""
    for item in lint.items:
        question = item.question
        if isinstance(question, MatchingQuestion) and not _has_spare(question):
            yield item.at(RULE, "id", finding="no_spare")
        for key, texts in question.columns:
            if odd := odd_signs(texts):
                yield item.at(RULE, key, odd[0], "text", finding=odd[1])


def _has_spare(question: MatchingQuestion) -> bool:
    # An answer that two pairs share leaves the last pair open as well.
    used = sorted(pair.answer for pair in question.pairs)
    return used != sorted(answer.id for answer in question.answers)
