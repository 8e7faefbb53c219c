"""Areas and practices: the heart of the manual."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from primera.model.entry import ExitQuestion, Scene, Sourced, Step
from primera.model.fields import MEANING, Id, Integer, Line, Part, Prose
from primera.model.kinds import Kind, KindSpec
from primera.model.typed_refs import RefTo

Frequency = Literal["shift", "daily", "weekly", "monthly", "quarterly", "yearly", "once", "event"]


class Area(Sourced):
    """A group of practices, with a page that leads to them."""

    spec: ClassVar[KindSpec] = KindSpec(
        kind=Kind.AREA,
        collection="areas",
        summary="statement",
    )

    number: Annotated[Integer, Field(ge=1)]
    """Place among the areas, from 1."""
    statement: Annotated[Line, MEANING]
    """What the area asks for, in one sentence."""
    description: Annotated[Prose | None, MEANING] = None
    """What its practices have in common."""


class Indicator(Part):
    """How one knows that a practice is kept."""

    name: Annotated[Line, MEANING]
    """What it is called."""
    formula: Annotated[Line, MEANING]
    """How it is worked out."""
    unit: Line
    """Unit of the result: %, días, casos…"""
    frequency: Frequency
    """How often it is looked at."""
    direction: Literal["up", "down"]
    """Which way is better."""
    source: Line | None = None
    """Where the data come from."""


class Responsibilities(Part):
    """Who answers for a practice, who does it, who has a say and who is told."""

    accountable: Annotated[Id, RefTo(Kind.ROLE, if_hidden="unlink")]
    """The one role that answers for the result."""
    responsible: Annotated[tuple[Id, ...], RefTo(Kind.ROLE, if_hidden="drop"), Field(min_length=1)]
    """The roles that do it."""
    consulted: Annotated[tuple[Id, ...], RefTo(Kind.ROLE, if_hidden="drop")] = ()
    """The roles that have a say before."""
    informed: Annotated[tuple[Id, ...], RefTo(Kind.ROLE, if_hidden="drop")] = ()
    """The roles that are told after."""


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

    number: Annotated[Integer, Field(ge=1)]
    """Its number in the list, from 1."""
    area: Annotated[Id, RefTo(Kind.AREA, if_hidden="hide_me")]
    """The area that it belongs to."""
    statement: Annotated[Line, MEANING]
    """The rule in one sentence."""
    why: Annotated[Prose, MEANING]
    """Why it matters."""
    steps: Annotated[tuple[Step, ...], Field(min_length=3, max_length=6)]
    """How it is done, in 3 to 6 steps."""
    do: Scene
    """«Así sí»: a scene where it is done well."""
    dont: Scene
    """«Así no»: a scene where it goes wrong."""
    indicator: Indicator
    """How one knows that it is kept."""
    responsibilities: Responsibilities
    """Who answers for it, does it, has a say and is told."""
    related: tuple[Relation, ...] = ()
    """Ties to other practices."""
    terms: Annotated[tuple[Id, ...], RefTo(Kind.TERM, if_hidden="drop")] = ()
    """Glossary terms that the page uses."""
    exit_question: ExitQuestion
    """The question to answer before leaving."""
