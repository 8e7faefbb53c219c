"""Questions, banks and quizzes."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from primera.model.entry import Address, Entry, Media
from primera.model.fields import (
    MEANING,
    UNORDERED,
    Boolean,
    Id,
    Integer,
    Line,
    Part,
    Percent,
    Points,
    Prose,
)
from primera.model.kinds import Kind

Bloom = Literal["remember", "understand", "apply", "analyze", "evaluate"]


class Option(Part):
    """One answer that can be chosen."""

    id: Annotated[Id, MEANING]
    """Permanent name inside the question."""
    text: Annotated[Line, MEANING]
    """The answer."""
    key: Annotated[Boolean, MEANING] = False
    """Whether it is right."""
    feedback: Annotated[Line, Field(min_length=12)]
    """Why it is right, or the misunderstanding that it stands for."""
    media: tuple[Media, ...] = ()
    """A picture or other media of the option."""


class QuestionBase(Part):
    """What every type of question has."""

    id: Id
    """Permanent name inside the bank."""
    stem: Annotated[Prose, MEANING]
    """What is asked: the scene first."""
    explanation: Prose
    """What to remember, whatever was answered."""
    passage: Address
    """The passage that it tests, as a link: practica:venta-consultiva#why."""
    bloom: Bloom
    """What it asks of the mind."""
    difficulty: Annotated[Integer, Field(ge=1, le=3)] = 2
    """From 1, easy, to 3, hard."""
    points: Points = 1
    """What it is worth."""
    roles: tuple[Id, ...] = ()
    """Roles that it is for. Empty: everybody."""
    media: tuple[Media, ...] = ()
    """Pictures, videos or recordings of the scene."""


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


class TrueFalseQuestion(QuestionBase):
    """A statement that holds or not."""

    type: Annotated[Literal["true_false"], MEANING]
    """Type of the question."""
    answer: Annotated[Boolean, MEANING]
    """Whether the statement holds."""
    feedback_true: Annotated[Line, Field(min_length=12)]
    """What to say to whoever chose «verdadero»."""
    feedback_false: Annotated[Line, Field(min_length=12)]
    """What to say to whoever chose «falso»."""


Question = Annotated[
    SingleQuestion | MultipleQuestion | TrueFalseQuestion, Field(discriminator="type")
]


class Bank(Entry):
    """A store of questions about one part of the manual."""

    kind: ClassVar[Kind] = Kind.BANK

    description: Prose
    """What its questions are about."""
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
    """The questions."""


class Quiz(Entry):
    """A set of questions that somebody sits down to answer."""

    kind: ClassVar[Kind] = Kind.QUIZ

    introduction: Prose
    """What awaits whoever answers."""
    bank: Id
    """The bank that its questions come from."""
    questions: tuple[Id, ...] = ()
    """Which questions, in this order. Empty: all of the bank."""
    pass_mark: Percent | None = None
    """Pass mark in per cent, when it is not the manual's."""
