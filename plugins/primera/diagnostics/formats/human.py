"""For people at a terminal: place, message, the line with a caret below it, hints.

Colours only where they can be seen: rich leaves them out for pipes, files and `NO_COLOR`.
"""

from __future__ import annotations

from collections import Counter
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from primera.diagnostics.diagnostic import Diagnostic, Severity, Span
from primera.diagnostics.formats.plain import MOST_RELATED, place
from primera.diagnostics.formats.report import Report
from primera.diagnostics.wording import related_words, severity_word, word

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}
_MARGIN = 5
_BEFORE_CARET = 60
_LONGEST = 110
_MOST_ALIKE = 20
"""Problems of one code that are shown: hundreds most likely have one cause."""
_MOST_FILES = 3


def write_human(report: Report, out: TextIO) -> None:
    """Write every problem with its excerpt, and a summary at the end."""
    console = Console(file=out, highlight=False, markup=False, emoji=False)
    seen: Counter[str] = Counter()
    for diagnostic in report:
        seen[diagnostic.code] += 1
        if seen[diagnostic.code] <= _MOST_ALIKE:
            console.print(_problem(diagnostic, report), soft_wrap=True)
    for code, number in seen.items():
        if (more := number - _MOST_ALIKE) > 0:
            console.print(Text(report.strings("report.more_alike", n=more, code=code), "bold"))
    console.print(_summary(report), soft_wrap=True)


def _problem(diagnostic: Diagnostic, report: Report) -> Text:
    worded = word(diagnostic, report.strings)
    style = _STYLES[diagnostic.severity]
    text = Text()
    text.append(place(diagnostic.span), style="bold").append(": ")
    label = severity_word(diagnostic.severity, report.strings)
    text.append(f"{label}[{diagnostic.code}]", style=style).append(f" {worded.message}\n")
    _append_excerpt(text, diagnostic.span, report, style)
    for hint in worded.hints:
        text.append(" " * _MARGIN + " = ", style="dim").append(hint, style="cyan").append("\n")
    for related in diagnostic.related[:MOST_RELATED]:
        text.append(place(related.span), style="bold")
        text.append(f": {related_words(related, diagnostic, report.strings)}\n")
        _append_excerpt(text, related.span, report, "cyan")
    if (more := len(diagnostic.related) - MOST_RELATED) > 0:
        text.append(f"{report.strings('report.more_places', n=more)}\n", style="dim")
    return text


def _append_excerpt(text: Text, span: Span, report: Report, style: str) -> None:
    line = report.line_of(span.path, span.line) if span.line else None
    if line is None:
        return
    start = max(span.column - 1, 0)
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    cut = max(start - _BEFORE_CARET, 0)
    shown = _visible(line[cut : cut + _LONGEST])
    before = cell_len(_visible(line[cut:start]))
    marked = cell_len(_visible(line[start : min(end, cut + _LONGEST)]))
    text.append(f"{span.line:>{_MARGIN}} | ", style="dim").append(f"{shown}\n")
    text.append(" " * _MARGIN + " | ", style="dim")
    text.append(" " * before).append("^" * max(marked, 1), style=style).append("\n")


def _visible(text: str) -> str:
    """Each character as one that takes its place and does nothing else to a terminal."""
    return "".join(char if char.isprintable() else " " for char in text)


def _summary(report: Report) -> Text:
    text = _counts(report)
    if report.excused:
        text.append(f"\n{_excused(report)}")
    for remark in report.remarks:
        text.append(f"\n{remark}")
    return text


def _excused(report: Report) -> str:
    """How many problems are excused, by the files that say so."""
    strings = report.strings
    paths = Counter(each.decided.span.path for each in report.excused if each.decided)
    told = [
        strings("report.summary.excused_at", n=number, path=path)
        for path, number in paths.most_common(_MOST_FILES)
    ]
    if more := len(paths) - len(told):
        told.append(strings("report.summary.excused_more", n=more))
    return strings("report.summary.excused", counts=strings("report.and").join(told))


def _counts(report: Report) -> Text:
    strings = report.strings
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    if not errors and not warnings:
        return Text(strings("report.summary.clean"), style="green")
    counts = [
        strings(f"report.summary.{name}", n=number)
        for name, number in (("errors", errors), ("warnings", warnings))
        if number
    ]
    found = Text(strings("report.summary.found", counts=strings("report.and").join(counts)))
    return found.append(f"\n{strings('report.summary.explain', code=next(iter(report)).code)}")
