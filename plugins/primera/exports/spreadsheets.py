"""What goes into the cells of a spreadsheet: CSV of an exporter, and of a command."""

from __future__ import annotations

_FORMULA = ("=", "+", "-", "@")
"""What a spreadsheet takes for the start of a formula."""


def cell(text: str) -> str:
    """A text as a cell shows it, whatever it begins with: a spreadsheet computes none."""
    return f"'{text}" if text.startswith(_FORMULA) else text
