"""From a character of a text to its place in the file that the text was written in."""

from __future__ import annotations

from primera.diagnostics import Span
from primera.yamltree.nodes import Node, Origin, ScalarNode, origin_of, span_of
from primera.yamltree.plain_values import with_paragraphs


def place_in_text(node: Node, start: int, end: int) -> Span:
    """Where characters `start` to `end` (exclusive) of a scalar's text stand.

    YAML joins and indents lines, but keeps every character that is not blank: those are counted.
    Where it does not keep them (escapes), the place is that of the whole scalar.
    """
    if not isinstance(node, ScalarNode):
        return span_of(node)
    origin = origin_of(node.start_mark)
    first, last = _content(node, origin.text)
    written = _solid(origin.text, first, last)
    value = with_paragraphs(node.value, node.style)
    read = _solid(value, 0, len(value))
    if [origin.text[at] for at in written[: len(read)]] != [value[at] for at in read]:
        return span_of(node)
    inside = [at for at, index in enumerate(read) if start <= index < end]
    if not inside:
        return span_of(node)
    return _between(origin, written[inside[0]], written[inside[-1]] + 1)


def _content(node: ScalarNode, text: str) -> tuple[int, int]:
    """Where the content begins and ends: without quotes, and without the line of `>-` or `|`."""
    first, last = node.start_mark.index, node.end_mark.index
    if node.style in ("|", ">"):
        return text.find("\n", first) + 1, last
    if node.style in ("'", '"'):
        return first + 1, last - 1
    return first, last


def _solid(text: str, first: int, last: int) -> list[int]:
    """The indices of the characters that are not blank."""
    return [at for at in range(first, last) if not text[at].isspace()]


def _between(origin: Origin, first: int, last: int) -> Span:
    line, column = _position(origin.text, first)
    end_line, end_column = _position(origin.text, last)
    return Span(origin.path, line, column, end_line, end_column, origin.layer)


def _position(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - (text.rfind("\n", 0, index) + 1) + 1
