"""Score bands that are out of order, or begin at the same per cent."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from primera.checks.context import CheckContext, Rule
from primera.checks.survey import Place
from primera.diagnostics import Diagnostic
from primera.model.quiz import Quiz
from primera.model.refs import Ref

ORDER = Rule("PL736")
RULES = (ORDER,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each band that does not begin above the one before it."""
    for quiz in context.manual.of(Quiz):
        for index, (band, after) in enumerate(pairwise(quiz.bands)):
            if after.from_percent <= band.from_percent:
                place = Place(Ref(quiz.kind, quiz.id), ("bands", index + 1, "from_percent"))
                yield ORDER.at(
                    context.span(place), before=band.from_percent, after=after.from_percent
                )
