"""How the layers lie over each other, for whoever wants to know which of them caused a problem."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from primera.diagnostics import Span
from primera.loading.merging.merge_log import MergeLog, Removal, end_of, start_of
from primera.model.kinds import Kind
from primera.model.refs import Ref, parse_ref
from primera.yamltree.nodes import (
    MappingNode,
    Node,
    SequenceNode,
    child,
    descendants,
    members,
    span_of,
    text_of,
)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A value of an entry, where it begins (at its key, if it has one), and what it stands in."""

    span: Span
    node: Node
    above: _Placed | None

    @property
    def start(self) -> tuple[int, int]:
        """Line and column of the beginning."""
        return self.span.line, self.span.column

    def holds(self, span: Span) -> bool:
        """Whether a place is between the beginning and the end."""
        return holds(self.node, span, self.span)


_OF_THE_WHOLE = ("language", "advice")
"""Settings by which rules judge what every entry says."""


class LayerStack:
    """The layers by their names, the lowest first, and what the upper ones did to the entries.

    `entries` gives the tree of each entry, of the settings under None, and `lines` says of each
    file at which lines entries begin, in their order.
    """

    def __init__(
        self,
        names: Sequence[str],
        entries: Mapping[Ref | None, Callable[[], Node]],
        lines: Mapping[str, Sequence[tuple[int, Ref | None]]],
        notes: MergeLog,
    ) -> None:
        self._ranks = {name: rank for rank, name in enumerate(names)}
        self._entries = entries
        self._lines = lines
        self._removals = notes.removals
        self._changed = {ref: tree for ref, tree in entries.items() if ref in notes.changed}

    @property
    def is_one_layer(self) -> bool:
        """Whether no layer lies over another."""
        return len(self._ranks) < 2

    def rank(self, span: Span) -> int:
        """How high the layer lies that a place is in; 0 is the lowest, -1 is in no layer."""
        return self._ranks.get(span.layer, -1)

    def is_below_another(self, span: Span) -> bool:
        """Whether a place is in a layer that another one lies over."""
        return 0 <= self.rank(span) < len(self._ranks) - 1

    @cached_property
    def removed(self) -> Mapping[Ref, Removal]:
        """Entries and parts that were there -> what took them away. Some may be there again."""
        return {ref: removal for removal in self._removals for ref in removal.lost}

    def changes(self, kind: Kind, key: str) -> Iterator[Span]:
        """Where upper layers took away entries of a kind, or changed this key of theirs."""
        for removal in self._removals:
            if any(ref.kind is kind and ref.part is None for ref in removal.lost):
                yield removal.span
        for ref, tree in self._changed.items():
            value = child(tree(), key) if ref and ref.kind is kind else None
            if value and self.rank(span_of(value)) > self.rank(start_of(tree())):
                yield span_of(value)

    def setting(self, span: Span) -> tuple[str, Span] | None:
        """A setting that the whole manual goes by and a layer above that of `span` changed."""
        tree = self._entries[None]() if None in self._changed else None
        for key in _OF_THE_WHOLE:
            value = child(tree, key) if tree else None
            if value and self.rank(span_of(value)) > self.rank(span):
                return f"{key}: {text_of(value)}", span_of(value)
        return None

    def within(self, span: Span) -> Span | None:
        """What an upper layer did in the smallest part of the entry that holds `span` as well.

        None when no layer above that of `span` changed the entry.
        """
        at, rank = self._at(span), self.rank(span)
        while at:
            found = self._highest(at.node)
            if found and self.rank(found) > rank:
                return found
            at = at.above
        return None

    def elsewhere(self, span: Span) -> Span | None:
        """What an upper layer did to an entry that names the one at `span`, or is named by it."""
        owner = self._owner(span)
        if owner is None:
            return None
        named = _names_in(self._entries[owner]())
        rank = self.rank(span)
        return next(
            (
                place
                for ids, tree, place in chain(self._losses(), self._changes())
                if self.rank(place) > rank and (ids & named or owner.id in _names_in(tree()))
            ),
            None,
        )

    def _owner(self, span: Span) -> Ref | None:
        """The entry that a place is in. No file is read again but that of the place."""
        before = [ref for line, ref in self._lines.get(span.path, ()) if line <= span.line]
        return next((ref for ref in reversed(before) if holds(self._entries[ref](), span)), None)

    def _losses(self) -> Iterator[tuple[set[str], Callable[[], Node], Span]]:
        for removal in self._removals:
            yield {ref.id for ref in removal.lost}, removal.was, removal.span

    def _changes(self) -> Iterator[tuple[set[str], Callable[[], Node], Span]]:
        for ref, tree in self._changed.items():
            if ref and (place := self._highest(tree())):
                yield {ref.id}, tree, place

    def _at(self, span: Span) -> _Placed | None:
        """The smallest part of a changed entry that holds a place."""
        placed = self._placed.get(span.path, [])
        number = bisect_right(placed, (span.line, span.column), key=lambda each: each.start)
        at = placed[number - 1] if number else None
        while at and not at.holds(span):
            at = at.above
        return at

    @cached_property
    def _placed(self) -> Mapping[str, list[_Placed]]:
        """File -> the values of the changed entries, as they follow one another in it."""
        found: dict[str, list[_Placed]] = {}
        for tree in self._changed.values():
            for placed in _values(_Placed(start_of(root := tree()), root, None)):
                found.setdefault(placed.span.path, []).append(placed)
        return {path: sorted(values, key=lambda each: each.start) for path, values in found.items()}

    @cached_property
    def _removals_of(self) -> Mapping[Span, list[Span]]:
        found: dict[Span, list[Span]] = {}
        for removal in self._removals:
            if removal.of:
                found.setdefault(removal.of, []).append(removal.span)
        return found

    def _highest(self, node: Node) -> Span | None:
        """The first place in a node of the uppermost layer that had a hand in it.

        What was added to the node itself goes before what was taken from it, and both before what
        was changed further inside.
        """
        within = members(node)
        places = [_place(member) for member in within]
        places += self._removals_of.get(start_of(node), ())
        places += filter(None, map(self._highest, within))
        return max(places, key=self.rank, default=None)


def holds(node: Node, span: Span, start: Span | None = None) -> bool:
    """Whether a place is between the beginning of a node and its end."""
    start, end = start or start_of(node), end_of(node)
    if end.path != span.path:
        return False
    at = (span.line, span.column)
    return (start.line, start.column) <= at < (end.line, end.column)


def _names_in(node: Node) -> set[str]:
    """Ids of entries that a tree may name: its words, and those of links without their kind."""
    texts = {text_of(each) or "" for each in descendants(node)}
    return texts | {ref.id for ref in map(parse_ref, texts) if ref}


def _values(placed: _Placed) -> Iterator[_Placed]:
    yield placed
    node = placed.node
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield from _values(_Placed(start_of(key), value, placed))
    elif isinstance(node, SequenceNode):
        for member in node.value:
            yield from _values(_Placed(start_of(member), member, placed))


def _place(node: Node) -> Span:
    return span_of(child(node, "id") or node)
