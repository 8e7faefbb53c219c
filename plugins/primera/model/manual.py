"""The manual as a whole: every entry, linked and indexed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from primera.model.backlinks import Backlink, backlinks
from primera.model.entry import Entry, Sourced
from primera.model.framework import Framework
from primera.model.kinds import Kind
from primera.model.practice import Practice
from primera.model.refs import Ref
from primera.model.registry import ENTRY_CLASSES
from primera.model.settings import Settings
from primera.model.terms_and_sources import Source, Statement

EntryT = TypeVar("EntryT", bound=Entry)


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file of a layer's `media` folder: its name there, where it lies, and its size in bytes."""

    name: str
    path: str
    size: int
    layer: str


@dataclass(frozen=True, slots=True)
class FaceFile:
    """A picture of the company's: its path from the project's folder, what is in it, its size.

    `fault` is what kept it from being read, and then there is no content: `outside` of the project,
    `missing`, `no_file`, `size`.
    """

    path: str
    content: bytes = b""
    size: int = 0
    fault: str | None = None


@dataclass(frozen=True)
class Manual:
    """All the content of a site, valid and immutable.

    `entries` keeps the order of the files, areas and practices that of their numbers, but for those
    that a layer puts beside another one; `media` is keyed by name.
    """

    settings: Settings
    entries: Mapping[Ref, Entry]
    media: Mapping[str, MediaFile] = field(default_factory=dict)
    origins: Mapping[Ref, str] = field(default_factory=dict)
    """Entry -> `path#Lline` of the YAML that defines it, for the edit links."""
    face: Mapping[str, FaceFile] = field(default_factory=dict)
    """The pictures that the settings name as the company's, by their paths."""
    moved: Mapping[Ref, Ref] = field(default_factory=dict)
    """Role that merged into another -> that one. Only prose still names the first."""
    hidden: Mapping[Ref, Entry] = field(default_factory=dict)
    """What the company does not show, as it was: what still names it says so in words."""
    hidden_parts: frozenset[Ref] = frozenset()
    """The parts that left entries which are shown."""

    def of(self, cls: type[EntryT]) -> tuple[EntryT, ...]:
        """All entries of a class, in their order."""
        return self._by_class.get(cls, ())  # type: ignore[return-value]

    def of_kind(self, kind: Kind) -> tuple[Entry, ...]:
        """All entries of a kind, in their order."""
        return self.of(ENTRY_CLASSES[kind])

    def find(self, ref: Ref) -> Entry | None:
        """The entry that a reference names, or None."""
        return self.entries.get(ref.entry)

    def present(self, ref: Ref) -> Ref:
        """Where a reference leads now: from a role that merged into another, to the other."""
        into = self.moved.get(ref.entry)
        return replace(into, part=ref.part) if into else ref

    def named(self, ref: Ref) -> Entry | None:
        """The entry that a reference names, hidden or not: for the words that stand for it."""
        return self.entries.get(ref.entry) or self.hidden.get(ref.entry)

    def is_hidden(self, ref: Ref) -> bool:
        """Whether an entry, or a part of one, is there and not shown."""
        return ref.entry in self.hidden or ref in self.hidden_parts

    def get(self, cls: type[EntryT], entry_id: str) -> EntryT:
        """The entry of a class with this id. Raises KeyError when there is none."""
        return self.entries[Ref(cls.kind, entry_id)]  # type: ignore[return-value]

    def practices_of(self, area_id: str | None) -> tuple[Practice, ...]:
        """The practices of an area, in their order; of None, those that have no area."""
        return self._practices_by_area.get(area_id, ())

    @cached_property
    def backlinks(self) -> Mapping[Ref, tuple[Backlink, ...]]:
        """Entry -> the others that refer to it."""
        return backlinks(self.entries)

    @cached_property
    def statements(self) -> Mapping[str, tuple[Source, Statement]]:
        """Statement id -> its source and what it says."""
        return {
            statement.id: (source, statement)
            for source in self.of(Source)
            for statement in source.statements
        }

    @cached_property
    def rests_on(self) -> Mapping[str, tuple[Ref, ...]]:
        """Statement id -> the entries and items that rest on it."""
        found: dict[str, list[Ref]] = {}
        for ref, statement in self._citations():
            found.setdefault(statement, []).append(ref)
        return {statement: tuple(refs) for statement, refs in found.items()}

    def _citations(self) -> Iterator[tuple[Ref, str]]:
        for ref, entry in self.entries.items():
            if isinstance(entry, Sourced):
                yield from ((ref, statement) for statement in entry.sources)
            if isinstance(entry, Framework):
                for item in entry.items:
                    part = Ref(ref.kind, ref.id, item.id)
                    yield from ((part, statement) for statement in item.sources)

    @cached_property
    def _by_class(self) -> Mapping[type[Entry], tuple[Entry, ...]]:
        grouped: dict[type[Entry], list[Entry]] = {}
        for entry in self.entries.values():
            grouped.setdefault(type(entry), []).append(entry)
        return {cls: tuple(found) for cls, found in grouped.items()}

    @cached_property
    def _practices_by_area(self) -> Mapping[str | None, tuple[Practice, ...]]:
        grouped: dict[str | None, list[Practice]] = {}
        for practice in self.of(Practice):
            grouped.setdefault(practice.area, []).append(practice)
        return {area: tuple(found) for area, found in grouped.items()}
