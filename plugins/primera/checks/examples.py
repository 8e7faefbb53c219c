"""Examples that are too long to be read as one scene, or told twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place
from primera.diagnostics import Diagnostic, Severity
from primera.model.metrics import Method, Metric
from primera.model.refs import Ref
from primera.model.terms_and_sources import Term
from primera.readability import sentences_of, without_targets

LONG_EXAMPLE = Rule("PL525", Severity.WARNING)
TOLD_TWICE = Rule("PL524", Severity.WARNING)
RULES = (LONG_EXAMPLE, TOLD_TWICE)

MOST_WORDS = 70
"""A scene: who, where and what was said. About half a minute, read aloud."""
MOST_WORKED = 140
"""A worked example carries its data and its reckoning besides: twice as much."""

RUN = 8
"""Words in a row that no two examples have by chance."""

_WORD = re.compile(r"\S+")


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each breach of the rules of this module."""
    yield from _long_examples(context)
    yield from _scenes_told_twice(context)


def _long_examples(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each scene, each example of a term and each worked example over length.

    Only for manuals in Spanish, as all the rules of style.
    """
    if context.manual.settings.language != "es":
        return
    for place, text in (*context.index.scenes, *_of_terms(context)):
        yield from _long(context, place, text, MOST_WORDS)
    for place, text in _worked(context):
        yield from _long(context, place, text, MOST_WORKED)


def _of_terms(context: CheckContext) -> Iterator[tuple[Place, str]]:
    for term in context.manual.of(Term):
        if term.example:
            yield Place(Ref(term.kind, term.id), ("example",)), term.example


def _worked(context: CheckContext) -> Iterator[tuple[Place, str]]:
    entries: tuple[Method | Metric, ...] = (*context.manual.of(Method), *context.manual.of(Metric))
    for entry in entries:
        for index, example in enumerate(entry.examples):
            yield Place(Ref(entry.kind, entry.id), ("examples", index, "text")), example.text


def _long(context: CheckContext, place: Place, text: str, most: int) -> Iterator[Diagnostic]:
    # A text has no more words than blanks and one: counting these costs next to nothing.
    if text.count(" ") + text.count("\n") < most:
        return
    words = sum(sentence.words for sentence in sentences_of(text))
    if words > most:
        yield LONG_EXAMPLE.at(context.span(place), count=words, most=most)


def _scenes_told_twice(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each scene that shares a run of words with one before it, at that run.

    The two scenes of a pair («así sí», «así no») tell one situation: they may begin alike. Only
    for manuals in Spanish, as all the rules of style.
    """
    if context.manual.settings.language != "es":
        return
    bare = _Bare()
    # Only the hashes are kept: the runs themselves take more memory than the rest of the manual.
    told: dict[int, Place] = {}
    for place, text in context.index.scenes:
        words = list(map(bare.__getitem__, without_targets(text).split()))
        runs = map(hash, zip(*(words[at:] for at in range(RUN)), strict=False))
        firsts = [told.setdefault(run, place) for run in runs]
        shared = (
            at for at, first in enumerate(firsts) if first is not place and not _pair(place, first)
        )
        for at in islice(shared, 1):
            span = context.inside(place, *_extent(text, at))
            yield TOLD_TWICE.at(span, related=context.first(firsts[at]), run=RUN)


def _pair(place: Place, other: Place) -> bool:
    """Whether two scenes are the two of a pair."""
    return (place.owner, place.path[:-2]) == (other.owner, other.path[:-2])


def _extent(text: str, at: int) -> tuple[int, int]:
    """The offsets of a run that begins with the word `at`."""
    words = list(_WORD.finditer(without_targets(text)))[at : at + RUN]
    return words[0].start(), words[-1].end()


class _Bare(dict[str, str]):
    """Words as written -> without capitals and signs; signs alone stay as they are."""

    def __missing__(self, word: str) -> str:
        letters = "".join(filter(str.isalnum, word.lower()))
        self[word] = bare = letters or word
        return bare
