"""Options of a question: how many are right, and whether they differ."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.survey import Place
from primera.diagnostics import Diagnostic
from primera.model.meaning import fold
from primera.model.question import MultipleQuestion, Option, SingleQuestion
from primera.model.quiz import Bank
from primera.model.refs import Ref
from primera.model.typed import ClozeQuestion, MenuGap

NOT_ONE_KEY = Rule("PL701")
FEW_KEYS = Rule("PL702")
NOTHING_WRONG = Rule("PL703")
EQUAL = Rule("PL704")
RULES = (NOT_ONE_KEY, FEW_KEYS, NOTHING_WRONG, EQUAL)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each question that its options make unanswerable or unfair."""
    for bank in context.manual.of(Bank):
        for index, question in enumerate(bank.questions):
            if isinstance(question, SingleQuestion | MultipleQuestion):
                place = Place(Ref(bank.kind, bank.id), ("questions", index))
                yield from _keys(question, place, context)
                yield from _equal(question.options, place, context)
            elif isinstance(question, ClozeQuestion):
                for number, gap in enumerate(question.gaps):
                    if isinstance(gap, MenuGap):
                        place = Place(Ref(bank.kind, bank.id), ("questions", index, "gaps", number))
                        yield from _equal(gap.options, place, context)


def _keys(
    question: SingleQuestion | MultipleQuestion, place: Place, context: CheckContext
) -> Iterator[Diagnostic]:
    keys = sum(option.key for option in question.options)
    broken = []
    if isinstance(question, SingleQuestion):
        broken += [NOT_ONE_KEY] if keys != 1 else []
    else:
        broken += [FEW_KEYS] if keys < 2 else []
        broken += [NOTHING_WRONG] if keys == len(question.options) else []
    for rule in broken:
        span = context.span(Place(place.owner, (*place.path, "id")))
        yield rule.at(span, id=question.id, keys=keys)


def _equal(
    options: tuple[Option, ...], place: Place, context: CheckContext
) -> Iterator[Diagnostic]:
    texts = {
        Place(place.owner, (*place.path, "options", index, "text")): option.text
        for index, option in enumerate(options)
    }
    words = ((fold(text).casefold().rstrip(" ."), where) for where, text in texts.items())
    for _, where, first in context.repeats(words):
        yield EQUAL.at(context.span(where), related=context.first(first), text=texts[where])
