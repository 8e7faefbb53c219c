"""Prose that holds what the manual's subset of CommonMark leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.diagnostics import Diagnostic
from primera.model.prose import Unsupported

OUTSIDE = Rule("PL501")
RULES = (OUTSIDE,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each heading, HTML tag, piece of code … in prose, at its own line."""
    for passage in context.index.passages:
        for node in passage.holds.unsupported:
            span = context.inside(passage.place, *_extent(node, passage.text))
            yield OUTSIDE.at(span, construct=node.construct)


def _extent(node: Unsupported, text: str) -> tuple[int, int]:
    """Offsets of the first line of what the node was read from."""
    lines = text.splitlines(keepends=True)
    line_start = sum(map(len, lines[: node.line]))
    first = next(iter(node.source.splitlines()), "")
    start = text.find(first, line_start)
    if first and start >= 0:
        return start, start + len(first)
    return line_start, line_start + max(len(lines[node.line].rstrip()), 1)
