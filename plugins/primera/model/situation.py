"""Situations: what to say and do while something goes wrong at the counter."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from primera.model.entry import Sourced
from primera.model.fields import ADVISED, MEANING, Id, Line, Part
from primera.model.kinds import Kind, KindSpec
from primera.model.reference_types import RefTo

MOST_SAID = 3
MOST_STEPS = 5
"""Who stands before a customer reads no more."""


class Call(Part):
    """Whom to call, and when."""

    role: Annotated[Id | None, RefTo(Kind.ROLE, if_hidden="unlink"), MEANING, ADVISED] = None
    """The role that helps."""
    when: Annotated[Line | None, MEANING, ADVISED] = None
    """When to call instead of going on alone."""


class Situation(Sourced):
    """Something that is happening right now: the words for it, and what comes next."""

    spec: ClassVar[KindSpec] = KindSpec(
        kind=Kind.SITUATION,
        collection="situations",
        summary="scene",
        link_words=("situacion",),
    )

    scene: Annotated[Line | None, MEANING, ADVISED] = None
    """What is seen or heard, in a sentence."""
    roles: Annotated[tuple[Id, ...], RefTo(Kind.ROLE, if_hidden="last_hides_me")] = ()
    """Roles that it happens to. Nothing: everybody."""
    say: Annotated[tuple[Line, ...], Field(min_length=1, max_length=MOST_SAID), MEANING]
    """The exact sentences, in their order, as they are said to the customer."""
    do: Annotated[tuple[Line, ...], Field(max_length=MOST_STEPS), MEANING, ADVISED] = ()
    """What to do, in order: short steps that start with their verb."""
    may_offer: Annotated[tuple[Line, ...], MEANING, ADVISED] = ()
    """What may be offered without asking."""
    never: Annotated[tuple[Line, ...], Field(max_length=MOST_SAID), MEANING, ADVISED] = ()
    """What is never said or done."""
    call: Annotated[Call | None, ADVISED] = None
    """Whom to call, and when."""
    practices: Annotated[tuple[Id, ...], RefTo(Kind.PRACTICE, if_hidden="drop")] = ()
    """Practices to read afterwards."""
    procedures: Annotated[tuple[Id, ...], RefTo(Kind.PROCEDURE, if_hidden="drop")] = ()
    """Procedures to read afterwards."""
    terms: Annotated[tuple[Id, ...], RefTo(Kind.TERM, if_hidden="drop")] = ()
    """Glossary terms that the page uses."""
