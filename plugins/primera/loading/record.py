"""Entries as they stand in the files, before anything is known to be right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, partial

from primera.diagnostics import Diagnostic, Severity
from primera.diagnostics.suggestions import closest
from primera.loading.merging.members import RESERVED, plain_member
from primera.loading.plain_lines import with_named_lines
from primera.model.kinds import Kind
from primera.model.registry import COLLECTIONS
from primera.yamltree.compose import Document, recompose
from primera.yamltree.nodes import (
    NULL,
    MappingNode,
    Node,
    Origin,
    SequenceNode,
    origin_of,
    span_of,
    text_of,
)
from primera.yamltree.plain_values import Plain, key_problems, to_plain

SETTINGS_KEY = "manual"


@dataclass(frozen=True, slots=True)
class Record:
    """An entry, or the settings (`kind` None), as written.

    `value` is what is validated. `node` gives its tree: made anew for most, because keeping all
    trees would take ten times the memory of the text. Kept are those that merging asks for.
    """

    kind: Kind | None
    id: str | None
    value: Plain
    node: Callable[[], Node]
    origin: Origin
    line: int

    @classmethod
    def of_node(cls, kind: Kind | None, node: Node, problems: list[Diagnostic]) -> Record:
        """A record that keeps its tree."""
        return _record(kind, node, lambda: node, problems)

    def plain(self) -> Record:
        """The record without what it says about merging."""
        if not isinstance(self.value, dict):
            return self
        value = {key: each for key, each in self.value.items() if key not in RESERVED}
        return replace(self, value=value, node=lambda: plain_member(self.node()))

    @property
    def speaks(self) -> bool:
        """Whether it says something about merging."""
        return isinstance(self.value, dict) and not self.value.keys().isdisjoint(RESERVED)


@dataclass
class Gathered:
    """The entries and settings of one layer."""

    entries: dict[Kind, list[Record]] = field(
        default_factory=lambda: {kind: [] for kind in COLLECTIONS.values()}
    )
    settings: list[Record] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


class _File:
    """A file that was read, whose tree is made again when somebody asks for a place in it."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._origin = document.origin

    @cached_property
    def _root(self) -> MappingNode:
        return recompose(self._text, self._origin)

    def value(self, pair: int) -> Node:
        found: Node = self._root.value[pair][1]
        return found

    def member(self, pair: int, index: int) -> Node:
        found: Node = self.value(pair).value[index]
        return found


def gather(document: Document, into: Gathered) -> None:
    """Add the entries and settings of a file to those of its layer."""
    if document.root is None:
        return
    file = _File(document)
    into.diagnostics.extend(key_problems(document.root))
    for number, (key, value) in enumerate(document.root.value):
        name = text_of(key)
        if name == SETTINGS_KEY:
            node = partial(file.value, number)
            into.settings.append(_record(None, value, node, into.diagnostics))
        elif name in COLLECTIONS:
            into.entries[COLLECTIONS[name]].extend(_members(file, number, value, name, into))
        else:
            into.diagnostics.append(_unknown_collection(key, document.root))


def _members(
    file: _File, number: int, value: Node, collection: str, into: Gathered
) -> Iterator[Record]:
    if value.tag is NULL:
        return
    if not isinstance(value, SequenceNode):
        params = {"key": collection}
        into.diagnostics.append(Diagnostic("PL218", Severity.ERROR, span_of(value), params))
        return
    kind = COLLECTIONS[collection]
    for index, node in enumerate(value.value):
        yield _record(kind, node, partial(file.member, number, index), into.diagnostics)


def _record(
    kind: Kind | None, node: Node, again: Callable[[], Node], problems: list[Diagnostic]
) -> Record:
    value = to_plain(node, problems)
    written = value.get("id") if isinstance(value, dict) else None
    entry_id = written if isinstance(written, str) else None
    mark = node.start_mark
    value = with_named_lines(kind, value) if kind else value
    record = Record(kind, entry_id, value, again, origin_of(mark), mark.line + 1)
    return replace(record, node=lambda: node) if record.speaks else record


def _unknown_collection(key: Node, root: MappingNode) -> Diagnostic:
    name = text_of(key)
    if name is None:
        return Diagnostic("PL123", Severity.ERROR, span_of(key))
    written = {text_of(other) for other, _ in root.value}
    known = {SETTINGS_KEY, *COLLECTIONS} - written
    return Diagnostic("PL201", Severity.ERROR, span_of(key), {"key": name}, closest(name, known))
