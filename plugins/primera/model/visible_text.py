"""Whether there is anything to read in a text: blanks, unseen signs and punctuation are nothing."""

from __future__ import annotations

import unicodedata

_UNSEEN = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs, as Unicode has it, that nobody sees."""
_SIGNS = frozenset(("Sm", "Sc", "So"))
_MEANING = frozenset("%‰#&@§")
"""Marks of punctuation, as Unicode has it, that are read aloud."""


def has_visible_text(text: str) -> bool:
    """Whether a text has a letter, a digit or a sign that means something by itself."""
    first = text[:1]
    # Most texts begin with a letter: to look at each character would cost every text dearly.
    return (first.isascii() and first.isalpha()) or any(map(_is_read, text))


def _is_read(character: str) -> bool:
    if character in _UNSEEN:
        return False
    return character.isalnum() or character in _MEANING or unicodedata.category(character) in _SIGNS
