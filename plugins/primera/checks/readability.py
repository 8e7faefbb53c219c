"""Sentences that are too long, pages that open with too much, and text that is hard to read."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place
from primera.diagnostics import Diagnostic, Severity
from primera.model.fields import Part
from primera.model.introspection import Field, Holds, fields_of
from primera.model.practice import Practice
from primera.model.refs import Ref
from primera.model.section import is_quoted
from primera.model.terms_and_sources import Source
from primera.readability import Counter, Sentence, inflesz, most_words, sentences_of

LONG_SENTENCE = Rule("PL520", Severity.WARNING)
LONG_SENTENCES_ON_AVERAGE = Rule("PL521", Severity.WARNING)
MUCH_OPEN_TEXT = Rule("PL522", Severity.WARNING)
HARD_TO_READ = Rule("PL523", Severity.WARNING)
RULES = (LONG_SENTENCE, LONG_SENTENCES_ON_AVERAGE, MUCH_OPEN_TEXT, HARD_TO_READ)

MOST_WORDS = 20
MOST_ON_AVERAGE = 12
FEWEST_SENTENCES = 3
"""With one or two sentences an average says no more than their length."""

MOST_OPEN_WORDS = 250
LEAST_INFLESZ = 75
FEWEST_WORDS = 100
"""The formula was made for samples of a hundred words: shorter texts vary too much."""
SHORTEST = 2 * FEWEST_WORDS - 1
"""Characters that so many words have at least."""

_HOLDS = frozenset({Holds.PROSE, Holds.RICH_LINE, Holds.LINE, Holds.PART})
_NOT_OPEN = frozenset(
    {
        *("title", "sector", "formula"),  # names and signs
        *("why", "indicator", "related", "answer", "editorial_note", "details"),  # folded
        *("feedback", "feedback_true", "feedback_false"),  # shown after an answer
        *("media", "statements"),  # beside the text
    }
)
_CLOSING = "»”\"')]*_ \n"


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each breach of the rules of this module."""
    yield from _long_sentences(context)
    yield from _open_text(context)


def _long_sentences(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each long sentence, and for each text of sentences long on average.

    Only for manuals in Spanish: the limits are those of that language.
    """
    if context.manual.settings.language != "es":
        return
    for place, text in context.index.texts:
        # Fewer blanks than that are in no long sentence, and in no three long on average.
        if text.count(" ") + text.count("\n") < MOST_WORDS or place.path[-1] == "formula":
            continue
        if not _breaks_a_limit(most_words(text)):
            continue
        sentences = list(sentences_of(text))
        yield from _long(context, place, sentences)
        lengths = [sentence.words for sentence in sentences]
        if _long_on_average(lengths):
            yield LONG_SENTENCES_ON_AVERAGE.at(
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
            yield LONG_SENTENCE.at(span, count=sentence.words, most=MOST_WORDS)


def _open_text(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each practice with much open text, and each entry that is hard to read.

    Only for manuals in Spanish: the limits are those of that language. Sources are looked up, not
    studied: they need not be easy.
    """
    if context.manual.settings.language != "es":
        return
    counter = Counter()
    for ref, entry in context.manual.entries.items():
        if isinstance(entry, Source):
            continue
        texts = list(open_texts(entry))
        if isinstance(entry, Practice):
            yield from _much(context, ref, texts)
        yield from _hard(context, ref, texts, counter)


def open_texts(part: Part) -> Iterator[str]:
    """The open texts of an entry or a part, in the order of the model; titles, quotations apart."""
    if is_quoted(part):
        return
    for field in _open_fields(type(part)):
        value = getattr(part, field.name)
        if not value:
            continue
        values = value if field.many else (value,)
        if field.holds is Holds.PART:
            for inner in values:
                yield from open_texts(inner)
        else:
            yield from values


@lru_cache
def _open_fields(cls: type[Part]) -> tuple[Field, ...]:
    return tuple(
        field for field in fields_of(cls) if field.holds in _HOLDS and field.name not in _NOT_OPEN
    )


def _much(context: CheckContext, ref: Ref, texts: list[str]) -> Iterator[Diagnostic]:
    # Splitting takes ten times as long as counting blanks, which are at least as many.
    if sum(text.count(" ") + text.count("\n") + 1 for text in texts) <= MOST_OPEN_WORDS:
        return
    words = sum(len(text.split()) for text in texts)
    if words > MOST_OPEN_WORDS:
        span = context.span(Place(ref, ("statement",)))
        yield MUCH_OPEN_TEXT.at(span, id=ref.id, count=words, most=MOST_OPEN_WORDS)


def _hard(
    context: CheckContext, ref: Ref, texts: list[str], counter: Counter
) -> Iterator[Diagnostic]:
    read = "\n\n".join(filter(_ends_as_sentence, texts))
    if len(read) < SHORTEST:
        return
    counts = counter.count(read)
    if counts.words >= FEWEST_WORDS and (index := inflesz(counts)) < LEAST_INFLESZ:
        span = context.span(Place(ref, ("title",)))
        yield HARD_TO_READ.at(
            span, kind=ref.kind.value, id=ref.id, index=math.floor(index), least=LEAST_INFLESZ
        )


def _ends_as_sentence(text: str) -> bool:
    """Whether a text is read as such. What ends otherwise is a label, or a list of them."""
    return text.rstrip(_CLOSING).endswith((".", "!", "?", "…"))
