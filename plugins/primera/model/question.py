"""What every question has, and the questions that are answered by choosing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field, StringConstraints

from primera.model.entry import Address, Media
from primera.model.fields import (
    ADVISED,
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
from primera.model.reference_types import ANY, RefTo

if TYPE_CHECKING:
    from primera.model.text_entry import TypedAnswer

Bloom = Literal["remember", "understand", "apply", "analyze", "evaluate"]
Credit = Literal["partial", "all_or_nothing"]
"""Whether a response that is right in part earns a part of the points."""

Keys = Literal["none", "one", "several"]
"""How many of the options of a question are right; none where it has no options of its own."""

Feedback = Reason

Path: TypeAlias = "tuple[str | int, ...]"
"""Where a value stands in a question: keys, and places in lists from 0."""


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
    feedback: Annotated[Feedback | None, ADVISED] = None
    """Why it is right, or the misunderstanding that it stands for."""
    media: tuple[Media, ...] = ()
    """A picture or other media of the option."""


class LintException(Part):
    """A rule that a question is allowed to break: a setting of its own."""

    rule: Annotated[str, StringConstraints(pattern=r"^(?:Q[0-9]{2}|PL[0-9]{3})$")]
    """The rule: Q07."""
    reason: Reason
    """Why it does not hold here."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Options that are chosen from, and their place in the question.

    `before` is what is read just before them; None where that is the stem.
    """

    path: Path
    options: tuple[Option, ...]
    before: str | None = None

    @property
    def keys(self) -> tuple[Option, ...]:
        """The right ones."""
        return tuple(option for option in self.options if option.key)

    @property
    def distractors(self) -> tuple[Option, ...]:
        """The wrong ones."""
        return tuple(option for option in self.options if not option.key)


class QuestionBase(Part):
    """What every type of question has.

    A type says of itself what the rules of writing and the draw ask of any question: the marks and
    properties after the fields. What it does not say is as it is for most.
    """

    if TYPE_CHECKING:
        # Each type declares it, as a literal: the union of all of them is told apart by it.
        type: str

    id: Id
    """Permanent name inside the bank."""
    stem: Annotated[Prose, MEANING]
    """What is asked: the scene first."""
    hint: Line | None = None
    """A push for whoever does not get any further. It does not give the answer away."""
    explanation: Annotated[Prose | None, ADVISED] = None
    """What to remember, whatever was answered."""
    passage: Annotated[Address, RefTo(ANY, if_hidden="hide_me")]
    """The passage that it tests, as a link: practica:venta-consultiva#why."""
    bloom: Annotated[Bloom | None, ADVISED] = None
    """What it asks of the mind."""
    difficulty: Annotated[Integer, Field(ge=1, le=3)] = 2
    """From 1, easy, to 3, hard."""
    points: Points = 1
    """What it is worth."""
    exam_only: Boolean = False
    """Kept for exams: no practice, drill, check of a path or page of one's own asks it."""
    roles: Annotated[tuple[Id, ...], RefTo(Kind.ROLE, if_hidden="last_hides_me")] = ()
    """Roles that it is for. Empty: everybody."""
    media: tuple[Media, ...] = ()
    """Pictures, videos or recordings of the scene."""
    exceptions: tuple[LintException, ...] = ()
    """Rules that it is allowed to break, each with a reason."""

    noun: ClassVar[str] = "question"
    keys: ClassVar[Keys] = "none"
    asks: ClassVar[bool] = True
    """Whether its stem has to ask something."""
    narrates: ClassVar[bool] = False
    """Whether its stem is a scene that takes long to tell."""

    @property
    def truth(self) -> bool | None:
        """Whether its stem, a statement that is judged, holds. None: the stem states nothing."""
        return None

    @property
    def mixable(self) -> tuple[str, ...]:
        """The ids of the options that may change places from form to form."""
        return ()

    @property
    def choices(self) -> tuple[Choices, ...]:
        """All options that are chosen from, list by list."""
        return ()

    @property
    def text_beside(self) -> str:
        """What is read before answering, beside the stem."""
        return ""

    @property
    def columns(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Key -> the texts of a list of things that are put in order or matched."""
        return ()

    @property
    def typed_answers(self) -> tuple[tuple[Path, TypedAnswer], ...]:
        """Where words are typed, with how they are marked."""
        return ()

    def wrong_answers(self) -> Iterator[tuple[Path, str]]:
        """The place of each wrong answer that has words of its own, with these words."""
        for choices in self.choices:
            for index, option in enumerate(choices.options):
                if not option.key and option.feedback is not None:
                    yield (*choices.path, index), option.feedback
        for path, answer in self.typed_answers:
            for index, error in enumerate(answer.errors):
                yield (*path, "errors", index), error.feedback


class WithOptions(QuestionBase):
    """What the types have that are answered by choosing among options of their own."""

    if TYPE_CHECKING:
        options: tuple[Option, ...]

    @property
    def mixable(self) -> tuple[str, ...]:
        """All options."""
        return tuple(option.id for option in self.options)

    @property
    def choices(self) -> tuple[Choices, ...]:
        """The one list of options, after the stem."""
        return (Choices(("options",), self.options),)


class SingleQuestion(WithOptions):
    """One key among several options."""

    type: Annotated[Literal["single"], MEANING]
    """Type of the question."""
    options: Annotated[tuple[Option, ...], UNORDERED, Field(min_length=3, max_length=5)]
    """Three to five options, exactly one of them right."""

    keys: ClassVar[Keys] = "one"


class MultipleQuestion(WithOptions):
    """Several keys among the options."""

    type: Annotated[Literal["multiple"], MEANING]
    """Type of the question."""
    options: Annotated[tuple[Option, ...], UNORDERED, Field(min_length=4, max_length=7)]
    """Four to seven options, two or more of them right and one or more wrong."""
    credit: Credit = "partial"
    """Whether a part of the right options earns a part of the points."""

    keys: ClassVar[Keys] = "several"


class TrueFalseQuestion(QuestionBase):
    """A statement that holds or not."""

    type: Annotated[Literal["true_false"], MEANING]
    """Type of the question."""
    answer: Annotated[Boolean, MEANING]
    """Whether the statement holds."""
    feedback_true: Annotated[Feedback | None, ADVISED] = None
    """What to say to whoever chose «verdadero»."""
    feedback_false: Annotated[Feedback | None, ADVISED] = None
    """What to say to whoever chose «falso»."""

    asks: ClassVar[bool] = False

    @property
    def truth(self) -> bool:
        """Whether the statement holds."""
        return self.answer
