"""What all entries share, and the parts that several kinds of entry use."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import StringConstraints

from primera.model.fields import (
    ADVISED,
    MEANING,
    Date,
    Id,
    Line,
    Part,
    PlainLine,
    Prose,
    RichLine,
    StatementId,
)
from primera.model.kinds import Kind, KindSpec
from primera.model.reference_types import OWN, RefTo

Origin = Literal["source", "complementary", "own"]
"""Where an entry comes from: the sources, a proposal resting on them, or the company itself."""

ADDRESS_PATTERN = r"^[a-z]+:[a-z0-9-]+(?:#[a-z0-9_-]+)?$"
Address = Annotated[str, StringConstraints(pattern=ADDRESS_PATTERN)]
"""An entry or a part of it, as links write it: `practica:buena-imagen#why`."""


CaptionsFile = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]*\.vtt$")]


class Media(Part):
    """A picture, a short video, a recording or a PDF that stands beside the text."""

    kind: Literal["image", "video", "audio", "document"]
    """What it is; its size limit depends on it."""
    file: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]*$")]
    """Path inside the `media` folder of the layer."""
    alt: Line | None = None
    """What an image shows, for whoever does not see it. Required for images."""
    captions: (
        Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]*\.vtt$")] | None
    ) = None
    """WebVTT file with the captions of a video."""
    transcript: Prose | None = None
    """What is said, written out. Required for audio; for video it may stand in for captions."""
    title: Line | None = None
    """Words shown under the media."""


class Entry(Part):
    """Something with a page and an address of its own."""

    spec: ClassVar[KindSpec]
    """What its kind says of itself: each class of entries declares one."""
    kind: ClassVar[Kind]
    """The kind that the spec is of."""

    id: Id
    """Permanent name. It never changes: links, progress and results rest on it."""
    title: Annotated[Line, MEANING]
    """Title of the page."""
    slug: Annotated[Id | None, OWN] = None
    """Last part of the address, when it is not the id. The old address leads to the new one."""
    former_slugs: Annotated[tuple[Id, ...], OWN] = ()
    """Addresses that the entry had before; each leads to the present one."""
    chapter: Line | None = None
    """The heading under which its list and the navigation put it together with others."""
    also: tuple[Line, ...] = ()
    """Other names by which people look for it."""
    code: Line | None = None
    """What the company's files call it: POL-07."""
    version: Line | None = None
    """Version in force."""
    approved_by: RichLine | None = None
    """Who approved it; may link to a role."""
    valid_from: Date | None = None
    """Since when it is in force, as 2026-11-21."""
    next_review: Date | None = None
    """When it is read again, as 2027-11-21."""
    reviewed: Date | None = None
    """When somebody last read it against reality, as 2026-11-21."""
    media: tuple[Media, ...] = ()
    """Pictures, videos, recordings and documents of the page."""

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if "spec" in vars(cls):
            cls.kind = cls.spec.kind

    @property
    def address(self) -> str:
        """Last segment of the entry's URL."""
        return self.slug or self.id


class Sourced(Entry):
    """An entry that says what it rests on."""

    origin: Origin = "source"
    """Where it comes from: source, complementary or own."""
    sources: Annotated[tuple[StatementId, ...], RefTo(Kind.SOURCE, if_hidden="drop")] = ()
    """The numbered statements that it rests on."""
    editorial_note: Prose | None = None
    """What was mended or is in doubt in the source."""


class Step(Part):
    """One thing to do, with one verb."""

    plain: ClassVar[PlainLine | None] = PlainLine("text", named=True)

    id: Id
    """Permanent name inside the entry."""
    text: Annotated[Line, MEANING]
    """The step: starts with its verb."""
    details: Annotated[Prose | None, MEANING] = None
    """How it is done, in smaller steps: shown to whoever asks for it."""


class Scene(Part):
    """Something that happens at work: who, where and what was said."""

    sector: Annotated[Line | None, ADVISED] = None
    """Where it happens: hotel, farmacia, taller…"""
    text: Annotated[Prose, MEANING]
    """The scene itself."""


class Limit(Part):
    """How far a role may go on its own."""

    role: Annotated[Id, RefTo(Kind.ROLE, if_hidden="drop")]
    """The role."""
    text: Annotated[Line, MEANING]
    """What it may decide without asking."""


class ExitQuestion(Part):
    """The question that a reader should be able to answer on leaving the page."""

    ask: Annotated[Line, MEANING]
    """The question."""
    answer: Annotated[Prose | None, MEANING, ADVISED] = None
    """What a good answer says."""
