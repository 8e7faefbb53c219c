"""Text that YAML takes for a comment, because a ` #` stands before it: an address, a colour.

A comment that is meant as one has a blank behind its `#`, and seldom starts with a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from primera.diagnostics import Diagnostic, Severity, Span
from primera.yamltree.compose import Document
from primera.yamltree.nodes import ScalarNode, between, descendants

LOST = "PL135"
WARNINGS = (LOST,)

_MEANT = r"[ \t]+(?P<lost>\#(?:\w|[ \t]+(?:\w{1,2}-?)?\d)[^\r\n]*)"
"""What follows the `#` at once is a word or a figure, or it is a number as doors have them."""
_MAY_BE_LOST = re.compile(rf"[^\s#]{_MEANT}")
_BEHIND_VALUE = re.compile(_MEANT)

_MOST_REPORTED = 20
"""In a file: a list of addresses may have hundreds."""


def lost_text(document: Document) -> Iterator[Diagnostic]:
    """Yield a warning for each value that loses its text, or the end of it, to a comment."""
    if document.root and _MAY_BE_LOST.search(document.text):
        yield from islice(_lost(document), _MOST_REPORTED)


def _lost(document: Document) -> Iterator[Diagnostic]:
    for node in descendants(document.root) if document.root else ():
        if not isinstance(node, ScalarNode) or node.style or not _may_go_on(node.value):
            continue
        if found := _BEHIND_VALUE.match(document.text, node.end_mark.index):
            yield _warning(node, found)


def _may_go_on(value: str) -> bool:
    """Whether a value is text, or nothing: behind a figure a number is a comment."""
    return not value or any(map(str.isalpha, value))


def _warning(node: ScalarNode, found: re.Match[str]) -> Diagnostic:
    lost = found["lost"].rstrip()
    end = between(node.end_mark, node.end_mark)
    start = end.column + found.start("lost") - found.start()
    span = Span(end.path, end.line, start, end.line, start + len(lost), end.layer)
    whole = f"{node.value}{found[0]}".strip()
    finding = "rest" if node.value else "whole"
    params = {"finding": finding, "lost": lost, "quoted": _in_quotes(whole)}
    return Diagnostic(LOST, Severity.WARNING, span, params)


def _in_quotes(text: str) -> str:
    """A text as YAML reads it whole."""
    if '"' in text or "\\" in text:
        return "'{}'".format(text.replace("'", "''"))
    return f'"{text}"'
