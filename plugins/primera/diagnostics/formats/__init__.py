"""The ways of writing a report: for people, for editors, for programs and for code hosts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TextIO, TypeAlias

from primera.diagnostics.formats.github import write_github
from primera.diagnostics.formats.human import write_human
from primera.diagnostics.formats.json_lines import write_json
from primera.diagnostics.formats.plain import write_plain
from primera.diagnostics.formats.report import Report
from primera.diagnostics.formats.sarif import write_sarif

Format: TypeAlias = "Callable[[Report, TextIO], None]"

FORMATS: Mapping[str, Format] = {
    "human": write_human,
    "plain": write_plain,
    "json": write_json,
    "github": write_github,
    "sarif": write_sarif,
}
"""Name on the command line -> what writes a report that way."""

__all__ = ["FORMATS", "Format", "Report"]
