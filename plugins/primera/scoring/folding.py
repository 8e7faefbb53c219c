"""What typed words share that differ only in looks. scoring.md, section 8.

Every table is written out: languages and their versions differ in what they take for a blank, a
small letter or a letter without its accent.
"""

from __future__ import annotations

import re
import unicodedata

_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_INVISIBLE = (
    *range(0x09), *range(0x0E, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0), 0xAD, 0x034F, 0x061C,
    0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x1810), *range(0x200B, 0x2010),
    *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0x3164, *range(0xFE00, 0xFE10), 0xFEFF, 0xFFA0,
    *range(0xFFF0, 0xFFFD), *range(0xE0000, 0xE1000),
)  # fmt: skip
_BLANKS = (
    *range(0x09, 0x0E), *range(0x1C, 0x21), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B),
    0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
)  # fmt: skip
_DASHES = (*range(0x2010, 0x2016), 0x2043, 0x2212, 0x2796, 0xFE58, 0xFE63)
_APOSTROPHES = (
    0x60, 0xB4, 0x02B9, 0x02BB, 0x02BC, *range(0x2018, 0x201C), 0x2032, 0x2035, 0x2039, 0x203A,
)  # fmt: skip
_QUOTES = (0xAB, 0xBB, *range(0x201C, 0x2020), 0x2033, 0x2036, *range(0x301D, 0x3020))
_CAPITALS = (*range(0x41, 0x5B), *range(0xC0, 0xD7), *range(0xD8, 0xDF))
_LOOKS = (
    dict.fromkeys(_INVISIBLE, "")
    | dict.fromkeys(_BLANKS, " ")
    | dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_APOSTROPHES, "'")
    | dict.fromkeys(_QUOTES, '"')
    | {0xB0: "º"}
    | {code: chr(code + 32) for code in _CAPITALS}
)
_ACCENTS = str.maketrans("áéíóúàèìòùâêîôûäëïöü", "aeiouaeiouaeiouaeiou")
_SIGNS = ".,;:¿?¡!\"'()[]{}…•·*_~-"
_AROUND_SYMBOL = re.compile(r" ?([#$%&+/<=>@\\^|¢£¥€±×÷º]) ?")
_MINUS_APART = re.compile(r"(^|[^0-9] )- (?=[.,]?[0-9])")
_NUMBER_BEGINS = re.compile(r"-?[$¢£¥€]?[.,]?[0-9]")
_ARTICLES = frozenset(("el", "la", "los", "las", "lo", "un", "una", "unos", "unas", "the", "an"))
_LEAST_STEM = 3
_GENDER = re.compile(r"[aeo](s?)\Z")


def spaced(text: str) -> str:
    """NFC, small letters, single spaces, and one look for what keyboards write in several."""
    looks = unicodedata.normalize("NFC", text).translate(_FULL_WIDTH).translate(_LOOKS)
    # Some marks compose with the small letter alone, as the line below an h.
    return " ".join(word for word in unicodedata.normalize("NFC", looks).split(" ") if word)


def folded(text: str) -> str:
    """The same without blanks around symbols, and words without the signs at their ends."""
    plain = _MINUS_APART.sub(r"\1-", _AROUND_SYMBOL.sub(r"\1", spaced(text)))
    words = map(_bare, plain.replace(" - ", "-").split(" "))
    return " ".join(word for word in words if word)


def _bare(word: str) -> str:
    """Without signs at its ends; what belongs to a number at either end is no sign."""
    start, end = 0, len(word)
    while start < end and word[start] in _SIGNS and not _NUMBER_BEGINS.match(word, start):
        start += 1
    while start < end and word[end - 1] in _SIGNS and not _is_minus_behind(word[start:end]):
        end -= 1
    return word[start:end]


def _is_minus_behind(word: str) -> bool:
    return word[-1] == "-" and word[-2:-1] in tuple("0123456789")


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


def without_gender(text: str) -> str:
    """Each word cut to what its masculine and its feminine share, without accents."""
    return " ".join(_neutral(word) for word in without_accents(text).split(" "))


def _stem(word: str) -> str:
    """Inglés and ingleses, clase and clases: all that ends in e and s goes, the same for both."""
    while len(word) > _LEAST_STEM and word[-1] in "es":
        word = word[:-1]
    return f"{word[:-1]}c" if word.endswith("z") else word


def _neutral(word: str) -> str:
    """Inglés and inglesa, clientes and clientas: the vowels go, and the s of a plural stays."""
    while len(word) > _LEAST_STEM and _GENDER.search(word):
        word = _GENDER.sub(r"\1", word)
    return word
