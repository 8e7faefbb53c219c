"""Q16: matching whose last pair comes for free, and columns of different forms."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.writing.forms import odd_signs
from primera.checks.writing.lint import Found, Lint
from primera.diagnostics import Severity
from primera.model.arranging import MatchingQuestion, OrderingQuestion

RULE = Rule("Q16", Severity.WARNING)


def check(lint: Lint) -> Iterator[Found]:
    """Yield a warning for each matching question without a spare answer, and each mixed column."""
    for item in lint.items:
        question = item.question
        columns = []
        if isinstance(question, MatchingQuestion):
            columns = [
                ("pairs", [pair.text for pair in question.pairs]),
                ("answers", [answer.text for answer in question.answers]),
            ]
            # An answer that two pairs share leaves the last pair open as well.
            if sorted(pair.answer for pair in question.pairs) == sorted(
                answer.id for answer in question.answers
            ):
                yield item.at(RULE, "id", finding="no_spare")
        elif isinstance(question, OrderingQuestion):
            columns = [("items", [each.text for each in question.items])]
        for key, texts in columns:
            if odd := odd_signs(texts):
                yield item.at(RULE, key, odd[0], "text", finding=odd[1])
