"""Things to match or to put in order that do not fit, or cannot be told apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.folding import bare
from primera.checks.manual_index import Place
from primera.checks.placed_questions import PlacedQuestion, placed_questions
from primera.diagnostics import Diagnostic
from primera.diagnostics.suggestions import closest
from primera.model.ordering_matching import MatchingQuestion
from primera.model.question import QuestionBase

NO_ANSWER = Rule("PL715")
NO_FEEDBACK = Rule("PL717")
READ_ALIKE = Rule("PL716")
RULES = (NO_ANSWER, NO_FEEDBACK, READ_ALIKE)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each breach of the rules of this module."""
    yield from _matching(context)
    yield from _texts_alike(context)


def _matching(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each pair without its answer, and each spare answer without words."""
    for each in placed_questions(context.manual, MatchingQuestion):
        answers = {answer.id for answer in each.question.answers}
        used = {pair.answer for pair in each.question.pairs}
        for index, pair in enumerate(each.question.pairs):
            if pair.answer not in answers:
                span = context.span(each.place("pairs", index, "answer"))
                yield NO_ANSWER.at(span, closest(pair.answer, answers), id=pair.answer)
        for index, answer in enumerate(each.question.answers):
            if answer.id not in used and answer.feedback is None:
                span = context.span(each.place("answers", index, "id"))
                yield NO_FEEDBACK.at(span, id=answer.id)


def _texts_alike(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each thing to order or to match that reads like one before it."""
    for each in placed_questions(context.manual, QuestionBase):
        for key, texts in each.question.columns:
            yield from _equal(each, key, texts, context)


def _equal(
    each: PlacedQuestion[QuestionBase],
    key: str,
    texts: Iterable[str],
    context: CheckContext,
) -> Iterator[Diagnostic]:
    seen: dict[str, Place] = {}
    for index, text in enumerate(texts):
        place = each.place(key, index, "text")
        first = seen.setdefault(bare(text), place)
        if first is not place:
            yield READ_ALIKE.at(context.span(place), related=context.first(first), text=text)
