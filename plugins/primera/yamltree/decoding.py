"""Bytes to text that YAML can be read from: what does not belong in it is reported and replaced.

Replacing keeps every other character in its place, so that the rest of the file is still checked.
"""

from __future__ import annotations

import codecs
import re

from primera.diagnostics import Diagnostic, Severity, Span
from primera.yamltree.nodes import Origin

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)"
)
"""Control characters. Some of them are line breaks to YAML but to no editor."""

_MOST_REPORTED = 20
"""A binary file that is named .yml must not bury the other problems."""


def decode(data: bytes, origin: Origin) -> tuple[str, list[Diagnostic]]:
    """Decode a file; its problems of encoding come with it. Never raises.

    A byte-order mark, which some programs put before everything, is no part of the text.
    """
    problems: list[Diagnostic] = []
    text = _decode(data.removeprefix(codecs.BOM_UTF8), origin, problems)
    if not _FORBIDDEN.search(text):
        return text, problems
    for match in list(_FORBIDDEN.finditer(text))[:_MOST_REPORTED]:
        line, column = _position(text, match.start())
        character = f"U+{ord(match[0]):04X}"
        problems.append(
            Diagnostic("PL120", Severity.ERROR, _at(origin, line, column), {"character": character})
        )
    return _FORBIDDEN.sub(" ", text), problems


def _decode(data: bytes, origin: Origin, problems: list[Diagnostic]) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        problems.append(_not_utf8(origin, 1, 1, data[0]))
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        problems.append(_not_utf8(origin, *_position(before, len(before)), data[error.start]))
        return data.decode(errors="replace")


def _not_utf8(origin: Origin, line: int, column: int, byte: int) -> Diagnostic:
    return Diagnostic("PL101", Severity.ERROR, _at(origin, line, column), {"byte": f"0x{byte:02X}"})


def _position(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - (text.rfind("\n", 0, index) + 1) + 1


def _at(origin: Origin, line: int, column: int) -> Span:
    return Span(origin.path, line, column, line, column + 1, origin.layer)
