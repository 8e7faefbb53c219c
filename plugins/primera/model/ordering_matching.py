"""Questions that are answered by arranging: putting in order, and matching."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from primera.model.fields import ADVISED, MEANING, UNORDERED, Id, Line
from primera.model.question import Credit, Feedback, Path, QuestionBase, QuestionPart
from primera.model.reference_types import PartId


class OrderingItem(QuestionPart):
    """One of the things to put in order."""

    text: Annotated[Line, MEANING]
    """What is put in its place."""
    feedback: Feedback | None = None
    """Why it stands where it stands."""


class OrderingQuestion(QuestionBase):
    """Things to put in their right order."""

    type: Annotated[Literal["ordering"], MEANING]
    """Type of the question."""
    items: Annotated[tuple[OrderingItem, ...], Field(min_length=3, max_length=7)]
    """Three to seven things, written here in the right order."""
    credit: Credit = "partial"
    """Whether pairs in the right order earn a part of the points."""

    @property
    def columns(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The things to put in order."""
        return (("items", tuple(item.text for item in self.items)),)


class MatchingAnswer(QuestionPart):
    """One of the things to choose from for each pair."""

    text: Annotated[Line, MEANING]
    """The answer, in a few words."""
    feedback: Feedback | None = None
    """The misunderstanding that it stands for, when it belongs to no pair."""


class MatchingPair(QuestionPart):
    """One thing that an answer is looked for."""

    text: Annotated[Line, MEANING]
    """What an answer is looked for."""
    answer: Annotated[Id, PartId(), MEANING]
    """The id of the answer that belongs to it."""
    feedback: Annotated[Feedback | None, ADVISED] = None
    """Why it belongs there, or what is mixed up when it is matched otherwise."""


class MatchingQuestion(QuestionBase):
    """Things to match with answers."""

    type: Annotated[Literal["matching"], MEANING]
    """Type of the question."""
    pairs: Annotated[tuple[MatchingPair, ...], UNORDERED, Field(min_length=3, max_length=7)]
    """Three to seven things to match."""
    answers: Annotated[tuple[MatchingAnswer, ...], UNORDERED, Field(min_length=2, max_length=8)]
    """What to choose from. One or two that belong to no pair keep the last pair from being free."""
    credit: Credit = "partial"
    """Whether each right pair earns a part of the points."""

    @property
    def columns(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The things to match, and the answers."""
        return (
            ("pairs", tuple(pair.text for pair in self.pairs)),
            ("answers", tuple(answer.text for answer in self.answers)),
        )

    def wrong_answers(self) -> Iterator[tuple[Path, str]]:
        """The answers that belong to no pair."""
        used = {pair.answer for pair in self.pairs}
        for index, answer in enumerate(self.answers):
            if answer.id not in used and answer.feedback is not None:
                yield ("answers", index), answer.feedback
