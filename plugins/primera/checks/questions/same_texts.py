"""Things to arrange that cannot be told apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from primera.checks.asked import Asked, asked
from primera.checks.context import CheckContext, Rule
from primera.checks.folding import bare
from primera.checks.survey import Place
from primera.diagnostics import Diagnostic
from primera.model.question import QuestionBase

EQUAL = Rule("PL716")
RULES = (EQUAL,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each thing to order or to match that reads like one before it."""
    for each in asked(context.manual, QuestionBase):
        for key, texts in each.question.columns:
            yield from _equal(each, key, texts, context)


def _equal(
    each: Asked[QuestionBase],
    key: str,
    texts: Iterable[str],
    context: CheckContext,
) -> Iterator[Diagnostic]:
    seen: dict[str, Place] = {}
    for index, text in enumerate(texts):
        place = each.place(key, index, "text")
        first = seen.setdefault(bare(text), place)
        if first is not place:
            yield EQUAL.at(context.span(place), related=context.first(first), text=text)
