"""Ids of parts that are not unique on their page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from primera.checks.context import CheckContext, Rule
from primera.checks.survey import Place
from primera.diagnostics import Diagnostic, Span
from primera.model.entry import Entry
from primera.model.kinds import Kind
from primera.model.manual import ENTRY_CLASSES
from primera.model.quiz import Bank, TrueFalseQuestion
from primera.model.refs import Ref

DUPLICATE = Rule("PL409")
KEY = Rule("PL410")
RULES = (DUPLICATE, KEY)

_OF_PAGES = {"scenes", "more", "area_practices", "role_practices", "daily_work"}
"""Sections of pages that no single key stands for."""

_ALL_KEYS = frozenset(key for cls in ENTRY_CLASSES.values() for key in cls.model_fields)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each part whose id another part, or a key of the entry, has too."""
    taken = {kind: _taken(kind, context) for kind in Kind}
    for owner, parts in context.survey.parts.items():
        yield from _duplicates(parts, context)
        for place, part_id in parts:
            if owner and part_id in taken[owner.kind]:
                yield KEY.at(_id_span(place, context), id=part_id)
    for place, options in _options(context):
        ids = ((Place(place.owner, (*place.path, index)), each) for index, each in options)
        yield from _duplicates(ids, context)


def _taken(kind: Kind, context: CheckContext) -> frozenset[str]:
    """What a link to a page of a kind takes for a section: keys, and anchors of sections."""
    keys = ENTRY_CLASSES[kind].model_fields.keys()
    elsewhere = _ALL_KEYS - keys
    anchors = (anchor for key, anchor in context.anchors.items() if key not in elsewhere)
    return frozenset((*keys, *anchors))


def _sections(cls: type[Entry], anchors: Mapping[str, str]) -> frozenset[str]:
    """The names of the sections that pages of a class may have: its keys and their anchors."""
    keys = cls.model_fields.keys()
    return frozenset(keys) | {anchors[key] for key in anchors if key in keys | _OF_PAGES}


def _duplicates(parts: Iterable[tuple[Place, str]], context: CheckContext) -> Iterator[Diagnostic]:
    seen: dict[str, Place] = {}
    for place, part_id in parts:
        first = seen.setdefault(part_id, place)
        if first is not place:
            related = context.first(Place(first.owner, (*first.path, "id")))
            yield DUPLICATE.at(_id_span(place, context), related=related, id=part_id)


def _options(context: CheckContext) -> Iterator[tuple[Place, list[tuple[int, str]]]]:
    for bank in context.manual.of(Bank):
        ref = Ref(bank.kind, bank.id)
        for index, question in enumerate(bank.questions):
            if not isinstance(question, TrueFalseQuestion):
                ids = [(number, option.id) for number, option in enumerate(question.options)]
                yield Place(ref, ("questions", index, "options")), ids


def _id_span(place: Place, context: CheckContext) -> Span:
    return context.span(Place(place.owner, (*place.path, "id")))
