"""Quizzes that ask what their bank does not have."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.needs import Found
from primera.checks.survey import Place
from primera.loading.near import near
from primera.model.kinds import Kind
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref

NOT_IN_BANK = Rule("PL705")
RULES = (NOT_IN_BANK,)


def check(context: CheckContext) -> Iterator[Found]:
    """Yield a problem for each question of a quiz that is not in its bank."""
    for quiz in context.manual.of(Quiz):
        bank = context.manual.find(Ref(Kind.BANK, quiz.bank))
        if not isinstance(bank, Bank):
            continue
        questions = {question.id for question in bank.questions}
        for index, name in enumerate(quiz.questions):
            if name not in questions:
                place = Place(Ref(quiz.kind, quiz.id), ("questions", index))
                likely = near(name, questions.difference(quiz.questions))
                problem = NOT_IN_BANK.at(context.span(place), likely, id=name, bank=quiz.bank)
                yield context.missing(place, Ref(Kind.BANK, quiz.bank, name), problem)
