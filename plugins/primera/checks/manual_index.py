"""One walk over the manual that gathers what the rules look at."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from primera.checks.prose_findings import (
    Findings,
    findings_in,
    findings_in_line,
    may_hold_findings,
    may_hold_findings_in_line,
)
from primera.model.counted_text import COUNT_SCHEMES, has_counts
from primera.model.entry import Media, Scene
from primera.model.fields import Part
from primera.model.introspection import Field, Holds, fields_of
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.question import QuestionPart
from primera.model.refs import Ref
from primera.model.section import is_quoted
from primera.model.terms_and_sources import Statement

Step: TypeAlias = "str | int"

_LABEL = 40
"""Characters up to which no text has a sentence that is too long: 21 words have more."""

_LINK_IN_LINE = re.compile(rf"\[[^\[\]]+\]\((?!(?:{'|'.join(COUNT_SCHEMES)}):)[a-z]+:[^()\s]*\)")


@dataclass(frozen=True, slots=True)
class Place:
    """A field of an entry (of the manual itself when `owner` is None): keys and list indices."""

    owner: Ref | None
    path: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A prose text that holds something which rules look at."""

    place: Place
    text: str
    holds: Findings


@dataclass
class ManualIndex:
    """What a manual holds, each with its place."""

    references: list[tuple[Place, Kind, str]] = field(default_factory=list)
    """Ids of other entries."""
    addresses: list[tuple[Place, str]] = field(default_factory=list)
    """Whole fields that hold a link: `practica:buena-imagen#why`."""
    statements: list[tuple[Place, str]] = field(default_factory=list)
    """Statements that something rests on."""
    passages: list[Passage] = field(default_factory=list)
    """Prose with links, figures or something outside the subset."""
    links_in_lines: list[tuple[Place, str]] = field(default_factory=list)
    """Lines with a link written in them, and the link."""
    counts: list[tuple[Place, str]] = field(default_factory=list)
    """Texts that say how many of something there are by a count."""
    media: list[tuple[Place, Media]] = field(default_factory=list)
    """Media beside the text."""
    texts: list[tuple[Place, str]] = field(default_factory=list)
    """Every text in which a sentence may be too long."""
    scenes: list[tuple[Place, str]] = field(default_factory=list)
    """The texts of the scenes."""
    parts: dict[Ref | None, list[tuple[Place, str]]] = field(default_factory=dict)
    """Entry -> the ids of the parts on its page; questions and sources have their own rules."""


def index_manual(manual: Manual) -> ManualIndex:
    """Walk all entries, and the manual's own settings, once."""
    found = ManualIndex()
    for owner, part in ((None, manual.settings), *manual.entries.items()):
        walk = _Walk(found, owner)
        walk.through(part, ())
        found.parts[owner] = walk.parts
    return found


class _Walk:
    """The walk through one entry."""

    def __init__(self, found: ManualIndex, owner: Ref | None) -> None:
        self.found = found
        self.owner = owner
        self.parts: list[tuple[Place, str]] = []
        self.quotes = False

    def through(self, part: Part, path: tuple[Step, ...]) -> None:
        for each in fields_of(type(part)):
            value = getattr(part, each.name)
            if not value:
                continue
            collect = _COLLECT[each.holds]
            if each.many:
                for index, member in enumerate(value):
                    collect(self, member, (*path, each.name, index), each)
            else:
                collect(self, value, (*path, each.name), each)

    def reference(self, value: str, path: tuple[Step, ...], of: Field) -> None:
        assert of.refers is not None
        assert of.refers.kind is not None
        self.found.references.append((Place(self.owner, path), of.refers.kind, value))

    def address(self, value: str, path: tuple[Step, ...], of: Field) -> None:
        self.found.addresses.append((Place(self.owner, path), value))

    def statement(self, value: str, path: tuple[Step, ...], of: Field) -> None:
        self.found.statements.append((Place(self.owner, path), value))

    def prose(self, value: str, path: tuple[Step, ...], of: Field) -> None:
        self.text(value, path)
        if may_hold_findings(value):
            place = Place(self.owner, path)
            self.found.passages.append(Passage(place, value, findings_in(value)))

    def rich_line(self, value: str, path: tuple[Step, ...], of: Field) -> None:
        self.text(value, path)
        if may_hold_findings_in_line(value):
            place = Place(self.owner, path)
            self.found.passages.append(Passage(place, value, findings_in_line(value)))

    def line(self, value: str, path: tuple[Step, ...], of: Field) -> None:
        self.text(value, path)
        if "](" in value and (link := _LINK_IN_LINE.search(value)):
            self.found.links_in_lines.append((Place(self.owner, path), link[0]))

    def text(self, value: str, path: tuple[Step, ...]) -> None:
        if has_counts(value):
            self.found.counts.append((Place(self.owner, path), value))
        if len(value) > _LABEL and not self.quotes:
            self.found.texts.append((Place(self.owner, path), value))

    def part(self, value: Part, path: tuple[Step, ...], of: Field) -> None:
        if isinstance(value, Media):
            self.found.media.append((Place(self.owner, path), value))
        elif isinstance(value, Scene):
            self.found.scenes.append((Place(self.owner, (*path, "text")), value.text))
        elif not isinstance(value, QuestionPart | Statement) and "id" in type(value).model_fields:
            self.parts.append((Place(self.owner, path), value.id))  # type: ignore[attr-defined]
        outside = self.quotes
        self.quotes = outside or is_quoted(value)
        self.through(value, path)
        self.quotes = outside


_COLLECT: Mapping[Holds, Callable[..., None]] = {
    Holds.REFERENCE: _Walk.reference,
    Holds.ADDRESS: _Walk.address,
    Holds.STATEMENT: _Walk.statement,
    Holds.PROSE: _Walk.prose,
    Holds.RICH_LINE: _Walk.rich_line,
    Holds.LINE: _Walk.line,
    Holds.PART: _Walk.part,
}
