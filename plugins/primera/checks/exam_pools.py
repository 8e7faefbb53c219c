"""Exams whose attempts are too much alike: their bank has too little that is new for each."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place
from primera.diagnostics import Diagnostic, Severity, Span
from primera.model.blueprint import candidates, is_of_sort
from primera.model.kinds import Kind
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref
from primera.model.sampling import most_sampled

TOO_ALIKE = Rule("PL709", Severity.WARNING)
RULES = (TOO_ALIKE,)

_AT_LEAST = 2
"""Attempts that must differ where an exam has no limit of them."""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each exam, or row of it, of which a later attempt asks nothing new."""
    for quiz in context.manual.of(Quiz):
        bank = context.manual.find(Ref(Kind.BANK, quiz.bank))
        if quiz.mode != "exam" or not isinstance(bank, Bank):
            continue
        if quiz.draw:
            yield from _drawn(quiz, bank, context)
        elif quiz.attempts is not None and quiz.attempts > 1:
            asked = len(candidates(context.manual, quiz))
            span = context.span(Place(Ref(quiz.kind, quiz.id), ("attempts",)))
            yield _told(span, quiz.attempts, asked, asked, asked + quiz.attempts - 1)


def _drawn(quiz: Quiz, bank: Bank, context: CheckContext) -> Iterator[Diagnostic]:
    ref = Ref(quiz.kind, quiz.id)
    attempts = quiz.attempts or _AT_LEAST
    sorts = [
        [at for at, each in enumerate(bank.questions) if is_of_sort(context.manual, each, row)]
        for row in quiz.draw
    ]
    takes = [row.take for row in quiz.draw]
    if most_sampled(takes, sorts) < sum(takes):  # Not one attempt can be drawn: told elsewhere.
        return
    needs = [take + attempts - 1 for take in takes]
    short = False
    for index, (take, sort, need) in enumerate(zip(takes, sorts, needs, strict=True)):
        if len(sort) < need:
            short = True
            span = context.span(Place(ref, ("draw", index, "take")))
            yield _told(span, attempts, take, len(sort), need)
    if not short and (has := most_sampled(needs, sorts)) < sum(needs):
        yield _told(context.spans.key(ref, "draw"), attempts, sum(takes), has, sum(needs))


def _told(span: Span, attempts: int, take: int, has: int, needs: int) -> Diagnostic:
    return TOO_ALIKE.at(span, attempts=attempts, take=take, has=has, needs=needs)
