"""Rules that a question says it may break, and exceptions that allow nothing."""

from __future__ import annotations

from collections.abc import Iterator, Set

from primera.checks.context import CheckContext, Rule
from primera.checks.placed_questions import placed_questions
from primera.checks.rule_setting import Setting
from primera.diagnostics import Decision, Severity
from primera.model.question import QuestionBase
from primera.model.refs import Ref

UNKNOWN = Rule("PL737", Severity.WARNING)
IDLE = Rule("PL738", Severity.WARNING)
RULES = (UNKNOWN, IDLE)


def exceptions_of(context: CheckContext, tunable: Set[str]) -> Iterator[Setting]:
    """Yield what each question settles for itself; `tunable` are the rules that it can."""
    for each in placed_questions(context.manual, QuestionBase):
        question = each.question
        place = Ref(each.bank.kind, each.bank.id, question.id)
        for index, exception in enumerate(question.exceptions):
            span = context.span(each.place("exceptions", index, "rule"))
            idle = IDLE if exception.rule in tunable else UNKNOWN
            yield Setting(
                exception.rule,
                Severity.OFF,
                Decision(span, exception.reason),
                idle.at(span, id=question.id, rule=exception.rule),
                entries=(place,),
            )
