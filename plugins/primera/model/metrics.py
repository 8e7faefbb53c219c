"""Methods and metrics: how a company finds out."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from primera.model.entry import Sourced, Step
from primera.model.fields import ADVISED, MEANING, Id, Integer, Line, Part, Prose
from primera.model.kinds import Kind, KindSpec
from primera.model.reference_types import RefTo


class WorkedExample(Part):
    """A case with its numbers, worked out."""

    id: Id
    """Permanent name inside the entry."""
    title: Line
    """What the case is."""
    text: Annotated[Prose, MEANING]
    """The data and the reckoning, step by step."""
    result: Annotated[Line | None, MEANING, ADVISED] = None
    """What comes out and what it means."""


class CommonError(Part):
    """A mistake that is often made, and what to do instead."""

    id: Id
    """Permanent name inside the entry."""
    error: Annotated[Line, MEANING]
    """The mistake."""
    instead: Annotated[Line | None, MEANING, ADVISED] = None
    """What to do instead."""


class Method(Sourced):
    """A way of working something out, with its steps and its mistakes."""

    spec: ClassVar[KindSpec] = KindSpec(
        kind=Kind.METHOD,
        collection="methods",
        summary="purpose",
        link_words=("metodo",),
        teaches=True,
    )

    purpose: Annotated[Line | None, MEANING, ADVISED] = None
    """What it is for, in one sentence."""
    when: Annotated[Prose | None, MEANING, ADVISED] = None
    """When to use it, and when not."""
    inputs: Annotated[tuple[Line, ...], MEANING] = ()
    """What is needed to begin."""
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    """How it is done."""
    outputs: Annotated[tuple[Line, ...], MEANING] = ()
    """What comes out."""
    formula: Annotated[Line | None, MEANING] = None
    """The formula, if there is one."""
    examples: tuple[WorkedExample, ...] = ()
    """Worked examples."""
    errors: tuple[CommonError, ...] = ()
    """Common mistakes."""
    limits: Prose | None = None
    """What it cannot tell."""
    practices: Annotated[tuple[Id, ...], RefTo(Kind.PRACTICE, if_hidden="drop")] = ()
    """Practices that use it."""
    metrics: Annotated[tuple[Id, ...], RefTo(Kind.METRIC, if_hidden="drop")] = ()
    """Metrics that it yields."""
    terms: Annotated[tuple[Id, ...], RefTo(Kind.TERM, if_hidden="drop")] = ()
    """Glossary terms that the page uses."""


class Band(Part):
    """A range of values and how to read it."""

    id: Id
    """Permanent name inside the metric."""
    range: Line
    """The values: de 0 a 6, más de 50…"""
    reading: Annotated[Line, MEANING]
    """What they mean."""


class Metric(Sourced):
    """A number that tells how the service is doing."""

    spec: ClassVar[KindSpec] = KindSpec(
        kind=Kind.METRIC,
        collection="metrics",
        summary="purpose",
        link_words=("metrica",),
        teaches=True,
    )

    abbreviation: Line | None = None
    """Short name: NPS, CSAT…"""
    diagram: Literal["recommendation_scale"] | None = None
    """The diagram that the page shows."""
    purpose: Annotated[Line, MEANING]
    """What it tells, in one sentence."""
    question: Annotated[Line | None, MEANING] = None
    """The question that is asked, if there is one."""
    formula: Annotated[Line | None, MEANING, ADVISED] = None
    """How it is worked out."""
    unit: Annotated[Line | None, ADVISED] = None
    """Unit of the result."""
    range: Annotated[Line | None, ADVISED] = None
    """Lowest and highest possible value."""
    direction: Annotated[Literal["up", "down"] | None, ADVISED] = None
    """Which way is better."""
    bands: tuple[Band, ...] = ()
    """How to read the values."""
    minimum_size: Annotated[Integer, Field(ge=1)] | None = None
    """Fewest answers with which it means something."""
    explanation: Annotated[Prose | None, MEANING, ADVISED] = None
    """How it is used."""
    examples: tuple[WorkedExample, ...] = ()
    """Worked examples."""
    errors: tuple[CommonError, ...] = ()
    """Common mistakes."""
    practices: Annotated[tuple[Id, ...], RefTo(Kind.PRACTICE, if_hidden="drop")] = ()
    """Practices that use it."""
    terms: Annotated[tuple[Id, ...], RefTo(Kind.TERM, if_hidden="drop")] = ()
    """Glossary terms that the page uses."""
