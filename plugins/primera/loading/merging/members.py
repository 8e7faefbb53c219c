"""What merging has to know of the members of a list, and what they say to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from primera.diagnostics import Span
from primera.loading.plain_lines import naming_words
from primera.model.refs import Ref
from primera.yamltree.nodes import (
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    child,
    span_of,
    text_of,
    with_pairs,
)

VERB = "merge"
NEIGHBOURS = ("before", "after")
RESERVED = (VERB, *NEIGHBOURS)

PLAIN = (ScalarNode, SequenceNode)
"""What a part is that is written as a line, or as a row of cells."""

MemberT = TypeVar("MemberT")


@dataclass(frozen=True)
class Way(Generic[MemberT]):
    """How members are named, what their nodes are, and how a node becomes a member again.

    `speaks` tells whether a member says something about merging, `plain` is the member without it:
    asking its node, and making one of another node, costs more. `owner` is the entry that a member
    is, or is a part of; None for the settings. `ref` is what other places call a member of a name,
    `refs` what they call a member and all that is in it.
    """

    name: Callable[[MemberT], str | None]
    node: Callable[[MemberT], Node]
    made: Callable[[Node], MemberT]
    plain: Callable[[MemberT], MemberT]
    speaks: Callable[[MemberT], bool]
    owner: Callable[[MemberT], Ref | None]
    ref: Callable[[str], Ref | None]
    refs: Callable[[MemberT], Iterable[Ref]]


def place_of(node: Node) -> Span:
    """Where a member says its name, or else where it begins."""
    return span_of(child(node, "id") or node)


def place_of_verb(node: Node) -> Span:
    """Where a member says what it does to the one below, or else where it begins."""
    return span_of(child(node, VERB) or node)


def place_of_neighbour(node: Node) -> Span:
    """Where a member says beside which other one it stands, or else where it begins."""
    return span_of(next(filter(None, (child(node, key) for key in NEIGHBOURS)), node))


def are_parts(lower: SequenceNode, upper: SequenceNode) -> bool:
    """Whether two lists hold parts with names; some of those below may be plain lines or rows."""
    named = [bool(child(member, "id")) for member in lower.value]
    lines = [isinstance(member, PLAIN) for member in lower.value]
    if not named or not all(map(any, zip(named, lines, strict=True))):
        return False
    named_above = any(child(member, "id") for member in upper.value)
    # Rows alone over rows may be meant to take their place.
    rows = any(isinstance(member, SequenceNode) for member in lower.value)
    return named_above or (any(named) and not rows)


def words_of(plain: Node) -> str:
    """The words by which a plain line is called, or a row."""
    cells = plain.value if isinstance(plain, SequenceNode) else [plain]
    return naming_words([text_of(cell) or "" for cell in cells])


def has_reserved(node: Node) -> bool:
    """Whether a member says something about merging."""
    return any(child(node, key) for key in RESERVED)


def plain_member(node: Node) -> Node:
    """A member without what it says about merging."""
    if not isinstance(node, MappingNode):
        return node
    return with_pairs(node, [pair for pair in node.value if pair[0].value not in RESERVED])
