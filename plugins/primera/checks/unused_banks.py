"""Banks that neither a quiz nor a page asks from."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.survey import Place
from primera.diagnostics import Diagnostic, Severity
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref

UNUSED = Rule("PL706", Severity.WARNING)
RULES = (UNUSED,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each bank whose questions nobody is asked."""
    if not context.complete:
        return
    used = {quiz.bank for quiz in context.manual.of(Quiz)}
    for bank in context.manual.of(Bank):
        ref = Ref(bank.kind, bank.id)
        if bank.id not in used and ref not in context.quoted:
            yield UNUSED.at(context.span(Place(ref, ("id",))), id=bank.id)
