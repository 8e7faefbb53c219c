"""Text that is put into a YAML file: what was there stays as it is, character by character.

Every insertion is at a place in the text that the nodes were read from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from primera.yamltree.nodes import MappingNode, Node, ScalarNode, SequenceNode, origin_of

_KEY = "{key}: {value}"


@dataclass(frozen=True, slots=True, order=True)
class Insertion:
    """A text, and the character before which it goes."""

    at: int
    text: str


def with_insertions(text: str, insertions: Iterable[Insertion]) -> str:
    """The text with all of them in it. Several at one place keep their order."""
    pieces, last = [], 0
    for each in sorted(insertions, key=lambda each: each.at):
        pieces += [text[last : each.at], each.text]
        last = each.at
    return "".join((*pieces, text[last:]))


def first_key(node: MappingNode, key: str, value: str) -> Iterator[Insertion]:
    """What makes a key the first of a mapping that has another one."""
    pair = _KEY.format(key=key, value=value)
    first = node.value[0][0].start_mark.index
    start, end = node.start_mark.index, node.end_mark.index
    if not node.flow_style:
        yield Insertion(start, f"{pair}{_new_line(node, node.start_mark.column)}")
    elif _text(node)[start] == "{":
        yield Insertion(first, f"{pair}, ")
    else:
        # Between brackets a key and its value need no braces of their own.
        yield Insertion(start, f"{{{pair}, ")
        yield Insertion(end, "}")


def value_of(key: Node, value: str) -> Iterator[Insertion]:
    """What gives a value to a key that is followed by nothing."""
    colon = _text(key).index(":", key.end_mark.index)
    yield Insertion(colon + 1, f" {value}")


def line_as_group(
    line: ScalarNode, within: SequenceNode, named: tuple[str, str], key: str
) -> Iterator[Insertion]:
    """What makes of a member of a list a group of two keys, the second with the member's text."""
    pair = _KEY.format(key=named[0], value=named[1])
    start = line.start_mark.index
    if within.flow_style:
        yield Insertion(start, f"{{{pair}, {key}: ")
        yield Insertion(line.end_mark.index, "}")
        return
    column = line.start_mark.column
    yield Insertion(start, f"{pair}{_new_line(line, column)}{key}: ")
    yield from _indented(line, column - within.start_mark.column)


def _indented(line: ScalarNode, by: int) -> Iterator[Insertion]:
    """The lines on which a text goes on have to stand further to the right than its key."""
    text, end = _text(line), line.end_mark.index
    at = text.find("\n", line.start_mark.index, end) + 1
    while 0 < at < end:
        if text[at] not in "\r\n":
            yield Insertion(at, " " * by)
        at = text.find("\n", at, end) + 1


def _new_line(node: Node, column: int) -> str:
    """A line break as the file has them, and blanks up to a column."""
    text = _text(node)
    end = text.find("\n")
    return ("\r\n" if end > 0 and text[end - 1] == "\r" else "\n") + " " * column


def _text(node: Node) -> str:
    return origin_of(node.start_mark).text
