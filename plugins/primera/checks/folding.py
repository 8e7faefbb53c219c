"""Texts without what a reader does not tell apart: capitals, accents, signs around them."""

from __future__ import annotations

import unicodedata

_KEPT = "ñç"
"""Letters of their own, although they can be written with a mark over another one."""


class _Plain(dict[int, int]):
    """Character -> the small letter without its accent. One for one, so that places stay."""

    def __missing__(self, code: int) -> int:
        small = chr(code).lower()
        if small not in _KEPT:
            small = unicodedata.normalize("NFD", small)[0]
        self[code] = plain = ord(small) if len(small) == 1 else code
        return plain


_PLAIN = _Plain()


def plain(text: str) -> str:
    """A text in small letters without accents, as long as before."""
    return text.translate(_PLAIN)


def bare(text: str) -> str:
    """What two texts share that look the same to a reader: letters, digits and signs inside."""
    words = plain(unicodedata.normalize("NFC", text)).split()
    return " ".join(words).strip(" .,;:¿?¡!«»“”\"'()…")
