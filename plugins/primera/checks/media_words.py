"""What stands in for media where it cannot be seen or heard."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.survey import Passage, Place
from primera.checks.texts import places_of
from primera.diagnostics import Diagnostic
from primera.model.entry import Media

NO_ALT = Rule("PL602")
SILENT_VIDEO = Rule("PL603", excusable=True)
NO_TRANSCRIPT = Rule("PL604", excusable=True)
AMONG_WORDS = Rule("PL608")
RULES = (NO_ALT, SILENT_VIDEO, NO_TRANSCRIPT, AMONG_WORDS)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each piece of media without its words (WCAG 2.2: 1.1.1, 1.2.1, 1.2.2)."""
    for place, media in context.survey.media:
        rule = _broken_rule(media)
        if rule is not None:
            yield rule.at(context.span(Place(place.owner, (*place.path, "file"))), file=media.file)
    for passage in context.survey.passages:
        if passage.holds.figures:
            yield from _figures(passage, context)


def _broken_rule(media: Media) -> Rule | None:
    match media:
        case Media(kind="image", alt=None):
            return NO_ALT
        case Media(kind="video", captions=None, transcript=None):
            return SILENT_VIDEO
        case Media(kind="audio", transcript=None):
            return NO_TRANSCRIPT
        case _:
            return None


def _figures(passage: Passage, context: CheckContext) -> Iterator[Diagnostic]:
    figures = passage.holds.figures
    places = places_of((f"media:{figure.file}" for figure, _ in figures), passage.text)
    for (figure, alone), (start, end) in zip(figures, places, strict=True):
        if not figure.alt.strip():
            yield NO_ALT.at(context.inside(passage.place, start, end), file=figure.file)
        if not alone:
            yield AMONG_WORDS.at(context.inside(passage.place, start, end), file=figure.file)
