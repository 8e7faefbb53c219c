"""Procedures, standards and service cycles: how the work is laid down."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from primera.model.entry import Limit, Sourced
from primera.model.fields import (
    ADVISED,
    MEANING,
    Advised,
    Boolean,
    Date,
    Id,
    Line,
    Part,
    Percent,
    PlainLine,
    Prose,
)
from primera.model.kinds import Kind, KindSpec
from primera.model.reference_types import RefTo
from primera.model.section import Section


class ProcedureStep(Part):
    """One action of a procedure and who takes it."""

    plain: ClassVar[PlainLine | None] = PlainLine("action", named=True)

    id: Id
    """Permanent name inside the procedure."""
    action: Annotated[Line, MEANING]
    """What is done: starts with its verb."""
    role: Annotated[Id | None, RefTo(Kind.ROLE, if_hidden="unlink"), MEANING, ADVISED] = None
    """The role that does it."""
    deadline: Annotated[Line | None, MEANING] = None
    """By when."""
    record: Line | None = None
    """What is written down, and where."""
    otherwise: Annotated[Line | None, MEANING] = None
    """What to do when it cannot be done."""
    details: Annotated[Prose | None, MEANING] = None
    """How it is done, in smaller steps: shown to whoever asks for it."""


class Procedure(Sourced):
    """Who does what, in which order, when something happens."""

    spec: ClassVar[KindSpec] = KindSpec(
        kind=Kind.PROCEDURE,
        collection="procedures",
        summary="goal",
        link_words=("procedimiento",),
        teaches=True,
    )

    goal: Annotated[Line | None, MEANING, ADVISED] = None
    """What it achieves."""
    scope: Annotated[Line | None, MEANING, ADVISED] = None
    """Where it applies."""
    trigger: Annotated[Line | None, MEANING, ADVISED] = None
    """What sets it going."""
    diagram: Literal["recovery_steps"] | None = None
    """The diagram that the page shows."""
    steps: Annotated[tuple[ProcedureStep, ...], Advised(least=2), Field(min_length=1)]
    """The actions, in their order: each with its id, or a plain line."""
    limits: tuple[Limit, ...] = ()
    """How far each role may go."""
    indicators: tuple[Line, ...] = ()
    """How one knows that it works."""
    sections: tuple[Section, ...] = ()
    """What else it says, under headings: tables, phrases, text."""
    practices: Annotated[tuple[Id, ...], RefTo(Kind.PRACTICE, if_hidden="drop")] = ()
    """Practices that it puts to work."""
    terms: Annotated[tuple[Id, ...], RefTo(Kind.TERM, if_hidden="drop")] = ()
    """Glossary terms that the page uses."""


class Standard(Sourced):
    """A measurable promise for one moment of truth."""

    spec: ClassVar[KindSpec] = KindSpec(
        kind=Kind.STANDARD,
        collection="standards",
        summary="behaviour",
        link_words=("estandar",),
        teaches=True,
    )

    moment: Annotated[Line | None, MEANING, ADVISED] = None
    """The moment of truth."""
    behaviour: Annotated[Line, MEANING]
    """What can be seen or heard when it is kept."""
    indicator: Annotated[Line | None, MEANING, ADVISED] = None
    """What is measured."""
    operator: Annotated[Literal["at_most", "at_least", "equal"] | None, MEANING, ADVISED] = None
    """Which side of the target is good."""
    target: Annotated[Line | None, MEANING, ADVISED] = None
    """The target."""
    unit: Annotated[Line | None, MEANING, ADVISED] = None
    """Unit of the target."""
    share: Annotated[Percent | None, MEANING, ADVISED] = None
    """Per cent of cases in which it is kept."""
    period: Annotated[Line | None, ADVISED] = None
    """Over which time it is measured."""
    data: Annotated[Line | None, ADVISED] = None
    """Where the data come from."""
    role: Annotated[Id | None, RefTo(Kind.ROLE, if_hidden="unlink"), ADVISED] = None
    """Role that answers for it."""
    state: Literal["draft", "approved", "applied", "evaluated", "improved", "retired"] | None = None
    """Where it stands in its cycle."""
    since: Date | None = None
    """In force since."""
    baseline: Line | None = None
    """Where things stood before."""
    practices: Annotated[tuple[Id, ...], RefTo(Kind.PRACTICE, if_hidden="drop")] = ()
    """Practices that it serves."""


class CycleMoment(Part):
    """One contact, seen from the customer's side."""

    id: Id
    """Permanent name inside the cycle."""
    voice: Annotated[Line, MEANING]
    """What the customer does, in the customer's words: llamo, espero, pago."""
    channel: Annotated[Line | None, ADVISED] = None
    """Where it happens: teléfono, mostrador, web…"""
    roles: Annotated[tuple[Id, ...], RefTo(Kind.ROLE, if_hidden="drop")] = ()
    """Roles that the customer meets."""
    expectation: Annotated[Line | None, MEANING, ADVISED] = None
    """What the customer expects."""
    standards: Annotated[tuple[Id, ...], RefTo(Kind.STANDARD, if_hidden="drop")] = ()
    """Standards that hold there."""
    critical: Boolean = False
    """Whether a failure here spoils the whole."""
    failure: Annotated[Line | None, MEANING, ADVISED] = None
    """What usually goes wrong."""
    recovery: Annotated[Line | None, MEANING, ADVISED] = None
    """What to do then."""
    evidence: Line | None = None
    """What shows that it went well."""


class Cycle(Sourced):
    """All contacts of a service, from the need to the closing, as the customer lives them."""

    spec: ClassVar[KindSpec] = KindSpec(
        kind=Kind.CYCLE,
        collection="cycles",
        summary="service",
        link_words=("ciclo",),
    )

    segment: Annotated[Line | None, MEANING, ADVISED] = None
    """Whose cycle it is."""
    service: Annotated[Line | None, MEANING, ADVISED] = None
    """Which service."""
    start: Annotated[Line | None, MEANING, ADVISED] = None
    """How it begins for the customer."""
    end: Annotated[Line | None, MEANING, ADVISED] = None
    """How it ends for the customer."""
    introduction: Prose | None = None
    """How to read the cycle."""
    diagram: Literal["service_cycle"] | None = None
    """The diagram that the page shows."""
    moments: Annotated[tuple[CycleMoment, ...], Field(min_length=2)]
    """The contacts, in their order."""
    practices: Annotated[tuple[Id, ...], RefTo(Kind.PRACTICE, if_hidden="drop")] = ()
    """Practices that it serves."""
