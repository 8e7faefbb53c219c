"""Merging of lists whose members have names: entries, and parts inside an entry.

A member says by `merge:` what it does to the member of the same name below, and by `before:` or
`after:` at which neighbour it stands.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Generic, TypeVar

from primera.diagnostics import Diagnostic, Related, Severity, Span
from primera.diagnostics.diagnostic import Param
from primera.loading.merging.merge_log import MergeLog, Move, Removal, parts_in, start_of
from primera.loading.merging.plain_lists import change_list, is_list_change
from primera.loading.plain_lines import ids_of_words, reserved
from primera.loading.suggestions import closest
from primera.model.refs import Ref
from primera.yamltree.nodes import (
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    child,
    empty_list,
    key_of,
    span_of,
    text_of,
    with_members,
    with_pairs,
    written_in,
)

VERB = "merge"
NEIGHBOURS = ("before", "after")
RESERVED = (VERB, *NEIGHBOURS)
_LONGEST_LIST = 80
_NEW = ("add",)
_EXISTING = ("change", "replace", "remove")

MemberT = TypeVar("MemberT")


@dataclass(frozen=True)
class Way(Generic[MemberT]):
    """How members are named, what their nodes are, and how a node becomes a member again.

    `owner` is the entry that a member is, or is a part of; None for the settings. `refs` are the
    names by which other places know a member and what is in it.
    """

    name: Callable[[MemberT], str | None]
    node: Callable[[MemberT], Node]
    made: Callable[[Node], MemberT]
    owner: Callable[[MemberT], Ref | None]
    refs: Callable[[MemberT], Iterable[Ref]]


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

    def merge(self, lower: list[MemberT], upper: list[MemberT]) -> list[MemberT]:
        """The members of both; those of `upper` that cannot be merged are reported and left out.

        A member without a name is kept for validation to complain about.
        """
        merged = list(lower)
        places = self._places(merged)
        self._named = {self._name(member) for member in upper}
        for member in upper:
            node = self._node(member)
            if self._apply(member, node, merged, places):
                places = self._places(merged)
        return merged

    def _places(self, members: list[MemberT]) -> dict[str | None, int]:
        return {self._name(member): at for at, member in enumerate(members)}

    def _apply(
        self, member: MemberT, node: Node, merged: list[MemberT], places: dict[str | None, int]
    ) -> bool:
        """Do what a member says. Whether the others stand elsewhere now."""
        name, verb = self._name(member), text_of(child(node, VERB))
        at = places.get(name) if name is not None else None
        if at is not None and verb is not None and verb in _EXISTING:
            _VERBS[verb](self, node, merged, at)
        elif at is not None:
            self._existing(node, name, verb, self._node(merged[at]))
            return False
        elif name in self._lines:
            self._unwritten(place_of(node), name)
            return False
        elif verb in (None, *_NEW):
            at = len(merged)
            places[name] = at
            merged.append(self._added(member, node))
        else:
            self._not_below(node, name, verb, places)
            return False
        return verb == "remove" or self._move(node, merged, at)

    def _remove(self, node: Node, merged: list[MemberT], at: int) -> None:
        lower = merged.pop(at)
        self._lose(node, lower, self._way.refs(lower))

    def _replace(self, node: Node, merged: list[MemberT], at: int) -> None:
        lower, merged[at] = merged[at], self._way.made(_plain_member(node))
        lost = {*self._way.refs(lower)}.difference(self._way.refs(merged[at]))
        self._lose(node, lower, lost)

    def _lose(self, node: Node, lower: MemberT, lost: Iterable[Ref]) -> None:
        was = partial(self._node, lower)
        removal = Removal(_place_of_verb(node), frozenset(lost), was, self._of)
        self._notes.removals.append(removal)

    def _change(self, node: Node, merged: list[MemberT], at: int) -> None:
        owner, lower = self._way.owner(merged[at]), self._node(merged[at])
        self._notes.changed.add(owner)
        merger = Merger(owner, self._notes)
        merged[at] = self._way.made(merger.mappings(lower, _plain_member(node)))

    def _added(self, member: MemberT, node: Node) -> MemberT:
        return self._way.made(_plain_member(node)) if _has_reserved(node) else member

    def _existing(self, node: Node, name: str | None, verb: str | None, below: Node) -> None:
        """The name exists below, and no verb says what is to be done with it."""
        if verb not in (None, *_NEW):
            self._unknown_verb(node, verb, _EXISTING)
            return
        related = (Related(place_of(below), "diagnostics.PL301.first"),)
        params = {"id": name or ""}
        self._notes.problems.append(
            Diagnostic("PL301", Severity.ERROR, place_of(node), params, None, related)
        )

    def _not_below(
        self, node: Node, name: str | None, verb: str | None, places: dict[str | None, int]
    ) -> None:
        if verb not in _EXISTING:
            self._unknown_verb(node, verb, _NEW)
            return
        # What the layer changes in another place it cannot change here.
        suggestion = closest(name or "", filter(None, places.keys() - self._named))
        self._report("PL303", place_of(node), suggestion, id=name or "", verb=verb)

    def _unwritten(self, span: Span, name: str | None) -> None:
        """A plain line is named by its words alone: with other words it is another one."""
        related = (Related(span_of(self._lines[name]), "diagnostics.PL323.first"),)
        params = {"id": name or "", "text": text_of(self._lines[name]) or ""}
        self._notes.problems.append(
            Diagnostic("PL323", Severity.ERROR, span, params, None, related)
        )

    def _unknown_verb(self, node: Node, verb: str | None, fitting: Sequence[str]) -> None:
        span = span_of(child(node, VERB) or node)
        allowed = (*_NEW, *_EXISTING)
        self._report("PL302", span, closest(verb or "", fitting), verb=verb or "", allowed=allowed)

    def _move(self, node: Node, merged: list[MemberT], at: int) -> bool:
        """Put the member at `at` where `before` or `after` says, if they say anything."""
        asked = [key for key in NEIGHBOURS if child(node, key)]
        if not asked:
            return False
        if len(asked) > 1:
            self._report("PL306", span_of(key_of(node, "after") or node))
            return False
        written = child(node, asked[0]) or node
        neighbour = text_of(written) or ""
        moved = merged.pop(at)
        names = [self._name(member) for member in merged]
        if neighbour not in names:
            merged.insert(at, moved)
            if neighbour in self._lines:
                self._unwritten(span_of(written), neighbour)
                return False
            suggestion = closest(neighbour, filter(None, names))
            self._report("PL304", span_of(written), suggestion, id=neighbour)
            return False
        after = asked[0] == "after"
        merged.insert(names.index(neighbour) + after, moved)
        if self._of is None and (owner := self._way.owner(moved)):
            self._notes.moves.append(Move(owner, replace(owner, id=neighbour), after))
        return True

    def _report(
        self, code: str, span: Span, suggestion: str | None = None, **params: Param
    ) -> None:
        self._notes.problems.append(Diagnostic(code, Severity.ERROR, span, params, suggestion))


_VERBS: Mapping[str, Callable[[KeyedList[Any], Node, list[Any], int], None]] = {
    "change": KeyedList._change,
    "replace": KeyedList._replace,
    "remove": KeyedList._remove,
}
"""What may be done to a member that exists."""


def place_of(node: Node) -> Span:
    """Where a member says its name, or else where it begins."""
    return span_of(child(node, "id") or node)


def _place_of_verb(node: Node) -> Span:
    return span_of(child(node, VERB) or node)


class Merger:
    """The merging of what one entry holds; `owner` is None for the settings."""

    def __init__(self, owner: Ref | None, notes: MergeLog) -> None:
        self._owner = owner
        self._notes = notes

    def mappings(self, lower: Node, upper: Node) -> Node:
        """The fields of `upper` over those of `lower`; each keeps the place where it stood."""
        if not (isinstance(lower, MappingNode) and isinstance(upper, MappingNode)):
            return upper
        below = {key.value: (key, value) for key, value in lower.value if _is_text(key)}
        merged = dict(below)
        for key, value in upper.value:
            if not _is_text(key):
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
            if isinstance(upper, SequenceNode) and _are_parts(lower, upper):
                return with_members(lower, self._parts(lower).merge(lower.value, upper.value))
            if is_list_change(upper):
                return change_list(lower, upper, self._notes)
            if isinstance(upper, SequenceNode) and lower.value:
                self._say_nothing_replaced(lower, key, upper)
                return lower
        if isinstance(lower, MappingNode) and isinstance(upper, MappingNode):
            if text_of(child(upper, VERB)) == "replace":
                lost = parts_in(self._owner, lower) - parts_in(self._owner, upper)
                self._notes.take_away(_place_of_verb(upper), lost, lower, lower)
                return _plain_member(upper)
            return self.mappings(lower, _plain_member(upper))
        return upper

    def _parts(self, lower: SequenceNode) -> KeyedList[Node]:
        way = Way[Node](
            name=lambda node: text_of(child(node, "id")),
            node=lambda node: node,
            made=lambda node: node,
            owner=lambda node: self._owner,
            refs=partial(parts_in, self._owner),
        )
        return KeyedList(way, start_of(lower), self._notes, self._lines(lower))

    def _lines(self, lower: SequenceNode) -> Mapping[str | None, Node]:
        """The plain lines of a list, by the ids that their words give."""
        lines = [member for member in lower.value if isinstance(member, ScalarNode)]
        if not lines or self._owner is None:
            return {}
        taken = {text_of(child(member, "id")) or "" for member in lower.value}
        names = ids_of_words([line.value for line in lines], taken | reserved(self._owner.kind))
        return dict(zip(names, lines, strict=True))

    def _take_away(self, key: Node, mapping: Node, value: Node) -> None:
        lost = parts_in(self._owner, value)
        if self._owner:
            lost.add(Ref(self._owner.kind, self._owner.id, key.value))
        self._notes.take_away(span_of(key), lost, value, mapping)

    def _say_nothing_replaced(self, lower: Node, key: Node, upper: SequenceNode) -> None:
        related = (Related(span_of(lower), "diagnostics.PL305.first"),)
        params = {"key": key.value, "written": _as_written(upper)}
        self._notes.problems.append(
            Diagnostic("PL305", Severity.ERROR, span_of(upper), params, None, related)
        )


def _as_written(members: SequenceNode) -> str:
    """A list on one line, to be copied; only its beginning if it is long or not of mere words."""
    texts = [_between_commas(node) for node in members.value if isinstance(node, ScalarNode)]
    line = ", ".join(texts)
    whole = len(texts) == len(members.value) and len(line) <= _LONGEST_LIST and "\n" not in line
    return f"[{line}]" if whole else "[…]"


def _between_commas(node: ScalarNode) -> str:
    """A scalar as it may stand in brackets."""
    text = written_in(node)
    means_more = not node.style and set(text) & set(",[]{}")
    return json.dumps(text, ensure_ascii=False) if means_more else text


def _are_parts(lower: SequenceNode, upper: SequenceNode) -> bool:
    """Whether two lists hold parts with names; some of those below may be plain lines."""
    named = [bool(child(member, "id")) for member in lower.value]
    lines = [isinstance(member, ScalarNode) for member in lower.value]
    if not named or not all(map(any, zip(named, lines, strict=True))):
        return False
    return any(named) or any(child(member, "id") for member in upper.value)


def _is_text(key: Node) -> bool:
    return isinstance(key, ScalarNode)


def _has_reserved(node: Node) -> bool:
    return any(child(node, key) for key in RESERVED)


def _plain_member(node: Node) -> Node:
    """A member without what it says about merging."""
    if not isinstance(node, MappingNode):
        return node
    return with_pairs(node, [pair for pair in node.value if pair[0].value not in RESERVED])
