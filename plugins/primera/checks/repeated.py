"""The same thing named twice in one list."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

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
    # The members of a list follow one another.
    for _, members in groupby(
        _members(context), key=lambda each: (each[1].owner, each[1].path[:-1])
    ):
        for name, place, first in context.repeats(members):
            yield REPEATED.at(context.span(place), related=context.first(first), id=name)


def _list(member: tuple[str, Place]) -> tuple[object, ...]:
    """The list that a member is in. The members of a list follow one another."""
    _, place = member
    return place.owner, place.path[:-1]


def _members(context: CheckContext) -> Iterator[tuple[str, Place]]:
    """Everything that is named in a list, with its place; the list is the place but for its end."""
    survey = context.survey
    for place, _, name in survey.references:
        if isinstance(place.path[-1], int):
            yield name, place
    for found in (survey.statements, survey.addresses):
        yield from ((name, place) for place, name in found if isinstance(place.path[-1], int))
    for practice in context.manual.of(Practice):
        for index, tie in enumerate(practice.related):
            place = Place(Ref(practice.kind, practice.id), ("related", index))
            yield f"{tie.type}: {tie.practice}", place
    for quiz in context.manual.of(Quiz):
        for index, name in enumerate(quiz.questions):
            yield name, Place(Ref(quiz.kind, quiz.id), ("questions", index))
