"""Blanks that look like spaces and are none to YAML, where only a space will do.

They come with what is pasted from a web page or a word processor. Each is taken for the space that
it looks like, so that the rest of the file is read as it is meant.
"""

from __future__ import annotations

import re

from primera.diagnostics import Diagnostic, Severity, Span
from primera.yamltree.nodes import Origin

_ODD = "\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000"
_PLACES = re.compile(
    rf"""
      (?P<indent>[ ]*[{_ODD}][ {_ODD}]*) (?P<known>-[ ]|-$|\#|[\w-]+:(?:[ ]|$))?
    | [ ]*-[ ]*[{_ODD}][ {_ODD}]*
    | [ ]*(?:-[ ]+)*[a-z_]+:[{_ODD}]
    """,
    re.VERBOSE,
)
"""The beginning of a line in which an odd blank stands where only a space may."""

_BLOCK = re.compile(r"(?P<indent>[ ]*(?:-[ ]+)*)(?P<key>[\w-]+:[ ]+)?[|>][-+\d]*[ ]*(?:#.*)?$")
"""A line that opens a text which goes on below it, as long as the lines are indented."""

_MOST_REPORTED = 20


def with_spaces(text: str, origin: Origin) -> tuple[str, list[Diagnostic]]:
    """The text with a space for each odd blank that stands for one; all else keeps its place."""
    if not any(blank in text for blank in _ODD):
        return text, []
    lines = text.split("\n")
    problems = []
    block = -1
    for number, line in enumerate(lines):
        if block >= 0 and (not line.strip(" ") or _indent(line) > block):
            continue
        if end := _beginning(line):
            problems.append(_odd(line, number + 1, origin))
            lines[number] = line = re.sub(f"[{_ODD}]", " ", line[:end]) + line[end:]
        block = _opened(line)
    return "\n".join(lines), problems[:_MOST_REPORTED]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _beginning(line: str) -> int:
    """How far the beginning of a line with an odd blank reaches; 0 without one."""
    found = _PLACES.match(line)
    if found is None:
        return 0
    # Behind a space, and before mere words, the text of the line above goes on.
    means_words = found["indent"] and not found["known"] and line.startswith(" ")
    return 0 if means_words else found.end()


def _opened(line: str) -> int:
    """The indentation beyond which the text that a line opens goes on; -1 when it opens none."""
    found = _BLOCK.match(line)
    if found is None:
        return -1
    return len(found["indent"]) if found["key"] else len(found["indent"].rstrip()) - 1


def _odd(line: str, number: int, origin: Origin) -> Diagnostic:
    at = next(index for index, character in enumerate(line) if character in _ODD)
    span = Span(origin.path, number, at + 1, number, at + 2, origin.layer)
    return Diagnostic("PL132", Severity.ERROR, span, {"character": f"U+{ord(line[at]):04X}"})
