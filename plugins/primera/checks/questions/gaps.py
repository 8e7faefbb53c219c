"""Texts with gaps whose marks and gaps do not match."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from primera.checks.asked import Asked, asked
from primera.checks.context import CheckContext, Rule
from primera.checks.marks import marks_of, stray_brackets
from primera.diagnostics import Diagnostic
from primera.loading.near import near
from primera.model.typed import ClozeQuestion

MISMATCH = Rule("PL711")
STRAY = Rule("PL712")
RULES = (MISMATCH, STRAY)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each gap without its one place, place without gap, and open bracket."""
    for each in asked(context.manual, ClozeQuestion):
        yield from _marks(each, context)
        for start, end in stray_brackets(each.question.text):
            yield STRAY.at(context.inside(each.place("text"), start, end), id=each.question.id)


def _marks(each: Asked[ClozeQuestion], context: CheckContext) -> Iterator[Diagnostic]:
    gaps = {gap.id for gap in each.question.gaps}
    seen: Counter[str] = Counter()
    marks = marks_of(each.question.text)
    unplaced = gaps - {mark.name for mark in marks}
    for mark in marks:
        seen[mark.name] += 1
        lacking = mark.name not in gaps
        if lacking or seen[mark.name] > 1:
            span = context.inside(each.place("text"), mark.start, mark.end)
            likely = near(mark.name, unplaced) if lacking else None
            finding = "no_gap" if lacking else "twice"
            yield MISMATCH.at(span, likely, finding=finding, gap=mark.name)
    for index, gap in enumerate(each.question.gaps):
        if gap.id not in seen:
            span = context.span(each.place("gaps", index, "id"))
            yield MISMATCH.at(span, finding="no_place", gap=gap.id)
