"""Which entry refers to which, and by which of its fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from primera.model.entry import Entry
from primera.model.fields import Part
from primera.model.introspection import Field, Holds, fields_of
from primera.model.prose import (
    Block,
    Emphasis,
    Inline,
    Link,
    ListBlock,
    Paragraph,
    Strong,
    parse_line,
    parse_prose,
)
from primera.model.refs import Ref, parse_ref
from primera.model.terms_and_sources import Source


@dataclass(frozen=True, slots=True)
class Backlink:
    """An entry that refers to another, and by which of its fields."""

    source: Ref
    field: str


def backlinks(entries: Mapping[Ref, Entry]) -> dict[Ref, tuple[Backlink, ...]]:
    """Entry -> the others that refer to it, each once for a field, in the order of the entries.

    Fields are named by their keys without indices: `responsibilities.accountable`, `why`. Counted
    are fields that hold ids, addresses or statements, and links in prose.
    """
    walk = _Walk(entries)
    found: dict[Ref, dict[Backlink, None]] = {}
    for ref, entry in entries.items():
        for target, field in walk.references(entry, ""):
            if target != ref and target in entries:
                found.setdefault(target, {})[Backlink(ref, field)] = None
    return {target: tuple(links) for target, links in found.items()}


class _Walk:
    """The walk through an entry, with what it needs to know of all of them."""

    def __init__(self, entries: Mapping[Ref, Entry]) -> None:
        self._sources = {
            statement.id: ref
            for ref, entry in entries.items()
            if isinstance(entry, Source)
            for statement in entry.statements
        }

    def references(self, part: Part, above: str) -> Iterator[tuple[Ref, str]]:
        """The entries that a part refers to, each with the field that does."""
        for field in fields_of(type(part)):
            value = getattr(part, field.name)
            if value and field.holds is not Holds.LINE:
                name = f"{above}.{field.name}" if above else field.name
                for member in value if field.many else (value,):
                    yield from self._targets(member, field, name)

    def _targets(self, value: object, field: Field, name: str) -> Iterator[tuple[Ref, str]]:
        if isinstance(value, Part):
            yield from self.references(value, name)
            return
        assert isinstance(value, str)
        if field.holds is Holds.REFERENCE:
            assert field.refers is not None
            assert field.refers.kind is not None
            yield Ref(field.refers.kind, value), name
        elif field.holds is Holds.STATEMENT:
            if value in self._sources:
                yield self._sources[value], name
        else:
            targets = (value,) if field.holds is Holds.ADDRESS else _links(value, field.holds)
            for ref in filter(None, map(parse_ref, targets)):
                yield ref.entry, name


def _links(text: str, holds: Holds) -> Iterator[str]:
    """The targets of the links in a text."""
    if "[" in text or "<" in text:
        nodes = parse_line(text) if holds is Holds.RICH_LINE else parse_prose(text)
        for node in nodes:
            yield from _links_below(node)


def _links_below(node: Block | Inline) -> Iterator[str]:
    match node:
        case Link(target, children):
            yield target
            for child in children:
                yield from _links_below(child)
        case Paragraph(children) | Emphasis(children) | Strong(children):
            for child in children:
                yield from _links_below(child)
        case ListBlock(_, items):
            for item in items:
                for block in item:
                    yield from _links_below(block)
        case _:
            pass
