"""What typed words share that differ only in looks. scoring.md, section 8.

Every table is written out: languages and their versions differ in what they take for a blank, a
small letter or a letter without its accent.
"""

from __future__ import annotations

import unicodedata

_BLANKS = (
    *range(0x09, 0x0E), *range(0x1C, 0x21), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B),
    0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF,
)  # fmt: skip
_CAPITALS = (*range(0x41, 0x5B), *range(0xC0, 0xD7), *range(0xD8, 0xDF))
_FOLDS = dict.fromkeys(_BLANKS, " ") | {code: chr(code + 32) for code in _CAPITALS}
_ACCENTS = str.maketrans("áéíóúàèìòùâêîôûäëïöü", "aeiouaeiouaeiouaeiou")
_EDGES = " .,;:¿?¡!\"'«»“”‘’()…"
_ARTICLES = frozenset(("el", "la", "los", "las", "lo", "un", "una", "unos", "unas", "the", "an"))


def spaced(text: str) -> str:
    """NFC, small letters, single spaces."""
    small = unicodedata.normalize("NFC", text).translate(_FOLDS)
    # Some marks compose with the small letter alone, as the line below an h.
    return " ".join(word for word in unicodedata.normalize("NFC", small).split(" ") if word)


def folded(text: str) -> str:
    """NFC, small letters, single spaces, no signs at the ends."""
    return spaced(text).strip(_EDGES)


def without_accents(text: str) -> str:
    """Vowels without their accents; ñ and ç are letters of their own."""
    return text.translate(_ACCENTS)


def without_article(text: str) -> str:
    """Without an article at the beginning, unless nothing else is left."""
    first, _, rest = text.partition(" ")
    return rest if rest and first in _ARTICLES else text


def without_number(text: str) -> str:
    """Each word cut to what its singular and its plural share, without accents."""
    return " ".join(_stem(word) for word in without_accents(text).split(" "))


def _stem(word: str) -> str:
    if len(word) > 4 and word.endswith("ces"):
        word = word[:-3] + "z"
    elif len(word) > 4 and word.endswith("es"):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s"):
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word
