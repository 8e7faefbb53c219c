"""Rules about the options of a question: how many are right, and whether they differ."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place
from primera.diagnostics import Diagnostic
from primera.model.meaning_hash import fold
from primera.model.question import Option, QuestionBase
from primera.model.quiz import Bank
from primera.model.refs import Ref

NOT_ONE_KEY = Rule("PL701")
FEW_KEYS = Rule("PL702")
NOTHING_WRONG = Rule("PL703")
EQUAL = Rule("PL704")
RULES = (NOT_ONE_KEY, FEW_KEYS, NOTHING_WRONG, EQUAL)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each question that its options make unanswerable or unfair."""
    for bank in context.manual.of(Bank):
        for index, question in enumerate(bank.questions):
            place = Place(Ref(bank.kind, bank.id), ("questions", index))
            if question.keys != "none":
                yield from _keys(question, place, context)
            for choices in question.choices:
                yield from _equal(
                    choices.options, Place(place.owner, (*place.path, *choices.path)), context
                )


def _keys(question: QuestionBase, place: Place, context: CheckContext) -> Iterator[Diagnostic]:
    (choices,) = question.choices
    keys = len(choices.keys)
    broken = []
    if question.keys == "one":
        broken += [NOT_ONE_KEY] if keys != 1 else []
    else:
        broken += [FEW_KEYS] if keys < 2 else []
        broken += [NOTHING_WRONG] if not choices.distractors else []
    for rule in broken:
        span = context.span(Place(place.owner, (*place.path, "id")))
        yield rule.at(span, id=question.id, keys=keys)


def _equal(
    options: tuple[Option, ...], place: Place, context: CheckContext
) -> Iterator[Diagnostic]:
    texts = {
        Place(place.owner, (*place.path, index, "text")): option.text
        for index, option in enumerate(options)
    }
    words = ((fold(text).casefold().rstrip(" ."), where) for where, text in texts.items())
    for _, where, first in context.repeats(words):
        yield EQUAL.at(context.span(where), related=context.first(first), text=texts[where])
