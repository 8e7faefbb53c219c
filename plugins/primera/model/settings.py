"""What a manual says of itself."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from primera.model.branches import Branch
from primera.model.entry import Address
from primera.model.fields import (
    Boolean,
    Clock,
    Date,
    Id,
    Integer,
    Line,
    Part,
    Percent,
    Prose,
    Version,
)
from primera.model.identity import Identity
from primera.model.reference_types import ANY, RefTo
from primera.model.shifts import ShiftLine
from primera.strings import Language

BASE_ID = "primera-linea"
"""The id of the manual that ships with us. Companies have their own."""

Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]


Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


class MinorChange(Part):
    """Two meaning hashes that an edition declares to say the same thing."""

    part: Annotated[Address, RefTo(ANY, if_hidden="drop")]
    """The part that changed: banco:fundamentos#intangible-mostrador."""
    before: Hash
    """Its meaning hash before."""
    after: Hash
    """Its meaning hash after."""


class Edition(Part):
    """A published state of the manual."""

    id: Id
    """Permanent name."""
    date: Date
    """When it was published, as 2026-11-21."""
    note: Prose
    """What changed, for whoever reads the manual."""
    minor_changes: tuple[MinorChange, ...] = ()
    """Changes of wording after which answers and ticks still stand."""


class Settings(Part):
    """The manual's name, language and rules."""

    id: Id
    """Permanent name of the manual. Progress is kept under it."""
    title: Line
    """Name of the manual and of its site."""
    description: Line
    """What it is, in one sentence, for search engines and shared links."""
    language: Language = "es"
    """Language of the interface."""
    address: Literal["tu", "usted", "vos"] = "tu"
    """How the interface speaks to the reader. The texts of the manual stay as they are."""
    day_starts_at: Clock = "04:00"
    """Hour at which a new day begins in the lists, where no shift with hours says it."""
    shifts: tuple[ShiftLine, ...] = ()
    """Names of the shifts, with their hours if one likes: Noche 22:00-06:00."""
    count_days: Literal["calendar", "working", "shifts"] = "calendar"
    """What the days of a path are: those of the calendar, working days, or shifts."""
    working_days: Annotated[tuple[Weekday, ...], Field(min_length=1)] = (
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
    )
    """The days of the week on which one works, for paths that count working days."""
    shared_device: Boolean = False
    """Whether devices are used by several people, one after the other, unless one says no."""
    close_after: Annotated[Integer, Field(ge=1, le=120)] = 10
    """Minutes without a touch after which a device of several people asks again who it is."""
    pass_mark: Percent = 80
    """Pass mark of the quizzes, in per cent."""
    complementary: Boolean = True
    """Whether complementary entries are published."""
    hide: Annotated[tuple[Address, ...], RefTo(ANY, if_hidden="unlink")] = ()
    """Entries that are not shown, as links: practica:buena-imagen. An area hides its practices."""
    only: Annotated[tuple[Address, ...], RefTo(ANY, if_hidden="unlink")] = ()
    """Of each kind that is named here, the only entries that are shown."""
    numbering: Literal["written", "consecutive"] = "written"
    """The numbers that are shown: those that are written, or from 1 on without a gap."""
    advice: Literal["light", "complete"] = "light"
    """Whether `primera check` tells what an entry lacks that would make it serve better."""
    identity: Identity | None = None
    """What the site shows of the company: logo, colours, who to write to."""
    branches: tuple[Branch, ...] = ()
    """The places of the company, each with whom to call there."""
    offline: Boolean = True
    """Whether browsers keep pages for when there is no network."""
    made_for: Version | None = None
    """Version of Primera Línea that the layer is made for, as 0.3. An earlier one says so."""
    editions: Annotated[tuple[Edition, ...], Field(default=())]
    """Published states, the newest last."""
