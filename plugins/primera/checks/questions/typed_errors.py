"""Foreseen wrong answers that count as right, so that their words are never shown."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.asked import Asked, asked
from primera.checks.context import CheckContext, Rule
from primera.checks.survey import Step
from primera.diagnostics import Diagnostic
from primera.model.question import QuestionBase
from primera.model.typed import TypedAnswer
from primera.scoring.folding import folded, without_accents, without_article, without_number

ACCEPTED = Rule("PL714")
RULES = (ACCEPTED,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each foreseen error that reads like an accepted answer."""
    for each in asked(context.manual, QuestionBase):
        for path, answer in each.question.typed_answers:
            yield from _accepted(each, answer, path, context)


def _accepted(
    each: Asked[QuestionBase], answer: TypedAnswer, path: tuple[Step, ...], context: CheckContext
) -> Iterator[Diagnostic]:
    accepted = {_read(text, answer) for text in answer.accept}
    for index, error in enumerate(answer.errors):
        if _read(error.text, answer) in accepted:
            place = each.place(*path, "errors", index, "text")
            yield ACCEPTED.at(context.span(place), text=error.text)


def _read(text: str, answer: TypedAnswer) -> str:
    """A text as marking reads it: what is not forgiven may be an error with words of its own."""
    read = folded(text)
    if "articles" in answer.forgive:
        read = without_article(read)
    if "accents" in answer.forgive:
        read = without_accents(read)
    return without_number(read) if "number" in answer.forgive else read
