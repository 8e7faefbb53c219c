"""Sections: what stands under a heading of a page, be it text, a table or what to say."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from primera.model.fields import (
    MEANING,
    Boolean,
    Cell,
    Id,
    Line,
    Part,
    PlainLine,
    Prose,
    RichLine,
)


class Row(Part):
    """A row of a table: a case, a person, a product."""

    plain: ClassVar[PlainLine | None] = PlainLine("cells", named=True, is_list=True)

    id: Id
    """Permanent name inside the entry."""
    cells: Annotated[tuple[Cell, ...], Field(min_length=1), MEANING]
    """What it says under each column, in their order: text with links, or nothing."""


class Table(Part):
    """What is looked up: who answers, what it costs, what to do in each case.

    The first column says what each row is about.
    """

    caption: Annotated[Line | None, MEANING] = None
    """What it is about, if its section's heading does not say so."""
    columns: Annotated[tuple[Line, ...], Field(min_length=1), MEANING]
    """The headings of the columns."""
    rows: Annotated[tuple[Row, ...], Field(min_length=1)]
    """The rows, in their order. A row may be just the list of its cells."""


class Phrases(Part):
    """What is said to a customer, and what is not."""

    channel: Annotated[Line | None, MEANING] = None
    """Where it is said: teléfono, mostrador, WhatsApp…"""
    moment: Annotated[Line | None, MEANING] = None
    """When it is said: al contestar, si hay que esperar…"""
    say: Annotated[tuple[RichLine, ...], MEANING] = ()
    """What to say."""
    avoid: Annotated[tuple[RichLine, ...], MEANING] = ()
    """What not to say."""


class Section(Part):
    """A piece of a page, under a heading: its text, then its table, then its phrases."""

    id: Id
    """Permanent name inside the entry."""
    title: Annotated[Line | None, MEANING] = None
    """Its heading. Without one it goes on with the section before it."""
    quoted: Boolean = False
    """Whether it quotes a norm: then nobody measures how it is written."""
    prose: Annotated[Prose | None, MEANING] = None
    """Its text."""
    table: Table | None = None
    """Its table."""
    phrases: Phrases | None = None
    """What to say and what to avoid."""


def sections_of(entry: Part) -> tuple[Section, ...]:
    """The sections of an entry; none for a kind that has none."""
    found: tuple[Section, ...] = getattr(entry, "sections", ())
    return found


def is_quoted(part: Part) -> bool:
    """Whether a part quotes a norm, in words that are not ours to mend."""
    return isinstance(part, Section) and part.quoted
