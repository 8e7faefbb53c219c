"""Practices tied to themselves."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.survey import Place
from primera.diagnostics import Diagnostic
from primera.model.practice import Practice
from primera.model.refs import Ref

SELF = Rule("PL412")
RULES = (SELF,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each relation of a practice that names the practice itself."""
    for practice in context.manual.of(Practice):
        for index, tie in enumerate(practice.related):
            if tie.practice == practice.id:
                place = Place(Ref(practice.kind, practice.id), ("related", index, "practice"))
                yield SELF.at(context.span(place), id=practice.id)
