"""Syllables of a Spanish word, by the rules of its spelling.

Source: Real Academia Española and ASALE, Ortografía de la lengua española (2010), II.2.3:
diphthongs, triphthongs and hiatuses as spelling counts them, however a region says them.
"""

from __future__ import annotations

import re
import unicodedata

_PARTS = re.compile(r"[^\W\d_]+")
_SILENT_U = re.compile(r"(?<=q)u|(?<=g)u(?=[eiéí])")
_SILENT_H = re.compile(r"(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])")
_VOWEL_Y = re.compile(r"y(?![aeiouáéíóúü])")
_VOWELS = re.compile(r"[aeiouáéíóúü]+")
_OPEN = re.compile(r"[aeoáéó]|[íú](?=[aeoáéó])|(?<=[aeoáéó])[íú]")
_TWICE = re.compile(r"(?=[ií][ií]|[uúü][uúü])")
_OTHER_MARKS = str.maketrans("àèìòùâêîôûäëïöãõ", "aeiouaeiouaeioao")


def syllables(word: str) -> int:
    """How many syllables a word has; 0 for what has no letter: a figure or a sign.

    Initials without vowels (NPS) count one for each letter.
    """
    return sum(map(_syllables, _PARTS.findall(unicodedata.normalize("NFC", word).lower())))


def _syllables(part: str) -> int:
    spoken = _SILENT_U.sub("", part.translate(_OTHER_MARKS))
    spoken = _VOWEL_Y.sub("i", _SILENT_H.sub("", spoken))
    return sum(_nuclei(cluster) for cluster in _VOWELS.findall(spoken)) or len(part)


def _nuclei(vowels: str) -> int:
    """Syllables of neighbouring vowels: one for each open or split-off vowel, glides join them."""
    opened = len(_OPEN.findall(vowels))
    return opened or 1 + len(_TWICE.findall(vowels))
