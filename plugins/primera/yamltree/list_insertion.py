"""Adding a member to a list of a file of YAML: nothing else in the file changes."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import indent

from primera.yamltree.nodes import (
    NULL,
    MappingNode,
    Node,
    SequenceNode,
    child,
    key_of,
    text_of,
)

_STEP = 2


class NoPlaceError(Exception):
    """The list is not one that lines can be added to: it is in brackets, or something else."""


def added(text: str, root: MappingNode | None, way: Sequence[str], member: str) -> str:
    """A file with a member at the end of the list that the way leads to.

    The way is a key of `root`, the tree of the text, then by turns the id of a member and a key in
    it. A list that is missing is made where the way is one key. `member` is whole lines. Comments
    that are indented as the last member's lines stay with it. Raises NoPlaceError.
    """
    node = follow(root, way)
    lines = _lines(text)
    if isinstance(node, SequenceNode) and node.value and not node.flow_style:
        at, column = _end(node, lines), node.start_mark.column
    elif len(way) > 1 or not _is_nothing(node):
        raise NoPlaceError
    elif root and (key := key_of(root, way[0])):
        at, column = key.end_mark.line + 1, _STEP
    else:
        lines += [*(["\n"] if lines else []), f"{way[0]}:\n"]
        at, column = len(lines), _STEP
    new = "".join([*_gap(node), indent(member, " " * column)])
    if "\r\n" in text:
        new = new.replace("\n", "\r\n")
    return "".join([*lines[:at], new, *lines[at:]])


def _lines(text: str) -> list[str]:
    """The lines, each with its end: YAML counts them so."""
    lines = [f"{line}\n" for line in text.split("\n")]
    return lines[:-1] if text.endswith("\n") or not text else lines


def follow(root: Node | None, way: Sequence[str]) -> Node | None:
    """What a way leads to: a key, then by turns the id of a member and a key in it."""
    node = root
    for step in way:
        if isinstance(node, SequenceNode):
            named = (each for each in node.value if text_of(child(each, "id")) == step)
            node = next(named, None)
        else:
            node = child(node, step) if node else None
    return node


def _is_nothing(node: Node | None) -> bool:
    return node is None or node.tag == NULL


def _gap(node: Node | None) -> list[str]:
    return [] if _is_nothing(node) else ["\n"]


def _end(node: SequenceNode, lines: list[str]) -> int:
    """The number of lines up to the end of a list, with the comments that belong to its end."""
    end = node.end_mark
    at = end.line  # the mark stands before what follows, or behind a last line that had no end
    if at < len(lines) and lines[at][: end.column].strip():
        at += 1
    while at and not _belongs(lines[at - 1], node.start_mark.column):
        at -= 1
    return at


def _belongs(line: str, column: int) -> bool:
    """Whether a line is part of a list that begins at a column: no blank, no comment before it."""
    told = line.strip()
    return bool(told) and not (told.startswith("#") and line.index("#") <= column)
