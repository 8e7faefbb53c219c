"""Merging of lists whose members have names: entries, and parts inside an entry.

A member says by `merge:` what it does to the member of the same name below, and by `before:` or
`after:` at which neighbour it stands.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from primera.diagnostics import Diagnostic, Related, Severity, Span
from primera.diagnostics.problem import Param
from primera.loading.near import near
from primera.loading.plainlists import change_list, is_list_change
from primera.yamltree.nodes import (
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    child,
    key_of,
    span_of,
    text_of,
    with_members,
    with_pairs,
)

VERB = "merge"
NEIGHBOURS = ("before", "after")
RESERVED = (VERB, *NEIGHBOURS)
_NEW = ("add",)
_EXISTING = ("change", "replace", "remove")

MemberT = TypeVar("MemberT")


class Members(Generic[MemberT]):
    """How members are named, what their nodes are, and how a node becomes a member again."""

    def __init__(
        self,
        name: Callable[[MemberT], str | None],
        node: Callable[[MemberT], Node],
        made: Callable[[Node], MemberT],
        problems: list[Diagnostic],
    ) -> None:
        self._name = name
        self._node = node
        self._made = made
        self._problems = problems

    def merge(self, lower: list[MemberT], upper: list[MemberT]) -> list[MemberT]:
        """The members of both; those of `upper` that cannot be merged are reported and left out.

        A member without a name is kept for validation to complain about.
        """
        merged = list(lower)
        places = self._places(merged)
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
            self._change(verb, node, merged, at)
        elif at is not None:
            self._existing(node, name, verb, self._node(merged[at]))
            return False
        elif verb in (None, *_NEW):
            at = len(merged)
            places[name] = at
            merged.append(self._added(member, node))
        else:
            self._not_below(node, name, verb, places)
            return False
        return verb == "remove" or self._move(node, merged, at)

    def _change(self, verb: str, node: Node, merged: list[MemberT], at: int) -> None:
        if verb == "remove":
            del merged[at]
        elif verb == "replace":
            merged[at] = self._made(_plain_member(node))
        else:
            lower = self._node(merged[at])
            merged[at] = self._made(merge_mappings(lower, _plain_member(node), self._problems))

    def _added(self, member: MemberT, node: Node) -> MemberT:
        return self._made(_plain_member(node)) if _has_reserved(node) else member

    def _existing(self, node: Node, name: str | None, verb: str | None, below: Node) -> None:
        """The name exists below, and no verb says what is to be done with it."""
        if verb not in (None, *_NEW):
            self._unknown_verb(node, verb)
            return
        related = (Related(place_of(below), "diagnostics.PL301.first"),)
        params = {"id": name or ""}
        self._problems.append(
            Diagnostic("PL301", Severity.ERROR, place_of(node), params, None, related)
        )

    def _not_below(
        self, node: Node, name: str | None, verb: str | None, places: dict[str | None, int]
    ) -> None:
        if verb not in _EXISTING:
            self._unknown_verb(node, verb)
            return
        suggestion = near(name or "", filter(None, places))
        self._report("PL303", place_of(node), suggestion, id=name or "", verb=verb)

    def _unknown_verb(self, node: Node, verb: str | None) -> None:
        allowed = (*_NEW, *_EXISTING)
        span = span_of(child(node, VERB) or node)
        self._report("PL302", span, near(verb or "", allowed), verb=verb or "", allowed=allowed)

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
            suggestion = near(neighbour, filter(None, names))
            self._report("PL304", span_of(written), suggestion, id=neighbour)
            return False
        merged.insert(names.index(neighbour) + (asked[0] == "after"), moved)
        return True

    def _report(
        self, code: str, span: Span, suggestion: str | None = None, **params: Param
    ) -> None:
        self._problems.append(Diagnostic(code, Severity.ERROR, span, params, suggestion))


def place_of(node: Node) -> Span:
    """Where a member says its name, or else where it begins."""
    return span_of(child(node, "id") or node)


def merge_mappings(lower: Node, upper: Node, problems: list[Diagnostic]) -> Node:
    """The fields of `upper` over those of `lower`; each keeps the place where it was written."""
    if not (isinstance(lower, MappingNode) and isinstance(upper, MappingNode)):
        return upper
    below = {key.value: (key, value) for key, value in lower.value if _is_text(key)}
    merged = dict(below)
    for key, value in upper.value:
        if not _is_text(key):
            continue
        if key.value not in below:
            merged[key.value] = (key, value)
        elif text_of(child(value, VERB)) == "remove":
            del merged[key.value]
        else:
            over = _merge_values(below[key.value][1], key, value, problems)
            merged[key.value] = (below[key.value][0] if over is not value else key, over)
    return with_pairs(lower, list(merged.values()))


def _merge_values(lower: Node, key: Node, upper: Node, problems: list[Diagnostic]) -> Node:
    if isinstance(lower, SequenceNode):
        if _are_named(lower) and isinstance(upper, SequenceNode):
            return with_members(lower, _parts(problems).merge(lower.value, upper.value))
        if is_list_change(upper):
            return change_list(lower, upper, problems)
        if isinstance(upper, SequenceNode) and lower.value:
            related = (Related(span_of(lower), "diagnostics.PL305.first"),)
            params = {"key": key.value}
            problems.append(
                Diagnostic("PL305", Severity.ERROR, span_of(upper), params, None, related)
            )
            return lower
    if isinstance(lower, MappingNode) and isinstance(upper, MappingNode):
        if text_of(child(upper, VERB)) == "replace":
            return _plain_member(upper)
        return merge_mappings(lower, _plain_member(upper), problems)
    return upper


def _parts(problems: list[Diagnostic]) -> Members[Node]:
    return Members(
        name=lambda node: text_of(child(node, "id")),
        node=lambda node: node,
        made=lambda node: node,
        problems=problems,
    )


def _are_named(node: SequenceNode) -> bool:
    return bool(node.value) and all(child(member, "id") for member in node.value)


def _is_text(key: Node) -> bool:
    return isinstance(key, ScalarNode)


def _has_reserved(node: Node) -> bool:
    return any(child(node, key) for key in RESERVED)


def _plain_member(node: Node) -> Node:
    """A member without what it says about merging."""
    if not isinstance(node, MappingNode):
        return node
    return with_pairs(node, [pair for pair in node.value if pair[0].value not in RESERVED])
