"""Examples that are too long to be read as one scene."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.survey import Place
from primera.diagnostics import Diagnostic, Severity
from primera.model.measuring import Method, Metric
from primera.model.reference import Term
from primera.model.refs import Ref
from primera.readability import sentences_of

LONG = Rule("PL525", Severity.WARNING)
RULES = (LONG,)

MOST_WORDS = 70
"""A scene: who, where and what was said. About half a minute, read aloud."""
MOST_WORKED = 140
"""A worked example carries its data and its reckoning besides: twice as much."""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each scene, each example of a term and each worked example over length.

    Only for manuals in Spanish, as all the rules of style.
    """
    if context.manual.settings.language != "es":
        return
    for place, text in (*context.survey.scenes, *_of_terms(context)):
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
        yield LONG.at(context.span(place), count=words, most=most)
