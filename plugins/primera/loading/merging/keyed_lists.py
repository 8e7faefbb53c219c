"""Merging of lists whose members have names: entries, and parts inside an entry.

A member says by `merge:` what it does to the member of the same name below, and by `before:` or
`after:` at which neighbour it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from itertools import starmap
from typing import Any, Generic

from primera.diagnostics import Span
from primera.diagnostics.suggestions import closest
from primera.loading.merging import merge_problems as problems
from primera.loading.merging.members import (
    NEIGHBOURS,
    PLAIN,
    VERB,
    MemberT,
    Way,
    are_parts,
    has_reserved,
    place_of,
    place_of_neighbour,
    place_of_verb,
    plain_member,
    words_of,
)
from primera.loading.merging.merge_log import MergeLog, Move, Removal, parts_in, start_of
from primera.loading.merging.placing import Beside, circles, placed
from primera.loading.merging.plain_lists import change_list, is_list_change
from primera.loading.plain_lines import ids_of_words, reserved
from primera.model.refs import Ref
from primera.yamltree.nodes import (
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    child,
    empty_list,
    span_of,
    text_of,
    with_members,
    with_pairs,
)

_NEW = ("add",)
_EXISTING = ("change", "replace", "remove")


class KeyedList(Generic[MemberT]):
    """The merging of one list. `of` is where the list below begins, None for whole entries.

    `lines` are the plain lines of the list below, by the ids that their words give.
    """

    def __init__(
        self,
        way: Way[MemberT],
        of: Span | None,
        notes: MergeLog,
        lines: Mapping[str | None, Node] | None = None,
    ) -> None:
        self._name = way.name
        self._node = way.node
        self._way = way
        self._of = of
        self._notes = notes
        self._lines = lines or {}
        self._named: set[str | None] = set()
        self._slots: list[MemberT | None] = []
        self._places: dict[str | None, int] = {}

    def merge(self, lower: list[MemberT], upper: list[MemberT]) -> list[MemberT]:
        """The members of both; those of `upper` that cannot be merged are reported and left out.

        A member without a name is kept for validation to complain about. Places are given last, so
        that who is asked to stand beside whom may be written in any order.
        """
        self._slots = [*lower]
        self._places = {self._name(member): at for at, member in enumerate(lower)}
        self._named = {self._name(member) for member in upper}
        asking: dict[int, Node] = {}
        for member in upper:
            if self._is_plainly_new(member):
                self._add(member)
                continue
            node = self._node(member)
            at = self._apply(member, node)
            if at is not None and any(child(node, key) for key in NEIGHBOURS):
                asking[at] = node
        there = [at for at, member in enumerate(self._slots) if member is not None]
        order = self._in_place(there, asking) if asking else there
        return [kept for at in order if (kept := self._slots[at]) is not None]

    def _is_plainly_new(self, member: MemberT) -> bool:
        name = self._name(member)
        is_known = name in self._places or name in self._lines
        return not (is_known or self._way.speaks(member))

    def _add(self, member: MemberT) -> int:
        self._places[self._name(member)] = len(self._slots)
        self._slots.append(member)
        return len(self._slots) - 1

    def _apply(self, member: MemberT, node: Node) -> int | None:
        """Do what a member says. Where it is now, if it is somewhere."""
        name, verb = self._name(member), text_of(child(node, VERB))
        at = self._places.get(name) if name is not None else None
        if at is not None and verb is not None and verb in _EXISTING:
            _VERBS[verb](self, member, node, at)
            return at if verb != "remove" else None
        if at is not None:
            self._existing(node, name, verb, self._node_at(at))
        elif name in self._lines:
            self._unwritten(place_of(node), name)
        elif verb in (None, *_NEW):
            return self._add(self._way.plain(member))
        else:
            self._not_below(node, name, verb)
        return None

    def _member_at(self, at: int) -> MemberT:
        member = self._slots[at]
        assert member is not None
        return member

    def _node_at(self, at: int) -> Node:
        return self._node(self._member_at(at))

    def _remove(self, member: MemberT, node: Node, at: int) -> None:
        lower = self._member_at(at)
        del self._places[self._name(lower)]
        self._slots[at] = None
        self._lose(node, lower, self._way.refs(lower))

    def _replace(self, member: MemberT, node: Node, at: int) -> None:
        lower, made = self._member_at(at), self._way.plain(member)
        self._slots[at] = made
        self._lose(node, lower, {*self._way.refs(lower)}.difference(self._way.refs(made)))

    def _lose(self, node: Node, lower: MemberT, lost: Iterable[Ref]) -> None:
        was = partial(self._node, lower)
        removal = Removal(place_of_verb(node), frozenset(lost), was, self._of)
        self._notes.removals.append(removal)

    def _change(self, member: MemberT, node: Node, at: int) -> None:
        lower = self._member_at(at)
        owner = self._way.owner(lower)
        self._notes.changed.add(owner)
        merger = Merger(owner, self._notes)
        self._slots[at] = self._way.made(merger.mappings(self._node(lower), plain_member(node)))

    def _existing(self, node: Node, name: str | None, verb: str | None, below: Node) -> None:
        """The name exists below, and no verb says what is to be done with it."""
        if verb in (None, *_NEW):
            self._notes.problems.append(problems.is_there(node, name or "", below))
        else:
            self._notes.problems.append(problems.unknown_verb(node, verb or "", _EXISTING))

    def _not_below(self, node: Node, name: str | None, verb: str | None) -> None:
        if verb not in _EXISTING:
            self._notes.problems.append(problems.unknown_verb(node, verb or "", _NEW))
            return
        taken = self._taken(name)
        if taken and verb == "remove":
            return  # The layers came to the same idea.
        # What the layer changes in another place it cannot change here.
        suggestion = closest(name or "", filter(None, self._places.keys() - self._named))
        found = problems.is_not_below(place_of(node), name or "", verb, suggestion, taken)
        self._notes.problems.append(found)

    def _unwritten(self, span: Span, name: str | None) -> None:
        found = problems.has_no_written_id(span, name or "", self._lines[name])
        self._notes.problems.append(found)

    def _taken(self, name: str | None) -> Span | None:
        """Where a layer below took away what had this name."""
        ref = self._way.ref(name) if name else None
        return self._notes.taken(ref) if ref else None

    def _in_place(self, there: list[int], asking: Mapping[int, Node]) -> list[int]:
        """The slots in the order of their members, each where its `before` or `after` says."""
        said = {at: self._beside(at, node) for at, node in asking.items()}
        beside = {at: each for at, each in said.items() if each}
        for circle in tuple(circles(beside)):
            self._notes.problems.append(problems.in_a_circle([asking[at] for at in circle]))
            for at in circle:
                del beside[at]
        order = placed(there, beside)
        self._note_moves(beside, asking, order)
        return order

    def _beside(self, at: int, node: Node) -> Beside[int] | None:
        """What a member says of its place; None, and a problem, where that is no place."""
        asked = [key for key in NEIGHBOURS if child(node, key)]
        if len(asked) > 1:
            self._notes.problems.append(problems.before_and_after(node))
            return None
        written = child(node, asked[0]) or node
        name = text_of(written) or ""
        neighbour = self._places.get(name)
        if neighbour is not None and neighbour != at:
            return Beside(neighbour, asked[0] == "after")
        if name in self._lines:
            self._unwritten(span_of(written), name)
            return None
        others = (other for other, place in self._places.items() if other and place != at)
        found = problems.no_neighbour(written, name, closest(name, others), self._taken(name))
        self._notes.problems.append(found)
        return None

    def _note_moves(
        self, beside: Mapping[int, Beside[int]], asking: Mapping[int, Node], order: list[int]
    ) -> None:
        """Note where members are put, and tell of those that a layer below put beside them.

        Entries may be put in order by their numbers yet: of them it is told when that is done.
        """
        refs = {at: self._ref_at(at) for at in order}
        moves = [
            Move(ref, neighbour, each.after, place_of_neighbour(asking[at]))
            for at, each in beside.items()
            if (ref := refs[at]) and (neighbour := refs[each.neighbour])
        ]
        self._notes.note_moves(moves)
        if self._of is not None:
            rank = {ref: number for number, at in enumerate(order) if (ref := refs[at])}
            self._notes.problems += starmap(problems.was_beside, self._notes.broken(moves, rank))

    def _ref_at(self, at: int) -> Ref | None:
        name = self._name(self._member_at(at))
        return self._way.ref(name) if name else None


_VERBS: Mapping[str, Callable[[KeyedList[Any], Any, Node, int], None]] = {
    "change": KeyedList._change,
    "replace": KeyedList._replace,
    "remove": KeyedList._remove,
}
"""What may be done to a member that exists."""


class Merger:
    """The merging of what one entry holds; `owner` is None for the settings."""

    def __init__(self, owner: Ref | None, notes: MergeLog) -> None:
        self._owner = owner
        self._notes = notes

    def mappings(self, lower: Node, upper: Node) -> Node:
        """The fields of `upper` over those of `lower`; each keeps the place where it stood."""
        if not (isinstance(lower, MappingNode) and isinstance(upper, MappingNode)):
            return upper
        below = {
            key.value: (key, value) for key, value in lower.value if isinstance(key, ScalarNode)
        }
        merged = dict(below)
        for key, value in upper.value:
            if not isinstance(key, ScalarNode):
                continue
            if key.value not in below and self._was_taken(key, value):
                continue
            if key.value not in below:
                # A list that the layer below leaves out is an empty one.
                fresh = is_list_change(value)
                over = change_list(empty_list(value), value, self._notes) if fresh else value
                merged[key.value] = (key, over)
            elif key.value == "id" and text_of(value) == text_of(below["id"][1]):
                continue  # it says whom it changes, and changes nothing
            elif text_of(child(value, VERB)) == "remove":
                self._take_away(key, lower, merged.pop(key.value)[1])
            else:
                over = self._values(below[key.value][1], key, value)
                merged[key.value] = (below[key.value][0] if over is not value else key, over)
        return with_pairs(lower, list(merged.values()))

    def _values(self, lower: Node, key: Node, upper: Node) -> Node:
        if isinstance(lower, SequenceNode):
            if isinstance(upper, SequenceNode) and are_parts(lower, upper):
                return with_members(lower, self._parts(lower).merge(lower.value, upper.value))
            if is_list_change(upper):
                return change_list(lower, upper, self._notes)
            if isinstance(upper, SequenceNode) and lower.value:
                self._notes.problems.append(problems.says_nothing(lower, key, upper))
                return lower
        if isinstance(lower, MappingNode) and isinstance(upper, MappingNode):
            if text_of(child(upper, VERB)) == "replace":
                lost = parts_in(self._owner, lower) - parts_in(self._owner, upper)
                self._notes.take_away(place_of_verb(upper), lost, lower, lower)
                return plain_member(upper)
            return self.mappings(lower, plain_member(upper))
        return upper

    def _was_taken(self, key: Node, value: Node) -> bool:
        """Whether a layer below took away the key that something is to be done with here."""
        ref, verb = self._key(key.value), text_of(child(value, VERB))
        taken = self._notes.taken(ref) if ref and verb in _EXISTING else None
        if taken and verb != "remove":  # Else the layers came to the same idea.
            found = problems.is_not_below(span_of(key), key.value, verb or "", None, taken)
            self._notes.problems.append(found)
        return taken is not None

    def _key(self, name: str) -> Ref | None:
        return replace(self._owner, part=name) if self._owner else None

    def _parts(self, lower: SequenceNode) -> KeyedList[Node]:
        way = Way[Node](
            name=lambda node: text_of(child(node, "id")),
            node=lambda node: node,
            made=lambda node: node,
            plain=plain_member,
            speaks=has_reserved,
            owner=lambda node: self._owner,
            ref=self._key,
            refs=partial(parts_in, self._owner),
        )
        return KeyedList(way, start_of(lower), self._notes, self._lines(lower))

    def _lines(self, lower: SequenceNode) -> Mapping[str | None, Node]:
        """The plain lines of a list, by the ids that their words give."""
        lines = [member for member in lower.value if isinstance(member, PLAIN)]
        if not lines or self._owner is None:
            return {}
        taken = {text_of(child(member, "id")) or "" for member in lower.value}
        names = ids_of_words(map(words_of, lines), taken | reserved(self._owner.kind))
        return dict(zip(names, lines, strict=True))

    def _take_away(self, key: Node, mapping: Node, value: Node) -> None:
        lost = parts_in(self._owner, value)
        if ref := self._key(key.value):
            lost.add(ref)
        self._notes.take_away(span_of(key), lost, value, mapping)
