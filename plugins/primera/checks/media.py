"""Media: files that are missing, unfit, too large or unused, and the words in their place.

The limits are so that a page opens on a phone with a weak signal: at 1 Mbit/s an image of
500 KB takes four seconds. KB and MB are thousands and millions of bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Passage, Place
from primera.checks.prose_findings import places_of
from primera.diagnostics import Diagnostic, Related, Severity, Span
from primera.diagnostics.suggestions import closest
from primera.model.entry import Media

EXTENSIONS: Mapping[str, tuple[str, ...]] = {
    "image": ("avif", "gif", "jpeg", "jpg", "png", "svg", "webp"),
    "video": ("mp4", "webm"),
    "audio": ("m4a", "mp3", "ogg", "opus"),
    "document": ("pdf",),
    "captions": ("vtt",),
}
"""Kind of media -> endings of its files, in lower case."""

LIMITS: Mapping[str, int] = {
    "image": 500_000,
    "video": 20_000_000,
    "audio": 5_000_000,
    "document": 10_000_000,
}
"""Kind of media -> most bytes that a file may have."""

NO_SUCH_FILE = Rule("PL601")
WRONG_EXTENSION = Rule("PL605")
TOO_LARGE = Rule("PL606", excusable=True)
UNUSED_FILE = Rule("PL607", Severity.WARNING)
NO_ALT = Rule("PL602")
SILENT_VIDEO = Rule("PL603", excusable=True)
NO_TRANSCRIPT = Rule("PL604", excusable=True)
AMONG_WORDS = Rule("PL608")
RULES = (
    NO_SUCH_FILE,
    WRONG_EXTENSION,
    TOO_LARGE,
    UNUSED_FILE,
    NO_ALT,
    SILENT_VIDEO,
    NO_TRANSCRIPT,
    AMONG_WORDS,
)


def extension(name: str) -> str:
    """The ending of a file's name, in lower case, without its dot."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def in_words(size: int) -> str:
    """A size in KB or MB, rounded up so that what is too large never reads as the limit."""
    unit, name = (1_000_000, "MB") if size >= 1_000_000 else (1_000, "KB")
    return f"{-(-size * 10 // unit) / 10:g} {name}"


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
    """Yield a problem for each breach of the rules of this module."""
    yield from _media_files(context)
    yield from _media_alternatives(context)


def _media_files(context: CheckContext) -> Iterator[Diagnostic]:
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
            if name in used or file.path in context.manual.face:
                continue
            if not context.spans.layer_stack.is_below_another(span):
                yield UNUSED_FILE.at(span, file=name)


def _check_use(use: _Use, context: CheckContext) -> Iterator[Diagnostic]:
    media = context.manual.media
    if use.file not in media:
        yield NO_SUCH_FILE.at(
            use.span(), closest(use.file, filter(use.takes, media)), file=use.file
        )
    if not use.takes(use.file):
        yield WRONG_EXTENSION.at(
            use.span(), file=use.file, media=use.kind, allowed=EXTENSIONS[use.kind]
        )


def _check_size(use: _Use, context: CheckContext) -> Iterator[Diagnostic]:
    file = context.manual.media.get(use.file)
    limit = LIMITS.get(use.kind)
    if file and limit and file.size > limit:
        size, most = in_words(file.size), in_words(limit)
        related = (Related(Span(file.path, layer=file.layer), "diagnostics.PL606.file"),)
        yield TOO_LARGE.at(
            use.span(), related=related, file=use.file, media=use.kind, size=size, most=most
        )


def _uses(context: CheckContext) -> Iterator[_Use]:
    for place, media in context.index.media:
        file = Place(place.owner, (*place.path, "file"))
        yield _Use(media.file, media.kind, partial(context.span, file))
        if media.captions:
            captions = Place(place.owner, (*place.path, _CAPTIONS))
            yield _Use(media.captions, _CAPTIONS, partial(context.span, captions))
    for passage in context.index.passages:
        files = [figure.file for figure, _ in passage.holds.figures]
        places = places_of((f"media:{file}" for file in files), passage.text)
        for name, (start, end) in zip(files, places, strict=True):
            yield _Use(name, "image", partial(context.inside, passage.place, start, end))


def _media_alternatives(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each piece of media without its words (WCAG 2.2: 1.1.1, 1.2.1, 1.2.2)."""
    for place, media in context.index.media:
        rule = _broken_rule(media)
        if rule is not None:
            yield rule.at(context.span(Place(place.owner, (*place.path, "file"))), file=media.file)
    for passage in context.index.passages:
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
