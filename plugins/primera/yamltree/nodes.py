"""Nodes of a YAML tree that know their layer, file, line and column, and how to walk them.

The nodes are PyYAML's own: their marks carry an `Origin` where others carry the name of a stream.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias, cast

from yaml import MappingNode, ScalarNode, SequenceNode
from yaml.error import Mark
from yaml.nodes import Node

from primera.diagnostics import Span

__all__ = ["MappingNode", "Node", "ScalarNode", "SequenceNode"]

TEXT = "tag:yaml.org,2002:str"
NULL = "tag:yaml.org,2002:null"
LIST = "tag:yaml.org,2002:seq"
MAPPING = "tag:yaml.org,2002:map"

Step: TypeAlias = "str | int"
"""A key of a mapping or an index of a list."""


class Origin(NamedTuple):
    """The file that a node was written in, relative to the project, and the name of its layer.

    In the marks of nodes, `text` is what they were read from.
    """

    path: str
    layer: str
    text: str = ""


def origin_of(mark: Mark) -> Origin:
    """The file that a mark is in."""
    return cast(Origin, mark.name)


def between(start: Mark, end: Mark) -> Span:
    """The place from one mark to another."""
    origin = origin_of(start)
    return Span(
        origin.path, start.line + 1, start.column + 1, end.line + 1, end.column + 1, origin.layer
    )


def span_of(node: Node) -> Span:
    """Where a node stands.

    A scalar, and a list in brackets on one line, are their whole text. Any other mapping or list is
    shown by its first word: nobody wants forty lines underlined.
    """
    while not isinstance(node, ScalarNode) and node.value and _has_lines(node):
        first = node.value[0]
        node = first[0] if isinstance(node, MappingNode) else first
    return between(node.start_mark, node.end_mark)


def _has_lines(node: Node) -> bool:
    return bool(node.start_mark.line != node.end_mark.line)


def child(node: Node, key: str) -> Node | None:
    """The value of a key; None when the node is no mapping or lacks the key."""
    pair = _pair(node, key)
    return pair[1] if pair else None


def key_of(node: Node, key: str) -> Node | None:
    """The node of the key itself."""
    pair = _pair(node, key)
    return pair[0] if pair else None


def _pair(node: Node, key: str) -> tuple[Node, Node] | None:
    if not isinstance(node, MappingNode):
        return None
    return next((pair for pair in reversed(node.value) if pair[0].value == key), None)


def walk(node: Node, path: Iterable[Step]) -> Node:
    """Follow keys and indices down from a node, as far as they exist.

    A list that stands where there may be keys is the value of the one that it is written for.
    """
    for step in path:
        if isinstance(step, str) and isinstance(node, SequenceNode):
            continue
        below = _member(node, step) if isinstance(step, int) else child(node, step)
        if below is None:
            return node
        node = below
    return node


def _member(node: Node, index: int) -> Node | None:
    if isinstance(node, SequenceNode) and 0 <= index < len(node.value):
        member: Node = node.value[index]
        return member
    return None


def text_of(node: Node | None) -> str | None:
    """The text of a scalar; None for anything else."""
    return node.value if isinstance(node, ScalarNode) else None


def empty_list(node: Node) -> SequenceNode:
    """A list without members in the place of a node."""
    return SequenceNode(LIST, [], node.start_mark, node.end_mark, flow_style=True)


def written_in(node: Node) -> str:
    """The characters of a file that a node was read from."""
    start, end = node.start_mark.index, node.end_mark.index
    return origin_of(node.start_mark).text[start:end]


def descendants(node: Node) -> Iterator[Node]:
    """A node and all nodes below it, keys excepted."""
    yield node
    if isinstance(node, MappingNode):
        for _, value in node.value:
            yield from descendants(value)
    elif isinstance(node, SequenceNode):
        for member in node.value:
            yield from descendants(member)


def by_depth(node: Node) -> Iterator[Node]:
    """A node and all nodes below it, keys excepted, the outer ones first."""
    level = [node]
    while level:
        yield from level
        level = [member for each in level for member in members(each)]


def with_keys(node: Node) -> Iterator[Node]:
    """A node and all nodes below it, keys too."""
    yield node
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield key
            yield from with_keys(value)
    elif isinstance(node, SequenceNode):
        for member in node.value:
            yield from with_keys(member)


def members(node: Node) -> list[Node]:
    """The values of a mapping, or the members of a list; none of anything else."""
    if isinstance(node, MappingNode):
        return [value for _, value in node.value]
    return list(node.value) if isinstance(node, SequenceNode) else []


def with_pairs(node: MappingNode, pairs: list[tuple[Node, Node]]) -> MappingNode:
    """A mapping in the same place with other keys and values."""
    return MappingNode(node.tag, pairs, node.start_mark, node.end_mark, node.flow_style)


def with_members(node: SequenceNode, members: list[Node]) -> SequenceNode:
    """A list in the same place with other members."""
    return SequenceNode(node.tag, members, node.start_mark, node.end_mark, node.flow_style)
