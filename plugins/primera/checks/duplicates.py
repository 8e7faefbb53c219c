"""The same thing twice: in a list, as a number, as a word of terms, as a part of a role."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TypeAlias

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place, Step
from primera.diagnostics import Diagnostic
from primera.model.introspection import Holds, fields_of
from primera.model.meaning_hash import fold
from primera.model.practice import Area, Practice, Responsibilities
from primera.model.quiz import Quiz
from primera.model.refs import Ref
from primera.model.terms_and_sources import Term

_Path: TypeAlias = "tuple[Step, ...]"

LISTED_TWICE = Rule("PL411")
SAME_NUMBER = Rule("PL506")
WORD_OF_TWO_TERMS = Rule("PL507")
SECOND_PART = Rule("PL505", excusable=True)
RULES = (LISTED_TWICE, SAME_NUMBER, WORD_OF_TWO_TERMS, SECOND_PART)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each breach of the rules of this module."""
    yield from _listed_twice(context)
    yield from _same_numbers(context)
    yield from _words_of_two_terms(context)
    yield from _second_parts_in_practices(context)


def _listed_twice(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each member of a list that the list has already."""
    # The members of a list follow one another.
    for _, found in groupby(_members(context), key=lambda each: (each[1].owner, each[1].path[:-1])):
        members = list(found)
        if len({name for name, _ in members}) == len(members):
            continue
        for name, place, first in context.repeats(members):
            yield LISTED_TWICE.at(context.span(place), related=context.first(first), id=name)


def _plain_lines(context: CheckContext) -> Iterator[tuple[str, Place]]:
    """The steps that may be plain lines: two that say the same are one that was pasted twice."""
    for ref, entry in context.manual.entries.items():
        for field in fields_of(type(entry)):
            parts = getattr(entry, field.name) if field.holds is Holds.PART and field.many else ()
            for index, part in enumerate(parts):
                if part.plain and part.plain.named:
                    yield getattr(part, part.plain.text), Place(ref, (field.name, index))


def _members(context: CheckContext) -> Iterator[tuple[str, Place]]:
    """Everything that is named in a list, with its place; the list is the place but for its end."""
    for place, _, name in context.index.references:
        if isinstance(place.path[-1], int):
            yield name, place
    for found in (context.index.statements, context.index.addresses):
        yield from ((name, place) for place, name in found if isinstance(place.path[-1], int))
    yield from _plain_lines(context)
    for practice in context.manual.of(Practice):
        for index, tie in enumerate(practice.related):
            place = Place(Ref(practice.kind, practice.id), ("related", index))
            yield f"{tie.type}: {tie.practice}", place
    for quiz in context.manual.of(Quiz):
        for index, name in enumerate(quiz.questions):
            yield name, Place(Ref(quiz.kind, quiz.id), ("questions", index))


def _same_numbers(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each area or practice with a number that another one has."""
    for cls in (Area, Practice):
        numbered = (
            (entry.number, Place(ref, ("number",)))
            for ref, entry in context.manual.entries.items()
            if isinstance(entry, cls) and entry.number is not None
        )
        for number, place, first in context.repeats(numbered):
            assert first.owner is not None
            yield SAME_NUMBER.at(
                context.span(place),
                related=context.first(first),
                kind=cls.kind.value,
                number=number,
                id=first.owner.id,
            )


def _words_of_two_terms(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each title or variant that is already a word for a term."""
    words = list(_words(context))
    texts = dict(words)
    for _, place, first in context.repeats((fold(text).casefold(), place) for place, text in words):
        assert first.owner is not None
        yield WORD_OF_TWO_TERMS.at(
            context.span(place), related=context.first(first), text=texts[place], id=first.owner.id
        )


def _words(context: CheckContext) -> Iterator[tuple[Place, str]]:
    """Titles before variants: of two claims, a title is the better one."""
    terms = context.manual.of(Term)
    for term in terms:
        yield Place(Ref(term.kind, term.id), ("title",)), term.title
    for term in terms:
        for index, variant in enumerate(term.variants):
            yield Place(Ref(term.kind, term.id), ("variants", index, "text")), variant.text


def _second_parts_in_practices(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each role that has a second part; to answer for it and do it is fine."""
    for practice in context.manual.of(Practice):
        if practice.responsibilities is None:
            continue
        ref = Ref(practice.kind, practice.id)
        for role, first, second in _second_parts(practice.responsibilities):
            place = Place(ref, ("responsibilities", *second))
            other = Place(ref, ("responsibilities", *first))
            yield SECOND_PART.at(
                context.span(place),
                related=context.first(other),
                role=role,
                first=str(first[0]),
                second=str(second[0]),
            )


def _second_parts(parts: Responsibilities) -> Iterator[tuple[str, _Path, _Path]]:
    """Role, the place that has it first, and the place that has it again."""
    has: dict[str, _Path] = {
        role: ("responsible", index) for index, role in enumerate(parts.responsible)
    }
    if parts.accountable:
        has[parts.accountable] = ("accountable",)
    for key, roles in (("consulted", parts.consulted), ("informed", parts.informed)):
        for index, role in enumerate(roles):
            first = has.setdefault(role, (key, index))
            if first[0] != key:
                yield role, first, (key, index)
