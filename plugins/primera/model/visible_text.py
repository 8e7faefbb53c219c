"""Whether there is anything to read in a text: blanks, unseen signs and punctuation are nothing."""

from __future__ import annotations

import unicodedata

_UNSEEN = frozenset("\u115f\u1160\u2800\u3164\uffa0\ufffc")
"""Letters and signs, as Unicode has it, that nobody sees."""
_STROKES = frozenset("~\u02b9\u02bb\u02bc\u0374\u2212\u2796\uff5e")
"""Letters and signs, as Unicode has it, that by themselves are dashes and quotation marks."""
_SIGNS = frozenset(("Sm", "Sc", "So"))
_MEANING = frozenset("%‰#&@§")
"""Marks of punctuation, as Unicode has it, that are read aloud."""


def has_visible_text(text: str) -> bool:
    """Whether a text has a letter, a digit or a sign that means something by itself."""
    first = text[:1]
    # Most texts begin with a letter: to look at each character would cost every text dearly.
    return (first.isascii() and first.isalpha()) or any(map(_is_read, text))


def _is_read(character: str) -> bool:
    if character in _UNSEEN or character in _STROKES:
        return False
    return character.isalnum() or character in _MEANING or unicodedata.category(character) in _SIGNS
