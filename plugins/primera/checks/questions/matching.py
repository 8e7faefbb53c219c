"""Matching questions whose pairs and answers do not fit together."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.asked import asked
from primera.checks.context import CheckContext, Rule
from primera.diagnostics import Diagnostic
from primera.loading.near import near
from primera.model.arranging import MatchingQuestion

NO_ANSWER = Rule("PL715")
NO_FEEDBACK = Rule("PL717")
RULES = (NO_ANSWER, NO_FEEDBACK)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each pair without its answer, and each spare answer without words."""
    for each in asked(context.manual, MatchingQuestion):
        answers = {answer.id for answer in each.question.answers}
        used = {pair.answer for pair in each.question.pairs}
        for index, pair in enumerate(each.question.pairs):
            if pair.answer not in answers:
                span = context.span(each.place("pairs", index, "answer"))
                yield NO_ANSWER.at(span, near(pair.answer, answers), id=pair.answer)
        for index, answer in enumerate(each.question.answers):
            if answer.id not in used and answer.feedback is None:
                span = context.span(each.place("answers", index, "id"))
                yield NO_FEEDBACK.at(span, id=answer.id)
