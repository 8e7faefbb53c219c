"""One line for each problem, as compilers write it, for editors to jump to the place."""

from __future__ import annotations

from typing import TextIO

from primera.diagnostics.diagnostic import Diagnostic, Span
from primera.diagnostics.formats.report import Report
from primera.diagnostics.wording import related_words, word
from primera.strings import Strings

MOST_RELATED = 5
"""Other places of a problem that people are shown."""


def write_plain(report: Report, out: TextIO) -> None:
    """Write `path:line:column: error[PL401] message (hint)` lines.

    The words `error` and `warning` stay English: editors look for them.
    """
    for diagnostic in report:
        out.write(f"{plain_line(diagnostic, report.strings)}\n")


def plain_line(diagnostic: Diagnostic, strings: Strings) -> str:
    """A problem on one line."""
    worded = word(diagnostic, strings)
    more = "; ".join((*worded.hints, *_first_related(diagnostic, strings)))
    label = f"{diagnostic.severity.value}[{diagnostic.code}]"
    return f"{place(diagnostic.span)}: {label} {worded.message}{f' ({more})' if more else ''}"


def related_lines(diagnostic: Diagnostic, strings: Strings) -> list[str]:
    """The other places of a problem, each with what to say about it."""
    return [
        f"{related_words(related, diagnostic, strings)}: {place(related.span)}"
        for related in diagnostic.related
    ]


def _first_related(diagnostic: Diagnostic, strings: Strings) -> list[str]:
    lines = related_lines(diagnostic, strings)
    more = len(lines) - MOST_RELATED
    return [*lines[:MOST_RELATED], strings("report.more", n=more)] if more > 0 else lines


def place(span: Span) -> str:
    """`path:line:column`, or the path alone for a file as a whole."""
    return f"{span.path}:{span.line}:{span.column}" if span.line else span.path
