"""Areas and practices: the heart of the manual."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from primera.model.entry import ExitQuestion, Scene, Sourced, Step
from primera.model.fields import ADVISED, MEANING, Advised, Id, Integer, Line, Part, Prose
from primera.model.kinds import Kind, KindSpec
from primera.model.reference_types import RefTo
from primera.model.section import Section

Frequency = Literal["shift", "daily", "weekly", "monthly", "quarterly", "yearly", "once", "event"]


class Area(Sourced):
    """A group of practices, with a page that leads to them."""

    spec: ClassVar[KindSpec] = KindSpec(
        kind=Kind.AREA,
        collection="areas",
        summary="statement",
        holds=Kind.PRACTICE,
    )

    number: Annotated[Integer, Field(ge=1)] | None = None
    """Place among the areas, from 1. Nothing: it follows those that have one."""
    statement: Annotated[Line | None, MEANING, ADVISED] = None
    """What the area asks for, in one sentence."""
    description: Annotated[Prose | None, MEANING] = None
    """What its practices have in common."""


class Indicator(Part):
    """How one knows that a practice is kept."""

    name: Annotated[Line, MEANING]
    """What it is called."""
    formula: Annotated[Line | None, MEANING, ADVISED] = None
    """How it is worked out."""
    unit: Annotated[Line | None, ADVISED] = None
    """Unit of the result: %, días, casos…"""
    frequency: Annotated[Frequency | None, ADVISED] = None
    """How often it is looked at."""
    direction: Annotated[Literal["up", "down"] | None, ADVISED] = None
    """Which way is better."""
    source: Line | None = None
    """Where the data come from."""


class Responsibilities(Part):
    """Who answers for a practice, who does it, who has a say and who is told."""

    accountable: Annotated[Id | None, RefTo(Kind.ROLE, if_hidden="unlink"), ADVISED] = None
    """The one role that answers for the result."""
    responsible: Annotated[tuple[Id, ...], RefTo(Kind.ROLE, if_hidden="drop"), ADVISED] = ()
    """The roles that do it."""
    consulted: Annotated[tuple[Id, ...], RefTo(Kind.ROLE, if_hidden="drop")] = ()
    """The roles that have a say before."""
    informed: Annotated[tuple[Id, ...], RefTo(Kind.ROLE, if_hidden="drop")] = ()
    """The roles that are told after."""

    @property
    def roles(self) -> tuple[str, ...]:
        """All roles that have to do with it."""
        answers = (self.accountable,) if self.accountable else ()
        return (*answers, *self.responsible, *self.consulted, *self.informed)


class Relation(Part):
    """A tie to another practice."""

    type: Literal["requires", "supports", "complements", "not_to_confuse"]
    """Which tie it is."""
    practice: Annotated[Id, RefTo(Kind.PRACTICE, if_hidden="drop")]
    """The other practice."""
    note: Line | None = None
    """What to know about the tie; with not_to_confuse, the difference."""


class Practice(Sourced):
    """One thing that a company does so that its service is good."""

    spec: ClassVar[KindSpec] = KindSpec(
        kind=Kind.PRACTICE,
        collection="practices",
        summary="statement",
        link_words=("practica",),
        teaches=True,
    )

    number: Annotated[Integer, Field(ge=1)] | None = None
    """Its number in the list, from 1. Nothing: it follows those that have one."""
    area: Annotated[Id | None, RefTo(Kind.AREA, if_hidden="hide_me"), ADVISED] = None
    """The area that it belongs to."""
    statement: Annotated[Line, MEANING]
    """The rule in one sentence."""
    why: Annotated[Prose | None, MEANING, ADVISED] = None
    """Why it matters."""
    steps: Annotated[tuple[Step, ...], Advised(least=3), Field(min_length=1, max_length=6)]
    """How it is done, in up to 6 steps: each with its id, or a plain line."""
    do: Annotated[Scene | None, ADVISED] = None
    """«Así sí»: a scene where it is done well."""
    dont: Annotated[Scene | None, ADVISED] = None
    """«Así no»: a scene where it goes wrong."""
    sections: tuple[Section, ...] = ()
    """What else it says, under headings: one's own scenes, tables, phrases, text."""
    indicator: Annotated[Indicator | None, ADVISED] = None
    """How one knows that it is kept."""
    responsibilities: Annotated[Responsibilities | None, ADVISED] = None
    """Who answers for it, does it, has a say and is told."""
    related: tuple[Relation, ...] = ()
    """Ties to other practices."""
    terms: Annotated[tuple[Id, ...], RefTo(Kind.TERM, if_hidden="drop")] = ()
    """Glossary terms that the page uses."""
    exit_question: Annotated[ExitQuestion | None, ADVISED] = None
    """The question to answer before leaving."""
