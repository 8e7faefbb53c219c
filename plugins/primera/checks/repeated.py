"""The same thing named twice in one list."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.survey import Place
from primera.diagnostics import Diagnostic
from primera.model.practice import Practice
from primera.model.quiz import Quiz
from primera.model.refs import Ref

REPEATED = Rule("PL411")
RULES = (REPEATED,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each member of a list that the list has already."""
    seen: dict[str, Place] = {}
    last: tuple[object, ...] = ()
    for place, name in _members(context):
        # The members of a list follow one another.
        if last != (of := (place.owner, place.path[:-1])):
            seen, last = {}, of
        first = seen.setdefault(name, place)
        if first is not place:
            yield REPEATED.at(context.span(place), related=context.first(first), id=name)


def _members(context: CheckContext) -> Iterator[tuple[Place, str]]:
    """Everything that is named in a list, with its place; the list is the place but for its end."""
    survey = context.survey
    for place, _, name in survey.references:
        if isinstance(place.path[-1], int):
            yield place, name
    for found in (survey.statements, survey.addresses):
        yield from ((place, name) for place, name in found if isinstance(place.path[-1], int))
    for practice in context.manual.of(Practice):
        for index, tie in enumerate(practice.related):
            yield (
                Place(Ref(practice.kind, practice.id), ("related", index)),
                (f"{tie.type}: {tie.practice}"),
            )
    for quiz in context.manual.of(Quiz):
        for index, name in enumerate(quiz.questions):
            yield Place(Ref(quiz.kind, quiz.id), ("questions", index)), name
