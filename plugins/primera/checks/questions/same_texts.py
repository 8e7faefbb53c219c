"""Things to arrange that cannot be told apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from primera.checks.asked import Asked, asked
from primera.checks.context import CheckContext, Rule
from primera.checks.folding import bare
from primera.checks.survey import Place
from primera.diagnostics import Diagnostic
from primera.model.arranging import (
    MatchingAnswer,
    MatchingPair,
    MatchingQuestion,
    OrderingItem,
    OrderingQuestion,
)
from primera.model.question import QuestionBase

EQUAL = Rule("PL716")
RULES = (EQUAL,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each thing to order or to match that reads like one before it."""
    for ordering in asked(context.manual, OrderingQuestion):
        yield from _equal(ordering, "items", ordering.question.items, context)
    for matching in asked(context.manual, MatchingQuestion):
        yield from _equal(matching, "pairs", matching.question.pairs, context)
        yield from _equal(matching, "answers", matching.question.answers, context)


def _equal(
    each: Asked[QuestionBase],
    key: str,
    members: Iterable[OrderingItem | MatchingPair | MatchingAnswer],
    context: CheckContext,
) -> Iterator[Diagnostic]:
    seen: dict[str, Place] = {}
    for index, member in enumerate(members):
        place = each.place(key, index, "text")
        first = seen.setdefault(bare(member.text), place)
        if first is not place:
            yield EQUAL.at(context.span(place), related=context.first(first), text=member.text)
