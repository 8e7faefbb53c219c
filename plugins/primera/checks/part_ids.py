"""Ids of parts that are not unique on their page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place
from primera.diagnostics import Diagnostic, Span
from primera.loading.plain_lines import section_names
from primera.model.fields import Part
from primera.model.introspection import Holds, fields_of
from primera.model.kinds import Kind
from primera.model.question import QuestionPart
from primera.model.quiz import Bank
from primera.model.refs import Ref

DUPLICATE = Rule("PL409")
KEY = Rule("PL410")
RULES = (DUPLICATE, KEY)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each part whose id another part, or a key of the entry, has too."""
    taken = {kind: section_names(kind, context.anchors) for kind in Kind}
    for owner, parts in context.index.parts.items():
        yield from _duplicates(parts, context)
        for place, part_id in parts:
            if owner and part_id in taken[owner.kind]:
                yield KEY.at(_id_span(place, context), id=part_id)
    for siblings in _parts_of_questions(context):
        yield from _duplicates(siblings, context)


def _duplicates(parts: Iterable[tuple[Place, str]], context: CheckContext) -> Iterator[Diagnostic]:
    ids = ((part_id, Place(place.owner, (*place.path, "id"))) for place, part_id in parts)
    for part_id, place, first in context.repeats(ids):
        yield DUPLICATE.at(context.span(place), related=context.first(first), id=part_id)


def _parts_of_questions(context: CheckContext) -> Iterator[list[tuple[Place, str]]]:
    """The parts of questions that stand side by side: options, pairs, the decisions of a node."""
    for bank in context.manual.of(Bank):
        ref = Ref(bank.kind, bank.id)
        for index, question in enumerate(bank.questions):
            yield from _siblings(question, Place(ref, ("questions", index)))


def _siblings(part: Part, place: Place) -> Iterator[list[tuple[Place, str]]]:
    for field in fields_of(type(part)):
        if field.holds is not Holds.PART or not field.many:
            continue
        members: tuple[Part, ...] = getattr(part, field.name)
        places = [Place(place.owner, (*place.path, field.name, n)) for n in range(len(members))]
        yield [
            (where, member.id)
            for where, member in zip(places, members, strict=True)
            if isinstance(member, QuestionPart)
        ]
        for where, member in zip(places, members, strict=True):
            yield from _siblings(member, where)


def _id_span(place: Place, context: CheckContext) -> Span:
    return context.span(Place(place.owner, (*place.path, "id")))
