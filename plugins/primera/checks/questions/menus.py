"""Gaps with a menu that has no right option, or several."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.asked import asked
from primera.checks.context import CheckContext, Rule
from primera.diagnostics import Diagnostic
from primera.model.typed import ClozeQuestion, MenuGap

NOT_ONE_KEY = Rule("PL713")
RULES = (NOT_ONE_KEY,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each menu without exactly one key."""
    for each in asked(context.manual, ClozeQuestion):
        for index, gap in enumerate(each.question.gaps):
            if not isinstance(gap, MenuGap):
                continue
            keys = sum(option.key for option in gap.options)
            if keys != 1:
                span = context.span(each.place("gaps", index, "id"))
                yield NOT_ONE_KEY.at(span, gap=gap.id, keys=keys)
