"""What merging notes down: what is wrong, and what upper layers change or take away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from primera.diagnostics import Diagnostic, Span
from primera.model.refs import Ref
from primera.yamltree.nodes import Node, between, child, descendants, text_of


@dataclass(frozen=True, slots=True)
class Removal:
    """Something that a layer takes away from those below it.

    `span` is where the layer says so, `lost` what can be named no more, `was` gives what was there,
    and `of` is the place of the list or the mapping that it was in; None for a whole entry.
    """

    span: Span
    lost: frozenset[Ref]
    was: Callable[[], Node]
    of: Span | None


@dataclass(frozen=True, slots=True)
class Move:
    """An entry or a part that a layer puts before another one of its list, or after it.

    `span` is where the layer says so.
    """

    ref: Ref
    neighbour: Ref
    after: bool
    span: Span


@dataclass
class MergeLog:
    """What merging came upon. `changed` are the entries (None: the settings) with new fields."""

    problems: list[Diagnostic]
    removals: list[Removal] = field(default_factory=list)
    changed: set[Ref | None] = field(default_factory=set)
    moves: list[Move] = field(default_factory=list)
    _last_moves: dict[Ref, Move] = field(default_factory=dict)
    _moved_beside: dict[Ref, list[Move]] = field(default_factory=dict)

    def taken(self, ref: Ref) -> Span | None:
        """Where an entry or a part was taken away last, if it was."""
        spans = (each.span for each in reversed(self.removals) if ref in each.lost)
        return next(spans, None)

    def note_moves(self, moves: Iterable[Move]) -> None:
        """Note where a layer puts members of a list."""
        for move in moves:
            self.moves.append(move)
            self._last_moves[move.ref] = move
            self._moved_beside.setdefault(move.neighbour, []).append(move)

    def broken(self, moves: Iterable[Move], rank: Mapping[Ref, int]) -> Iterator[tuple[Move, Move]]:
        """Those of the moves after which one of a layer below holds no more in the order `rank`.

        Of who is moved by several layers, only the last move counts.
        """
        last = self._last_moves
        for move in moves:
            if last[move.ref] is not move or move.ref not in rank:
                continue
            for lower in self._moved_beside.get(move.ref, ()):
                if last[lower.ref] is lower and lower.ref in rank:
                    stands_after = rank[lower.ref] > rank[move.ref]
                    if stands_after is not lower.after:
                        yield move, lower

    def take_away(self, span: Span, lost: Iterable[Ref], was: Node, of: Node) -> None:
        """Note that a part, a key or a value is removed from the list or mapping `of`."""
        self.removals.append(Removal(span, frozenset(lost), lambda: was, start_of(of)))


def start_of(node: Node) -> Span:
    """The point where a node begins: it stays the same when the node is merged with another."""
    return between(node.start_mark, node.start_mark)


def end_of(node: Node) -> Span:
    """The point behind a node, where it was first written."""
    return between(node.end_mark, node.end_mark)


def parts_in(owner: Ref | None, node: Node) -> set[Ref]:
    """The parts with ids in a node of an entry, itself included. The settings have none."""
    if owner is None:
        return set()
    ids = (text_of(child(each, "id")) for each in descendants(node))
    return {Ref(owner.kind, owner.id, each) for each in ids if each is not None}
