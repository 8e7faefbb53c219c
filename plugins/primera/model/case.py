"""Branching cases: a scene in which each decision leads to what happens next."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from primera.model.fields import ADVISED, MEANING, UNORDERED, Boolean, Id, Integer, Line, Prose
from primera.model.question import Feedback, QuestionBase, QuestionPart
from primera.model.reference_types import PartId


class Decision(QuestionPart):
    """One of the things that can be done at a moment of a case."""

    text: Annotated[Line, MEANING]
    """What is done."""
    to: Annotated[Id, PartId(), MEANING]
    """The id of the node that it leads to."""
    worth: Annotated[Integer, Field(ge=0, le=10), MEANING] = 0
    """What it adds to the score of the case: the best decision of a moment the most."""
    recoverable: Boolean = False
    """Whether it is a mistake that can still be put right."""
    feedback: Annotated[Feedback | None, ADVISED] = None
    """Why it serves or not: shown when the case is over."""


class CaseNode(QuestionPart):
    """A moment of a case: what happens, and what can be done."""

    text: Annotated[Prose, MEANING]
    """What happens, told by whoever is there: the customer above all."""
    decisions: Annotated[tuple[Decision, ...], UNORDERED, Field(max_length=4)] = ()
    """Two to four things that can be done. None: the case ends here."""
    ending: Annotated[Literal["good", "fair", "bad"] | None, MEANING] = None
    """How it ends, where the case ends."""


class CaseQuestion(QuestionBase):
    """A case: it starts at its first moment and branches with each decision."""

    type: Annotated[Literal["case"], MEANING]
    """Type of the question."""
    nodes: Annotated[tuple[CaseNode, ...], Field(min_length=3, max_length=14)]
    """The moments. The case starts at the first one."""

    asks: ClassVar[bool] = False
    narrates: ClassVar[bool] = True
