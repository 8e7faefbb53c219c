"""Limits of an exam on a quiz for practice, where nothing enforces them."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.diagnostics import Diagnostic
from primera.model.quiz import Quiz
from primera.model.refs import Ref

NO_EXAM = Rule("PL735")
RULES = (NO_EXAM,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each limit of an exam on a quiz that is none."""
    for quiz in context.manual.of(Quiz):
        for key in ("attempts", "time_limit"):
            if quiz.mode != "exam" and getattr(quiz, key) is not None:
                span = context.spans.key(Ref(quiz.kind, quiz.id), key)
                yield NO_EXAM.at(span, key=key)
