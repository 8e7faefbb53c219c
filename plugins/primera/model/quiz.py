"""Banks of questions, and the quizzes that are made from them."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field

from primera.model.entry import Address, Entry
from primera.model.fields import ADVISED, Id, Integer, Part, Percent, Prose
from primera.model.kinds import Kind, KindSpec
from primera.model.question import Bloom
from primera.model.question_types import Question, QuestionType
from primera.model.reference_types import ANY, PartId, RefTo


class Bank(Entry):
    """A store of questions about one part of the manual."""

    spec: ClassVar[KindSpec] = KindSpec(
        kind=Kind.BANK,
        collection="banks",
        summary="description",
        link_words=("banco",),
        has_pages=False,
        shown_by=Kind.QUIZ,
    )

    description: Annotated[Prose | None, ADVISED] = None
    """What its questions are about."""
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
    """The questions."""

    @property
    def practised(self) -> tuple[Question, ...]:
        """The questions that may be asked outside of exams."""
        return tuple(question for question in self.questions if not question.exam_only)


class Draw(Part):
    """A row of a blueprint: so many questions of a sort."""

    take: Annotated[Integer, Field(ge=1, le=60)]
    """How many questions."""
    topic: Annotated[Address | None, RefTo(ANY, if_hidden="drop")] = None
    """What they are about: an area, or an entry that their passage is in."""
    difficulty: Annotated[Integer, Field(ge=1, le=3)] | None = None
    """How difficult they are."""
    bloom: Bloom | None = None
    """What they ask of the mind."""
    type: QuestionType | None = None
    """Of which type they are."""


class ScoreBand(Part):
    """What is said to whoever reaches a score."""

    from_percent: Percent
    """The least per cent of the band."""
    text: Prose
    """What is said: where to go on from here."""


class Quiz(Entry):
    """A set of questions that somebody sits down to answer."""

    spec: ClassVar[KindSpec] = KindSpec(
        kind=Kind.QUIZ,
        collection="quizzes",
        summary="introduction",
        link_words=("cuestionario",),
    )

    introduction: Annotated[Prose | None, ADVISED] = None
    """What awaits whoever answers."""
    bank: Annotated[Id, RefTo(Kind.BANK, if_hidden="hide_me")]
    """The bank that its questions come from."""
    questions: Annotated[tuple[Id, ...], PartId(of=Kind.BANK)] = ()
    """Which questions, in this order. Empty: all of the bank."""
    draw: tuple[Draw, ...] = ()
    """How many questions of each sort are drawn anew for each attempt."""
    mode: Literal["practice", "exam"] = "practice"
    """practice: feedback after each question. exam: everything at once, then the review."""
    shuffle: tuple[Literal["questions", "options"], ...] = ()
    """What is put in another order for each attempt."""
    attempts: Annotated[Integer, Field(ge=1, le=20)] | None = None
    """How many attempts an exam allows. Nothing: as many as one likes."""
    time_limit: Annotated[Integer, Field(ge=1, le=240)] | None = None
    """Minutes for an exam. Nothing: no limit."""
    pass_mark: Percent | None = None
    """Pass mark in per cent, when it is not the manual's."""
    bands: tuple[ScoreBand, ...] = ()
    """What is said at the end by score; the band with the greatest reached per cent speaks."""

    def open_of(self, bank: Bank) -> tuple[Question, ...]:
        """The questions of a bank that it may ask: outside of exams, none that is kept for them."""
        return bank.questions if self.mode == "exam" else bank.practised

    def left_of(self, whole: Self) -> Self | None:
        """Itself, unless it lost its last row: then it would ask all that its bank has."""
        return self if self.draw or not whole.draw else None
