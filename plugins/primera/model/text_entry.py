"""Questions that are answered by typing: gaps, short texts and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from primera.model.fields import MEANING, UNORDERED, Decimal, Id, Integer, Line, Part, Percent
from primera.model.question import (
    Choices,
    Credit,
    Feedback,
    Option,
    Path,
    QuestionBase,
    QuestionPart,
)

Forgiven = Literal["accents", "articles", "number", "gender"]

FormulaName = Annotated[str, StringConstraints(pattern=r"^[a-z]+(?:-[a-z]+)*$", max_length=60)]


class TypedError(QuestionPart):
    """A wrong answer that is to be expected. Like all feedback, it is no part of the meaning."""

    id: Id
    """Permanent name inside the question."""
    text: Line
    """What is typed."""
    feedback: Feedback
    """The misunderstanding that it stands for."""


class TypedAnswer(Part):
    """How words that are typed are marked."""

    accept: Annotated[tuple[Line, ...], MEANING, Field(min_length=1, max_length=20)]
    """The answers that count as right. The first is the one that is shown."""
    forgive: tuple[Forgiven, ...] = ("accents", "articles")
    """What may differ and still be right: accents, a leading article, the number, the gender."""
    near_credit: Percent = 50
    """Per cent of the points for a near miss: one wrong letter, or what is not forgiven."""
    errors: tuple[TypedError, ...] = ()
    """Wrong answers to be expected, each with its own words."""


class TypedGap(QuestionPart, TypedAnswer):
    """A gap to type in."""

    type: Annotated[Literal["typed"], MEANING]
    """How the gap is filled."""


class MenuGap(QuestionPart):
    """A gap with a menu to choose from."""

    type: Annotated[Literal["menu"], MEANING]
    """How the gap is filled."""
    options: Annotated[tuple[Option, ...], UNORDERED, Field(min_length=2, max_length=6)]
    """Two to six options, exactly one of them right."""


Gap = Annotated[TypedGap | MenuGap, Field(discriminator="type")]


class ClozeQuestion(QuestionBase):
    """A text with gaps."""

    type: Annotated[Literal["cloze"], MEANING]
    """Type of the question."""
    text: Annotated[Line, MEANING]
    """The text; each gap stands in it as its id in double brackets: [[promotores]]."""
    gaps: Annotated[tuple[Gap, ...], UNORDERED, Field(min_length=1, max_length=5)]
    """The gaps, in any order."""
    credit: Credit = "partial"
    """Whether each right gap earns a part of the points."""

    @property
    def choices(self) -> tuple[Choices, ...]:
        """Its menus."""
        return tuple(
            Choices(
                ("gaps", index, "options"), gap.options, self.text.partition(f"[[{gap.id}]]")[0]
            )
            for index, gap in enumerate(self.gaps)
            if isinstance(gap, MenuGap)
        )

    @property
    def text_beside(self) -> str:
        """The text with its gaps."""
        return self.text

    @property
    def typed_answers(self) -> tuple[tuple[Path, TypedAnswer], ...]:
        """Its gaps to type in."""
        return tuple(
            (("gaps", index), gap)
            for index, gap in enumerate(self.gaps)
            if isinstance(gap, TypedGap)
        )


class ShortTextQuestion(QuestionBase, TypedAnswer):
    """A question that is answered in a few words."""

    type: Annotated[Literal["short_text"], MEANING]
    """Type of the question."""

    @property
    def typed_answers(self) -> tuple[tuple[Path, TypedAnswer], ...]:
        """The question itself."""
        return (((), self),)


class NumericError(QuestionPart):
    """A wrong number that is to be expected: written out, or computed like the key."""

    id: Id
    """Permanent name inside the question."""
    value: Decimal | None = None
    """The number."""
    formula: FormulaName | None = None
    """The formula that computes it from the parameters, when the question has some."""
    feedback: Feedback
    """The misunderstanding that it stands for."""


class Parameter(QuestionPart):
    """A number of the scene that changes from try to try; its id is the formula's argument."""

    start: Annotated[Decimal, MEANING]
    """The least value."""
    stop: Annotated[Decimal | None, MEANING] = None
    """The greatest value. Nothing: the number is always the least."""
    step: Annotated[Decimal, MEANING] = "1"
    """The distance from value to value."""


class NumericQuestion(QuestionBase):
    """A question that is answered with a number."""

    type: Annotated[Literal["numeric"], MEANING]
    """Type of the question."""
    answer: Annotated[Decimal | None, MEANING] = None
    """The number, when it is always the same."""
    parameters: Annotated[tuple[Parameter, ...], UNORDERED, Field(max_length=6)] = ()
    """Numbers that change from try to try; in the stem each stands as [[id]]."""
    formula: Annotated[FormulaName | None, MEANING] = None
    """The formula of the methods that computes the number from the parameters."""
    decimals: Annotated[Integer, Field(ge=0, le=4), MEANING] = 0
    """Decimals that the number is rounded to."""
    tolerance: Annotated[Decimal, MEANING]
    """How far from the number a response may be and still be right. 0: not at all."""
    unit: Annotated[Line | None, MEANING] = None
    """What the number counts: %, puntos, clientes. Whoever answers may leave it out."""
    near_credit: Percent = 50
    """Per cent of the points for the right number with another unit."""
    errors: tuple[NumericError, ...] = ()
    """Wrong numbers to be expected, each with its own words."""

    def wrong_answers(self) -> Iterator[tuple[Path, str]]:
        """The wrong numbers to be expected."""
        for index, error in enumerate(self.errors):
            yield ("errors", index), error.feedback
