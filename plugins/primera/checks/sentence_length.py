"""Sentences that are too long to be read in one go."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.survey import Place
from primera.diagnostics import Diagnostic, Severity
from primera.readability import Sentence, most_words, sentences_of

LONG = Rule("PL520", Severity.WARNING)
LONG_ON_AVERAGE = Rule("PL521", Severity.WARNING)
RULES = (LONG, LONG_ON_AVERAGE)

MOST_WORDS = 20
MOST_ON_AVERAGE = 12
FEWEST_SENTENCES = 3
"""With one or two sentences an average says no more than their length."""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each long sentence, and for each text of sentences long on average.

    Only for manuals in Spanish: the limits are those of that language.
    """
    if context.manual.settings.language != "es":
        return
    for place, text in context.survey.texts:
        # Fewer blanks than that are in no long sentence, and in no three long on average.
        if text.count(" ") + text.count("\n") < MOST_WORDS or place.path[-1] == "formula":
            continue
        if not _breaks_a_limit(most_words(text)):
            continue
        sentences = list(sentences_of(text))
        yield from _long(context, place, sentences)
        lengths = [sentence.words for sentence in sentences]
        if _long_on_average(lengths):
            yield LONG_ON_AVERAGE.at(
                context.span(place),
                words=sum(lengths),
                sentences=len(lengths),
                most=MOST_ON_AVERAGE,
            )


def _breaks_a_limit(lengths: list[int]) -> bool:
    return max(lengths) > MOST_WORDS or _long_on_average(lengths)


def _long_on_average(lengths: list[int]) -> bool:
    return len(lengths) >= FEWEST_SENTENCES and sum(lengths) > MOST_ON_AVERAGE * len(lengths)


def _long(context: CheckContext, place: Place, sentences: list[Sentence]) -> Iterator[Diagnostic]:
    for sentence in sentences:
        if sentence.words > MOST_WORDS:
            span = context.inside(place, sentence.start, sentence.end)
            yield LONG.at(span, count=sentence.words, most=MOST_WORDS)
