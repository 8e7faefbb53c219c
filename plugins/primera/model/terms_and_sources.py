"""Glossary terms, and the sources with their numbered statements."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import StringConstraints

from primera.model.entry import Entry, Sourced
from primera.model.fields import (
    ADVISED,
    COUNTRY_PATTERN,
    MEANING,
    Boolean,
    Id,
    Line,
    Part,
    Prose,
    StatementId,
)
from primera.model.kinds import Kind, KindSpec
from primera.model.reference_types import RefTo


class Variant(Part):
    """Another word for the same thing."""

    text: Line
    """The word."""
    countries: tuple[Annotated[str, StringConstraints(pattern=COUNTRY_PATTERN)], ...] = ()
    """Where it is said, as ISO 3166 codes: CO, MX. Empty: anywhere."""


class Term(Sourced):
    """A word of the trade, with its meaning."""

    spec: ClassVar[KindSpec] = KindSpec(
        kind=Kind.TERM,
        collection="terms",
        summary="definition",
        link_words=("termino",),
    )

    variants: tuple[Variant, ...] = ()
    """Other words for it, by country where it matters."""
    definition: Annotated[Line, MEANING]
    """What it means, in a sentence or two."""
    example: Prose | None = None
    """The word at work."""
    see_also: Annotated[tuple[Id, ...], RefTo(Kind.TERM, if_hidden="drop")] = ()
    """Terms to read next."""


class Statement(Part):
    """One numbered thing that a source says."""

    id: StatementId
    """Its number."""
    title: Line
    """What it is about, in our own words."""
    noise: Boolean = False
    """Nothing that a manual should teach."""
    defect: Line | None = None
    """What is wrong with the source's text there."""


class Source(Entry):
    """A document that the manual rests on."""

    spec: ClassVar[KindSpec] = KindSpec(
        kind=Kind.SOURCE,
        collection="sources",
        summary="use",
        link_words=("fuente",),
    )

    author: Line | None = None
    """Who wrote it, if known."""
    date: Line | None = None
    """When, if known."""
    url: Annotated[str, StringConstraints(pattern=r"^https?://[^\s\"<>]+$")] | None = None
    """Where it can be read."""
    type: Literal["document", "guide", "standard", "study"] = "document"
    """What kind of document it is."""
    provenance: Annotated[Prose | None, MEANING, ADVISED] = None
    """Where it comes from and how sure that is."""
    use: Annotated[Prose | None, ADVISED] = None
    """What the manual takes from it, and how."""
    defects: tuple[Line, ...] = ()
    """What is wrong or missing in it."""
    statements: tuple[Statement, ...] = ()
    """What it says, numbered."""
