"""What a question is allowed to break, and exceptions that allow nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from primera.checks.context import Rule
from primera.checks.writing.lint import Found, Item, Lint
from primera.diagnostics import Diagnostic, Severity

UNKNOWN = Rule("PL737", Severity.WARNING)
IDLE = Rule("PL738", Severity.WARNING)
RULES = (UNKNOWN, IDLE)


def without_excepted(found: Sequence[Found], lint: Lint, known: Set[str]) -> Iterator[Diagnostic]:
    """The problems that no exception allows, and a warning for each exception that is idle.

    `known` are the codes that a question can break. A problem of a bank has no exceptions.
    """
    broken: dict[Item | None, set[str]] = defaultdict(set)
    for each in found:
        broken[each.item].add(each.problem.code)
        allowed = each.item.question.exceptions if each.item else ()
        if each.problem.code not in {exception.rule for exception in allowed}:
            yield each.problem
    for item in lint.items:
        for index, exception in enumerate(item.question.exceptions):
            span = item.span("exceptions", index, "rule")
            if exception.rule not in known:
                yield UNKNOWN.at(span, rule=exception.rule)
            elif exception.rule not in broken[item]:
                yield IDLE.at(span, id=item.question.id, rule=exception.rule)
