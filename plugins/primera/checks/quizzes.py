"""Quizzes and their banks: what is asked from nowhere, by nobody, or out of order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place
from primera.checks.removal_reports import Found
from primera.diagnostics import Diagnostic, Severity
from primera.diagnostics.suggestions import closest
from primera.model.kinds import Kind
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref

NOT_IN_BANK = Rule("PL705")
UNUSED_BANK = Rule("PL706", Severity.WARNING)
BAND_ORDER = Rule("PL736")
LIMIT_WITHOUT_EXAM = Rule("PL735")
KEPT_FOR_EXAMS = Rule("PL707")
NOTHING_TO_PRACTISE = Rule("PL708")
RULES = (
    NOT_IN_BANK,
    UNUSED_BANK,
    BAND_ORDER,
    LIMIT_WITHOUT_EXAM,
    KEPT_FOR_EXAMS,
    NOTHING_TO_PRACTISE,
)


def check(context: CheckContext) -> Iterator[Found]:
    """Yield a problem for each breach of the rules of this module."""
    yield from _questions_not_in_bank(context)
    yield from _unused_banks(context)
    yield from _score_bands(context)
    yield from _exam_limits(context)
    yield from _kept_for_exams(context)


def _questions_not_in_bank(context: CheckContext) -> Iterator[Found]:
    """Yield a problem for each question of a quiz that is not in its bank."""
    for quiz in context.manual.of(Quiz):
        bank = context.manual.find(Ref(Kind.BANK, quiz.bank))
        if not isinstance(bank, Bank):
            continue
        questions = {question.id for question in bank.questions}
        for index, name in enumerate(quiz.questions):
            if name not in questions:
                place = Place(Ref(quiz.kind, quiz.id), ("questions", index))
                likely = closest(name, questions.difference(quiz.questions))
                problem = NOT_IN_BANK.at(context.span(place), likely, id=name, bank=quiz.bank)
                yield context.missing(place, Ref(Kind.BANK, quiz.bank, name), problem)


def _unused_banks(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each bank whose questions nobody is asked."""
    if not context.complete:
        return
    used = {quiz.bank for quiz in context.manual.of(Quiz)}
    for bank in context.manual.of(Bank):
        ref = Ref(bank.kind, bank.id)
        if bank.id not in used and ref not in context.quoted:
            yield UNUSED_BANK.at(context.span(Place(ref, ("id",))), id=bank.id)


def _score_bands(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each band that does not begin above the one before it."""
    for quiz in context.manual.of(Quiz):
        for index, (band, after) in enumerate(pairwise(quiz.bands)):
            if after.from_percent <= band.from_percent:
                place = Place(Ref(quiz.kind, quiz.id), ("bands", index + 1, "from_percent"))
                yield BAND_ORDER.at(
                    context.span(place), before=band.from_percent, after=after.from_percent
                )


def _exam_limits(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each limit of an exam on a quiz that is none."""
    for quiz in context.manual.of(Quiz):
        for key in ("attempts", "time_limit"):
            if quiz.mode != "exam" and getattr(quiz, key) is not None:
                span = context.spans.key(Ref(quiz.kind, quiz.id), key)
                yield LIMIT_WITHOUT_EXAM.at(span, key=key)


def _kept_for_exams(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for what is kept for exams and listed elsewhere, or leaves nothing to ask."""
    for quiz in context.manual.of(Quiz):
        ref = Ref(quiz.kind, quiz.id)
        bank = context.manual.find(Ref(Kind.BANK, quiz.bank))
        if quiz.mode == "exam" or not isinstance(bank, Bank):
            continue
        kept = {question.id for question in bank.questions if question.exam_only}
        for index, name in enumerate(quiz.questions):
            if name in kept:
                span = context.span(Place(ref, ("questions", index)))
                yield KEPT_FOR_EXAMS.at(span, id=name, bank=bank.id)
        if not bank.practised and not quiz.questions:
            yield NOTHING_TO_PRACTISE.at(context.span(Place(ref, ("bank",))), bank=bank.id)
