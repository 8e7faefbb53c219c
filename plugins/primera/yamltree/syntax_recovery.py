"""Taking one broken entry out of a file, so that the others are still read and checked."""

from __future__ import annotations

import re

_TOP_KEY = re.compile(r"[^\s#-]")
_MEMBER = re.compile(r"( *)-(?:\s|$)")


def without_entry(text: str, line: int) -> str | None:
    """The text with the list member around a line (from 1) blanked; all lines keep their numbers.

    None when the line is in no member of a top-level list. A blank line is taken for one that was
    blanked before: the text stays as it is.
    """
    lines = text.split("\n")
    if not lines[line - 1].strip():
        return text
    indent = _indent_of_members(lines, line)
    if indent is None:
        return None
    start = _member_above(lines, line, indent)
    if start is None:
        return None
    end = _next_beginning(lines, start + 1, indent)
    lines[start:end] = [""] * (end - start)
    return "\n".join(lines)


def _indent_of_members(lines: list[str], line: int) -> int | None:
    """How far the members of the list around a line are indented: as the first of them is."""
    top = next((at for at in range(line - 1, -1, -1) if _TOP_KEY.match(lines[at])), None)
    if top is None:
        return None
    for text in lines[top + 1 :]:
        if match := _MEMBER.match(text):
            return len(match[1])
        if _TOP_KEY.match(text):
            return None
    return None


def _member_above(lines: list[str], line: int, indent: int) -> int | None:
    for at in range(line - 1, -1, -1):
        match = _MEMBER.match(lines[at])
        if match and len(match[1]) == indent:
            return at
        if _TOP_KEY.match(lines[at]):
            return None
    return None


def _next_beginning(lines: list[str], start: int, indent: int) -> int:
    for at in range(start, len(lines)):
        match = _MEMBER.match(lines[at])
        if _TOP_KEY.match(lines[at]) or (match and len(match[1]) <= indent):
            return at
    return len(lines)
