"""Workflow commands that GitHub (and Forgejo, Gitea) shows beside the changed lines.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from typing import TextIO

from primera.diagnostics.diagnostic import Span
from primera.diagnostics.formats.plain import related_lines
from primera.diagnostics.formats.report import Report
from primera.diagnostics.wording import word

_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def write_github(report: Report, out: TextIO) -> None:
    """Write `::error file=…,line=…,col=…,title=PL401::message` lines."""
    for diagnostic in report:
        worded = word(diagnostic, report.strings, most=None)
        properties = {**_place(diagnostic.span), "title": diagnostic.code}
        written = ",".join(
            f"{name}={str(value).translate(_IN_PROPERTY)}" for name, value in properties.items()
        )
        lines = (worded.message, *worded.hints, *related_lines(diagnostic, report.strings))
        data = "\n".join(lines).translate(_IN_DATA)
        out.write(f"::{diagnostic.severity.value} {written}::{data}\n")


def _place(span: Span) -> dict[str, str | int]:
    place: dict[str, str | int] = {"file": span.path}
    if span.line:
        place |= {"line": span.line, "col": span.column}
    # The host ignores columns that span several lines, so only those of one line are given.
    if span.line and span.end_line == span.line:
        place |= {"endLine": span.end_line, "endColumn": span.end_column}
    return place
