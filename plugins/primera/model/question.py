"""What every question has, and the questions that are answered by choosing."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from primera.model.entry import Address, Media
from primera.model.fields import (
    MEANING,
    UNORDERED,
    Boolean,
    Id,
    Integer,
    Line,
    Part,
    Points,
    Prose,
    Reason,
)
from primera.model.kinds import Kind
from primera.model.typed_refs import ANY, RefTo

Bloom = Literal["remember", "understand", "apply", "analyze", "evaluate"]
Credit = Literal["partial", "all_or_nothing"]
"""Whether a response that is right in part earns a part of the points."""

Feedback = Reason


class QuestionPart(Part):
    """A part of a question: its id is unique inside the question, and no link names it."""

    id: Annotated[Id, MEANING]
    """Permanent name inside the question."""


class Option(QuestionPart):
    """One answer that can be chosen."""

    text: Annotated[Line, MEANING]
    """The answer."""
    key: Annotated[Boolean, MEANING] = False
    """Whether it is right."""
    feedback: Feedback
    """Why it is right, or the misunderstanding that it stands for."""
    media: tuple[Media, ...] = ()
    """A picture or other media of the option."""


class LintException(Part):
    """A rule of writing that a question is allowed to break."""

    rule: Annotated[str, StringConstraints(pattern=r"^Q[0-9]{2}$")]
    """The rule: Q07."""
    reason: Reason
    """Why it does not hold here."""


class QuestionBase(Part):
    """What every type of question has."""

    id: Id
    """Permanent name inside the bank."""
    stem: Annotated[Prose, MEANING]
    """What is asked: the scene first."""
    hint: Line | None = None
    """A push for whoever does not get any further. It does not give the answer away."""
    explanation: Prose
    """What to remember, whatever was answered."""
    passage: Annotated[Address, RefTo(ANY, if_hidden="hide_me")]
    """The passage that it tests, as a link: practica:venta-consultiva#why."""
    bloom: Bloom
    """What it asks of the mind."""
    difficulty: Annotated[Integer, Field(ge=1, le=3)] = 2
    """From 1, easy, to 3, hard."""
    points: Points = 1
    """What it is worth."""
    roles: Annotated[tuple[Id, ...], RefTo(Kind.ROLE, if_hidden="drop")] = ()
    """Roles that it is for. Empty: everybody."""
    media: tuple[Media, ...] = ()
    """Pictures, videos or recordings of the scene."""
    exceptions: tuple[LintException, ...] = ()
    """Rules of writing that it is allowed to break, each with a reason."""


class SingleQuestion(QuestionBase):
    """One key among several options."""

    type: Annotated[Literal["single"], MEANING]
    """Type of the question."""
    options: Annotated[tuple[Option, ...], UNORDERED, Field(min_length=3, max_length=5)]
    """Three to five options, exactly one of them right."""


class MultipleQuestion(QuestionBase):
    """Several keys among the options."""

    type: Annotated[Literal["multiple"], MEANING]
    """Type of the question."""
    options: Annotated[tuple[Option, ...], UNORDERED, Field(min_length=4, max_length=7)]
    """Four to seven options, two or more of them right and one or more wrong."""
    credit: Credit = "partial"
    """Whether a part of the right options earns a part of the points."""


class TrueFalseQuestion(QuestionBase):
    """A statement that holds or not."""

    type: Annotated[Literal["true_false"], MEANING]
    """Type of the question."""
    answer: Annotated[Boolean, MEANING]
    """Whether the statement holds."""
    feedback_true: Feedback
    """What to say to whoever chose «verdadero»."""
    feedback_false: Feedback
    """What to say to whoever chose «falso»."""
