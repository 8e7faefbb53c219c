"""The bytes of a file to a tree of nodes with their places. What is wrong comes as diagnostics."""

from __future__ import annotations

import re
from dataclasses import dataclass

from yaml import YAMLError

from primera.diagnostics import Diagnostic, Severity, Span
from primera.yamltree.decoding import decode
from primera.yamltree.nodes import (
    NULL,
    MappingNode,
    Node,
    Origin,
    ScalarNode,
    between,
    descendants,
    span_of,
)
from primera.yamltree.parse import find_anchors, parse
from primera.yamltree.syntax_errors import diagnose
from primera.yamltree.syntax_recovery import without_entry
from primera.yamltree.unicode_spaces import with_spaces

_MAY_BE_ANCHOR = re.compile(r"(?:^|[\s\[{,:-])&[^\s,\[\]{}]", re.MULTILINE)
"""Text with an anchor always matches; what matches is parsed once more to be sure."""

_MAY_ESCAPE_CONTROL = re.compile(r"\\[0abevfxuUNLP]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff]")
_NO_SPACE = re.compile(r"[A-Za-z_]+:(?=[^\s/:])")

_MOST_REPAIRS = 20
"""Broken entries that are taken out of one file before giving up on the rest of it."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read.

    `text` is what `root` was composed from, `source` what was written: they differ when broken
    entries were taken out. `root` is None when nothing could be read.
    """

    origin: Origin
    source: str
    text: str
    root: MappingNode | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def damaged(self) -> bool:
        """Whether `source` holds more than `root`."""
        return self.root is None or self.text != self.source


def compose(data: bytes, origin: Origin) -> Document:
    """Read a file. All problems that can be told apart are reported; content never raises."""
    cleaned, problems = decode(data, origin)
    source, odd = with_spaces(cleaned, origin)
    problems += odd
    text, root, broken = _compose_what_can_be(source, origin)
    problems += broken
    mapping = _top_mapping(root, origin, problems) if root or not broken else None
    if mapping and "\\" in text and _MAY_ESCAPE_CONTROL.search(text):
        problems.extend(_escaped_controls(mapping))
    return Document(origin, source, text, mapping, tuple(problems))


def recompose(document_text: str, origin: Origin) -> MappingNode:
    """The tree of a text that `compose` gave back, anew."""
    root = parse(document_text, origin)
    assert isinstance(root, MappingNode)
    return root


def _compose_what_can_be(text: str, origin: Origin) -> tuple[str, Node | None, list[Diagnostic]]:
    """Compose, taking out broken entries one after the other."""
    problems: list[Diagnostic] = []
    for _ in range(_MOST_REPAIRS):
        root, found = _attempt(text, origin)
        if not found:
            return text, root, problems
        problems += found
        repaired = _without_entries(text, found)
        if repaired is None or repaired == text:
            break
        text = repaired
    return text, None, problems


def _without_entries(text: str, problems: list[Diagnostic]) -> str | None:
    for problem in problems:
        repaired = without_entry(text, problem.span.line)
        if repaired is None:
            return None
        text = repaired
    return text


def _attempt(text: str, origin: Origin) -> tuple[Node | None, list[Diagnostic]]:
    try:
        if "&" in text and _MAY_BE_ANCHOR.search(text):
            anchors = [
                Diagnostic("PL111", Severity.ERROR, between(start, end), {"name": name})
                for name, start, end in find_anchors(text, origin)
            ]
            if anchors:
                return None, anchors
        return parse(text, origin), []
    except YAMLError as error:
        return None, [diagnose(error, text, origin)]


def _top_mapping(
    root: Node | None, origin: Origin, problems: list[Diagnostic]
) -> MappingNode | None:
    if isinstance(root, MappingNode):
        return root
    if root is None or root.tag is NULL:
        problems.append(Diagnostic("PL113", Severity.ERROR, Span(origin.path, layer=origin.layer)))
    elif isinstance(root, ScalarNode) and (match := _NO_SPACE.match(root.value)):
        problems.append(Diagnostic("PL104", Severity.ERROR, _behind(root, match.end())))
    else:
        problems.append(Diagnostic("PL115", Severity.ERROR, span_of(root)))
    return None


def _behind(node: Node, length: int) -> Span:
    """The character that stands `length` characters behind the beginning of a scalar."""
    start = between(node.start_mark, node.start_mark)
    column = start.column + length
    return Span(start.path, start.line, column, start.line, column + 1, start.layer)


def _escaped_controls(root: MappingNode) -> list[Diagnostic]:
    found = []
    for node in descendants(root):
        match = _CONTROL.search(node.value) if isinstance(node, ScalarNode) else None
        if match:
            params = {"character": f"U+{ord(match[0]):04X}"}
            found.append(Diagnostic("PL120", Severity.ERROR, span_of(node), params))
    return found
