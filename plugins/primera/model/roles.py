"""Roles, their checklists and their learning paths."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field

from primera.model.entry import Address, Entry, Limit, Sourced
from primera.model.fields import (
    ADVISED,
    MEANING,
    Boolean,
    Clock,
    Id,
    Integer,
    Line,
    Part,
    Percent,
    PlainLine,
    Prose,
)
from primera.model.kinds import Kind, KindSpec
from primera.model.practice import Frequency
from primera.model.reference_types import ANY, PartId, RefTo
from primera.model.section import Section

LEAST_ASKED = 4
"""A check with fewer questions says little of what somebody knows."""


class Role(Sourced):
    """A way of working in the company, whatever the post is called."""

    spec: ClassVar[KindSpec] = KindSpec(
        kind=Kind.ROLE,
        collection="roles",
        summary="mission",
        link_words=("rol",),
    )

    merge_into: Annotated[Id | None, RefTo(Kind.ROLE, if_hidden="hide_me")] = None
    """The role that takes over all that this one answers for: this one has no page then."""
    aliases: tuple[Line, ...] = ()
    """Other names of the role."""
    mission: Annotated[Line, MEANING]
    """What the role is for, in one sentence."""
    in_the_pyramid: Annotated[
        Literal["decides", "supports", "inspires", "learns"] | None, ADVISED
    ] = None
    """Its place in the inverted pyramid."""
    description: Annotated[Prose | None, MEANING, ADVISED] = None
    """A day in the role: whom it serves and what is expected."""
    decisions: Annotated[tuple[Line, ...], MEANING] = ()
    """What it decides without asking."""
    limits: tuple[Limit, ...] = ()
    """How far it may go in given matters."""
    internal_customers: Annotated[tuple[Id, ...], RefTo(Kind.ROLE, if_hidden="drop")] = ()
    """Roles that receive its work."""
    sections: tuple[Section, ...] = ()
    """What else it says, under headings: tables, phrases, text."""
    terms: Annotated[tuple[Id, ...], RefTo(Kind.TERM, if_hidden="drop")] = ()
    """Glossary terms that the page uses."""


class Moment(Part):
    """A moment of the shift that groups lines of a checklist."""

    id: Id
    """Permanent name inside the checklist."""
    title: Annotated[Line, MEANING]
    """What the moment is called: Al abrir, Al cerrar…"""


class ChecklistLine(Part):
    """One observable fact that can be ticked. Its id is written: ticks are kept under it."""

    plain: ClassVar[PlainLine | None] = PlainLine("text", named=False)

    noun: ClassVar[str] = "line"

    id: Id
    """Permanent name inside the checklist."""
    text: Annotated[Line, MEANING]
    """The fact: first person, past tense, one only."""
    moment: Annotated[Id | None, PartId(), ADVISED] = None
    """The moment that it belongs to."""
    frequency: Annotated[Frequency, MEANING] = "daily"
    """How often it begins anew. `event`: it is logged whenever it occurs."""
    practice: Annotated[Id | None, RefTo(Kind.PRACTICE, if_hidden="hide_me")] = None
    """The practice that it puts to work."""
    details: Prose | None = None
    """How it is done, shown to whoever asks for it. Ticks outlast its changes."""


class Checklist(Entry):
    """What a role does and ticks, by moment and frequency."""

    spec: ClassVar[KindSpec] = KindSpec(
        kind=Kind.CHECKLIST,
        collection="checklists",
        summary="introduction",
        link_words=("lista",),
    )

    role: Annotated[Id | None, RefTo(Kind.ROLE, if_hidden="hide_me"), ADVISED] = None
    """The role that keeps it. Nothing: whoever is there."""
    belongs_to: Literal["person", "place"] = "person"
    """Whether each person keeps one, or each place and shift."""
    introduction: Annotated[Prose | None, ADVISED] = None
    """When and how to use it."""
    day_starts_at: Clock | None = None
    """Hour at which a new day begins, as 04:00, when it is not the manual's."""
    moments: Annotated[tuple[Moment, ...], ADVISED] = ()
    """The moments of the shift, in their order."""
    lines: Annotated[tuple[ChecklistLine, ...], Field(min_length=1)]
    """The lines, in their order."""

    def left_of(self, whole: Self) -> Self:
        """Itself, without the moments that lost their last line."""
        emptied = {line.moment for line in whole.lines} - {line.moment for line in self.lines}
        moments = tuple(moment for moment in self.moments if moment.id not in emptied)
        return self.model_copy(update={"moments": moments})


class StageCheck(Part):
    """A check whose questions are drawn from what the path has read so far."""

    from_reading: Annotated[Integer, Field(ge=LEAST_ASKED, le=20)]
    """How many questions it asks."""


class Stage(Part):
    """One stop of a learning path."""

    noun: ClassVar[str] = "stage"

    id: Id
    """Permanent name inside the path."""
    title: Annotated[Line, MEANING]
    """What the stop is called."""
    goal: Annotated[Line | None, MEANING, ADVISED] = None
    """What one can do after it."""
    within_days: Annotated[Annotated[Integer, Field(ge=1, le=400)] | None, ADVISED] = None
    """Days from the start within which it is done."""
    minutes: Annotated[Annotated[Integer, Field(ge=1, le=600)] | None, ADVISED] = None
    """Minutes that it takes."""
    read: Annotated[tuple[Address, ...], RefTo(ANY, if_hidden="drop")] = ()
    """What to read, as links: practica:buena-imagen."""
    quizzes: Annotated[tuple[Id, ...], RefTo(Kind.QUIZ, if_hidden="drop")] = ()
    """Quizzes to pass."""
    check: StageCheck | None = None
    """A check that asks only about what the path has read so far."""
    pass_mark: Percent | None = None
    """Pass mark in per cent, when it is not the quiz's."""
    task: Annotated[Prose | None, MEANING] = None
    """What to do at the post."""
    evidence: Line | None = None
    """What shows that it was done."""
    observer: Annotated[Id | None, RefTo(Kind.ROLE, if_hidden="unlink")] = None
    """The role that watches it being done."""

    def left_of(self, whole: Self) -> Self | None:
        """Itself, while there is something to read, to pass or to do."""
        return self if self.read or self.quizzes or self.task else None


class Path(Entry):
    """The ordered stages by which somebody grows into a role."""

    spec: ClassVar[KindSpec] = KindSpec(
        kind=Kind.PATH,
        collection="paths",
        summary="goal",
        link_words=("ruta",),
    )

    role: Annotated[Id | None, RefTo(Kind.ROLE, if_hidden="hide_me"), ADVISED] = None
    """The role that it leads to. Nothing: it is for everybody."""
    first_week: Boolean = False
    """Whether whoever is in their first week walks it before those of their role."""
    goal: Annotated[Line | None, MEANING, ADVISED] = None
    """What one can do at its end."""
    introduction: Prose | None = None
    """What awaits the learner."""
    requires: Annotated[tuple[Id, ...], RefTo(Kind.PATH, if_hidden="drop")] = ()
    """Paths to finish first."""
    stages: Annotated[tuple[Stage, ...], Field(min_length=1)]
    """The stages, in their order."""
