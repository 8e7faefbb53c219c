"""Q21: practices and frameworks that hardly any question tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from primera.checks.context import Rule
from primera.checks.item_writing.lint_items import Lint
from primera.checks.manual_index import Place
from primera.diagnostics import Diagnostic, Severity
from primera.model.entry import Entry
from primera.model.framework import Framework
from primera.model.kinds import Kind
from primera.model.practice import Practice
from primera.model.refs import Ref, parse_ref

RULE = Rule("Q21", Severity.WARNING)

LEAST_QUESTIONS: tuple[tuple[type[Practice] | type[Framework], int], ...] = (
    (Practice, 2),
    (Framework, 3),
)
MOST_NAMED = 5


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield a warning for each kind of which a few entries lack questions, naming them.

    It is advice, for the layers that want it. A manual whose banks reach less than half of a kind
    is on its way: that most of it has no questions yet is no news to whoever writes it.
    """
    context = lint.context
    if any(Ref(Kind.BANK, name) not in context.manual.entries for name in context.ids[Kind.BANK]):
        return  # A bank that failed to load has the questions all the same.
    passages = (parse_ref(item.question.passage) for item in lint.items)
    asked = Counter(passage.entry for passage in passages if passage)
    for cls, least in LEAST_QUESTIONS:
        entries = [each for each in context.manual.of(cls) if context.wants_advice(_place(each))]
        lacking = [entry for entry in entries if asked[Ref(entry.kind, entry.id)] < least]
        if lacking and 2 * len(lacking) <= len(entries):
            yield _found(lacking, least, lint)


def _found(lacking: Sequence[Entry], least: int, lint: Lint) -> Diagnostic:
    first = lacking[0]
    named = tuple(entry.id for entry in lacking[:MOST_NAMED])
    if len(lacking) > MOST_NAMED:
        named = (*named, "…")
    span = lint.context.span(_place(first))
    return RULE.at(span, finding=first.kind.value, count=len(lacking), least=least, ids=named)


def _place(entry: Entry) -> Place:
    return Place(Ref(entry.kind, entry.id), ("id",))
