"""What people type for a name or a title, made a line of a manual."""

from __future__ import annotations

import unicodedata

from primera.model.visible_text import has_visible_text

_NOT_WRITTEN = ("Cc", "Cs", "Co", "Cn")
"""Categories of characters that no file of a manual holds."""


class UnfitError(Exception):
    """What was asked for cannot be begun; `key` is a word of the locale that says why."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


def line_of(text: str, longest: int) -> str:
    """The text on one line, each blank a single space. Raises UnfitError."""
    line = unicodedata.normalize("NFC", " ".join(text.split()))
    if not has_visible_text(line):
        raise UnfitError("new.text.empty")
    if odd := next((sign for sign in line if not _is_written(sign)), None):
        raise UnfitError("new.text.character", character=f"U+{ord(odd):04X}")
    if len(line) > longest:
        raise UnfitError("new.text.long", most=longest, count=len(line))
    return line


def _is_written(sign: str) -> bool:
    return unicodedata.category(sign) not in _NOT_WRITTEN and sign != "\ufeff"
