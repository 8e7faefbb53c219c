"""SARIF 2.1.0, the OASIS format that code hosts and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TextIO
from urllib.parse import quote

from primera.diagnostics.diagnostic import Decision, Diagnostic, Severity, Span
from primera.diagnostics.formats.report import Report
from primera.diagnostics.wording import explanation, related_words, summary, word
from primera.strings import Strings

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

_LEVELS = {Severity.OFF: "none"}
"""Severity -> its name where it is another one."""


def write_sarif(report: Report, out: TextIO) -> None:
    """Write one log with one run; only the rules that occur are described.

    What is excused is there too, as suppressed and with its reason.
    """
    diagnostics = report.with_excused
    rules = sorted({diagnostic.code for diagnostic in diagnostics})
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(rules, report)},
                "columnKind": "unicodeCodePoints",
                "results": [
                    _result(diagnostic, rules.index(diagnostic.code), report.strings)
                    for diagnostic in diagnostics
                ],
            }
        ],
    }
    json.dump(log, out, ensure_ascii=False, indent=2)
    out.write("\n")


def _driver(rules: list[str], report: Report) -> dict[str, object]:
    return {
        "name": "primera",
        "semanticVersion": report.tool_version,
        "language": report.strings.language,
        "rules": [_rule(code, report.strings) for code in rules],
    }


def _rule(code: str, strings: Strings) -> dict[str, object]:
    text = explanation(code, strings)
    return {
        "id": code,
        "shortDescription": {"text": summary(code, strings)},
        "help": {"text": text, "markdown": text},
    }


def _result(diagnostic: Diagnostic, rule: int, strings: Strings) -> dict[str, object]:
    worded = word(diagnostic, strings, most=None)
    result: dict[str, object] = {
        "ruleId": diagnostic.code,
        "ruleIndex": rule,
        "level": _LEVELS.get(diagnostic.severity, diagnostic.severity.value),
        "message": {"text": "\n".join((worded.message, *worded.hints))},
        "locations": [{"physicalLocation": _location(diagnostic.span)}],
    }
    if diagnostic.decided and diagnostic.severity is Severity.OFF:
        result["suppressions"] = [_suppression(diagnostic.decided)]
    if diagnostic.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": related_words(related, diagnostic, strings)},
                "physicalLocation": _location(related.span),
            }
            for number, related in enumerate(diagnostic.related, start=1)
        ]
    return result


def _suppression(decision: Decision) -> dict[str, object]:
    """Why a problem is none: said in the manual, if the place is in a layer, or outside of it."""
    return {
        "kind": "inSource" if decision.span.layer else "external",
        "justification": decision.reason,
        "location": {"physicalLocation": _location(decision.span)},
    }


def _location(span: Span) -> dict[str, object]:
    location: dict[str, object] = {"artifactLocation": _artifact(span.path)}
    if span.line:
        region = {"startLine": span.line, "startColumn": span.column}
        if span.end_line:
            region |= {"endLine": span.end_line, "endColumn": span.end_column}
        location["region"] = region
    return location


def _artifact(path: str) -> dict[str, str]:
    """A file of the sources by the way to it; any other by its whole address."""
    if path.startswith("../") or Path(path).is_absolute():
        return {"uri": Path(path).resolve().as_uri()}
    return {"uri": quote(path), "uriBaseId": "%SRCROOT%"}
