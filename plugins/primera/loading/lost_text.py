"""Text that YAML takes for a comment, because a ` #` stands before it: an address, a colour.

A comment that is meant as one has a blank behind its `#`, and seldom starts with a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
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
_BEHIND_KEY = re.compile(rf"[ ]*(?:-[ ]+)*[\w-]+:{_MEANT}")

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
            end = between(node.end_mark, node.end_mark)
            column = end.column + found.start("lost") - found.start()
            whole = f"{node.value}{found[0]}".strip()
            yield _warning("rest" if node.value else "whole", found, end, column, whole)
        if found := _behind_its_key(node, document.text):
            start = between(node.start_mark, node.start_mark)
            above = replace(start, line=start.line - 1)
            column = found.start("lost") - found.start() + 1
            yield _warning("start", found, above, column, f"{found['lost'].rstrip()} {node.value}")


def _behind_its_key(node: ScalarNode, text: str) -> re.Match[str] | None:
    """The comment on the line of a key, when the value begins on the line below."""
    start = node.start_mark.index
    line = text.rfind("\n", 0, start) + 1
    if line == 0 or text[line:start].strip():
        return None
    return _BEHIND_KEY.match(text, text.rfind("\n", 0, line - 1) + 1)


def _may_go_on(value: str) -> bool:
    """Whether a value is text, or nothing: behind a figure a number is a comment."""
    return not value or any(map(str.isalpha, value))


def _warning(finding: str, found: re.Match[str], at: Span, column: int, whole: str) -> Diagnostic:
    """A warning of what is lost on the line of `at` from a column on, of a whole value."""
    lost = found["lost"].rstrip()
    span = Span(at.path, at.line, column, at.line, column + len(lost), at.layer)
    params = {"finding": finding, "lost": lost, "quoted": _in_quotes(whole)}
    return Diagnostic(LOST, Severity.WARNING, span, params)


def _in_quotes(text: str) -> str:
    """A text as YAML reads it whole."""
    if '"' in text or "\\" in text:
        return "'{}'".format(text.replace("'", "''"))
    return f'"{text}"'
