"""How hard a Spanish text is to read: words, sentences, syllables, INFLESZ. Pure, no I/O."""

from primera.readability.counts import Counter, Counts, inflesz
from primera.readability.sentences import Sentence, most_words, sentences_of, without_targets
from primera.readability.syllables import syllables

__all__ = [
    "Counter",
    "Counts",
    "Sentence",
    "inflesz",
    "most_words",
    "sentences_of",
    "syllables",
    "without_targets",
]
