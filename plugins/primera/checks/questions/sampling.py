"""Quizzes that draw what their bank does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place
from primera.diagnostics import Diagnostic
from primera.model.blueprint import is_about
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.question_types import Question
from primera.model.quiz import Bank, Draw, Quiz
from primera.model.refs import Ref, parse_ref
from primera.model.sampling import most_sampled

TOO_MANY = Rule("PL731")
TOO_MANY_TOGETHER = Rule("PL732")
NO_SUCH_TOPIC = Rule("PL733")
LISTED_AND_SAMPLED = Rule("PL734")
RULES = (TOO_MANY, TOO_MANY_TOGETHER, NO_SUCH_TOPIC, LISTED_AND_SAMPLED)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each row that draws too many, and quiz that also lists questions."""
    for quiz in context.manual.of(Quiz):
        ref = Ref(quiz.kind, quiz.id)
        if quiz.questions and quiz.draw:
            yield LISTED_AND_SAMPLED.at(context.spans.key(ref, "draw"), id=quiz.id)
        bank = context.manual.find(Ref(Kind.BANK, quiz.bank))
        if quiz.draw and isinstance(bank, Bank):
            yield from _rows(quiz, ref, bank, context)


def _rows(quiz: Quiz, ref: Ref, bank: Bank, context: CheckContext) -> Iterator[Diagnostic]:
    questions = quiz.open_of(bank)
    sorts = [
        [number for number, each in enumerate(questions) if _is_of(each, row, context.manual)]
        for row in quiz.draw
    ]
    short = False
    for index, (row, sort) in enumerate(zip(quiz.draw, sorts, strict=True)):
        topic = parse_ref(row.topic) if row.topic is not None else None
        if topic is not None and not _can_be_told(topic, context):
            short = True
        elif topic is not None and not _has(topic, bank, context):
            span = context.span(Place(ref, ("draw", index, "topic")))
            yield NO_SUCH_TOPIC.at(span, topic=str(row.topic), bank=bank.id)
            short = True
        elif len(sort) < row.take:
            span = context.span(Place(ref, ("draw", index, "take")))
            yield TOO_MANY.at(span, take=row.take, has=len(sort), bank=bank.id)
            short = True
    total = sum(row.take for row in quiz.draw)
    if not short and (drawn := most_sampled([row.take for row in quiz.draw], sorts)) < total:
        span = context.spans.key(ref, "draw")
        yield TOO_MANY_TOGETHER.at(span, take=total, has=drawn, bank=bank.id)


def _can_be_told(topic: Ref, context: CheckContext) -> bool:
    """Whether it is known what is about a topic; if not, that is a problem of another rule.

    What failed to load may be of the area.
    """
    return topic.entry in context.known and (context.complete or topic.kind is not Kind.AREA)


def _is_of(question: Question, row: Draw, manual: Manual) -> bool:
    topic = parse_ref(row.topic) if row.topic is not None else None
    return (
        row.type in (None, question.type)
        and row.bloom in (None, question.bloom)
        and row.difficulty in (None, question.difficulty)
        and (topic is None or is_about(manual, question, topic))
    )


def _has(topic: Ref, bank: Bank, context: CheckContext) -> bool:
    return any(is_about(context.manual, question, topic) for question in bank.questions)
