"""Counts of a text, and the INFLESZ index made of them."""

from __future__ import annotations

from dataclasses import dataclass

from primera.readability.sentences import words_by_sentence
from primera.readability.syllables import syllables as syllables_of


@dataclass(frozen=True, slots=True)
class Counts:
    """Words, sentences and syllables of a text."""

    words: int
    sentences: int
    syllables: int


class Counter:
    """Counts texts. It remembers the syllables of words: most are met again and again."""

    def __init__(self) -> None:
        self._syllables = _Remembered()

    def count(self, text: str) -> Counts:
        """The counts of a text; where its links lead is not read.

        Figures count as nothing, for nobody reads a reckoning by its syllables, and neither does a
        sentence that is all figures.
        """
        words = sentences = syllables = 0
        for sentence in words_by_sentence(text):
            counts = list(map(self._syllables.__getitem__, sentence))
            spoken = len(counts) - counts.count(0)
            words += spoken
            sentences += spoken > 0
            syllables += sum(counts)
        return Counts(words, sentences, syllables)


class _Remembered(dict[str, int]):
    def __missing__(self, word: str) -> int:
        self[word] = count = syllables_of(word)
        return count


def inflesz(counts: Counts) -> float:
    """How easy a text is: 206.835 - 62.3 x syllables / words - words / sentences.

    Above 80 very easy, 65 to 80 rather easy, 55 to 65 normal, 40 to 55 rather hard, below 40 very
    hard. Raises ZeroDivisionError for counts without words.

    Source: F. Szigriszt Pazos, «Sistemas predictivos de legibilidad del mensaje escrito: fórmula
    de perspicuidad», doctoral thesis, Universidad Complutense de Madrid, 1993; scale of I. M.
    Barrio-Cantalejo et al., «Validación de la Escala INFLESZ para evaluar la legibilidad de los
    textos dirigidos a pacientes», Anales del Sistema Sanitario de Navarra 31 (2008), 135-152.
    """
    return 206.835 - 62.3 * counts.syllables / counts.words - counts.words / counts.sentences
