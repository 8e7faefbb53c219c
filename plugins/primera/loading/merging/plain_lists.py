"""Changes to lists of plain values: `{add: [...], remove: [...]}` or `{replace: [...]}`."""

from __future__ import annotations

from primera.diagnostics import Diagnostic, Severity
from primera.diagnostics.suggestions import closest
from primera.loading.merging.merge_log import MergeLog, start_of
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
)
from primera.yamltree.nodes import members as within
from primera.yamltree.plain_values import to_plain

_VERBS = frozenset({"add", "remove", "replace"})


def is_list_change(node: Node) -> bool:
    """Whether a node is a mapping with nothing but the verbs for lists."""
    return (
        isinstance(node, MappingNode)
        and bool(node.value)
        and all(
            text_of(key) in _VERBS and isinstance(value, SequenceNode) for key, value in node.value
        )
    )


def change_list(lower: SequenceNode, change: Node, notes: MergeLog) -> SequenceNode:
    """The list below without what is removed, and with what is added at its end.

    Adding what is there already changes nothing, nor does removing what a layer below removed: it
    may have come to the same idea.
    """
    members = _list(change, "replace", lower.value)
    if verb := key_of(change, "replace"):
        notes.take_away(span_of(verb), (), lower, lower)
    for removed in _list(change, "remove", []):
        kept = [member for member in members if not _matches(member, removed)]
        if len(kept) == len(members) and not _was_taken(removed, lower, notes):
            notes.problems.append(_not_there(removed, members))
        elif len(kept) < len(members):
            notes.take_away(span_of(removed), (), removed, lower)
        members = kept
    for added in _list(change, "add", []):
        if not any(to_plain(member, []) == to_plain(added, []) for member in members):
            members = [*members, added]
    return with_members(lower, members)


def _list(change: Node, verb: str, otherwise: list[Node]) -> list[Node]:
    node = child(change, verb)
    return list(node.value) if isinstance(node, SequenceNode) else list(otherwise)


def _was_taken(removed: Node, lower: SequenceNode, notes: MergeLog) -> bool:
    """Whether a layer below took a value away from this list, by itself or with all the others."""
    start = start_of(lower)
    taken = (each.was() for each in notes.removals if each.of == start)
    return any(_matches(was, removed) for each in taken for was in (each, *within(each)))


def _matches(member: Node, removed: Node) -> bool:
    """Whether a member is what `removed` describes: equal, or equal in the fields it names."""
    have, want = to_plain(member, []), to_plain(removed, [])
    if isinstance(have, dict) and isinstance(want, dict):
        return bool(want) and want.items() <= have.items()
    return have == want


def _not_there(removed: Node, members: list[Node]) -> Diagnostic:
    value = removed.value if isinstance(removed, ScalarNode) else ""
    texts = [member.value for member in members if isinstance(member, ScalarNode)]
    params = {"value": value}
    return Diagnostic("PL307", Severity.ERROR, span_of(removed), params, closest(value, texts))
