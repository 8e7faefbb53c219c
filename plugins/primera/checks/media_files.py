"""Files of media: missing, of another kind, too large, or used by nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from primera.checks.context import CheckContext, Rule
from primera.checks.media_limits import EXTENSIONS, LIMITS, extension, in_words
from primera.checks.survey import Place
from primera.checks.texts import places_of
from primera.diagnostics import Diagnostic, Related, Severity, Span
from primera.loading.near import near

MISSING = Rule("PL601")
EXTENSION = Rule("PL605")
SIZE = Rule("PL606", excusable=True)
UNUSED = Rule("PL607", Severity.WARNING)
RULES = (MISSING, EXTENSION, SIZE, UNUSED)

_CAPTIONS = "captions"


@dataclass(frozen=True, slots=True)
class _Use:
    """A file that something names, the kind that it has to be, and how to find the place."""

    file: str
    kind: str
    span: Callable[[], Span]

    def takes(self, file: str) -> bool:
        """Whether a file has an ending of the kind."""
        return extension(file) in EXTENSIONS[self.kind]


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each use of a file that cannot be shown, and for each unused file."""
    used: set[str] = set()
    for use in _uses(context):
        first_use = use.file not in used
        used.add(use.file)
        yield from _check_use(use, context)
        if first_use:
            yield from _check_size(use, context)
    if context.complete:
        for name, file in sorted(context.manual.media.items()):
            span = Span(file.path, layer=file.layer)
            # Below another layer it may be that one which uses it no more.
            if name not in used and not context.spans.layering.is_below_another(span):
                yield UNUSED.at(span, file=name)


def _check_use(use: _Use, context: CheckContext) -> Iterator[Diagnostic]:
    media = context.manual.media
    if use.file not in media:
        yield MISSING.at(use.span(), near(use.file, filter(use.takes, media)), file=use.file)
    if not use.takes(use.file):
        yield EXTENSION.at(use.span(), file=use.file, media=use.kind, allowed=EXTENSIONS[use.kind])


def _check_size(use: _Use, context: CheckContext) -> Iterator[Diagnostic]:
    file = context.manual.media.get(use.file)
    limit = LIMITS.get(use.kind)
    if file and limit and file.size > limit:
        size, most = in_words(file.size), in_words(limit)
        related = (Related(Span(file.path, layer=file.layer), "diagnostics.PL606.file"),)
        yield SIZE.at(
            use.span(), related=related, file=use.file, media=use.kind, size=size, most=most
        )


def _uses(context: CheckContext) -> Iterator[_Use]:
    for place, media in context.survey.media:
        file = Place(place.owner, (*place.path, "file"))
        yield _Use(media.file, media.kind, partial(context.span, file))
        if media.captions:
            captions = Place(place.owner, (*place.path, _CAPTIONS))
            yield _Use(media.captions, _CAPTIONS, partial(context.span, captions))
    for passage in context.survey.passages:
        files = [figure.file for figure, _ in passage.holds.figures]
        places = places_of((f"media:{file}" for file in files), passage.text)
        for name, (start, end) in zip(files, places, strict=True):
            yield _Use(name, "image", partial(context.inside, passage.place, start, end))
