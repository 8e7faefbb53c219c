"""One JSON object on each line, for programs."""

from __future__ import annotations

import json
from typing import TextIO

from primera.diagnostics.diagnostic import Decision, Span
from primera.diagnostics.formats.report import Report
from primera.diagnostics.wording import related_words, word


def write_json(report: Report, out: TextIO) -> None:
    """Write the problems as JSON Lines; lines and columns count from 1, 0 is the whole file.

    The excused ones too: their severity is `off`, and `decided` says where and why.
    """
    for diagnostic in report.with_excused:
        worded = word(diagnostic, report.strings, most=None)
        record = {
            "code": diagnostic.code,
            "severity": diagnostic.severity.value,
            **_place(diagnostic.span),
            "message": worded.message,
            "hints": list(worded.hints),
            "suggestion": diagnostic.suggestion,
            "decided": _decided(diagnostic.decided),
            "related": [
                {
                    **_place(related.span),
                    "message": related_words(related, diagnostic, report.strings),
                }
                for related in diagnostic.related
            ],
        }
        out.write(json.dumps(record, ensure_ascii=False) + "\n")


def _decided(decision: Decision | None) -> dict[str, object] | None:
    return {**_place(decision.span), "reason": decision.reason} if decision else None


def _place(span: Span) -> dict[str, object]:
    return {
        "layer": span.layer,
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
