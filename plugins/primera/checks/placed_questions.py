"""The questions of a manual, each with its bank and its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from primera.checks.manual_index import Place, Step
from primera.model.manual import Manual
from primera.model.question import QuestionBase
from primera.model.quiz import Bank
from primera.model.refs import Ref

QuestionT = TypeVar("QuestionT", bound=QuestionBase, covariant=True)


@dataclass(frozen=True, slots=True)
class PlacedQuestion(Generic[QuestionT]):
    """A question where it stands."""

    bank: Bank
    index: int
    question: QuestionT

    def place(self, *path: Step) -> Place:
        """The place of a field of the question."""
        return Place(Ref(self.bank.kind, self.bank.id), ("questions", self.index, *path))


def placed_questions(manual: Manual, cls: type[QuestionT]) -> Iterator[PlacedQuestion[QuestionT]]:
    """The questions of a class, bank by bank."""
    for bank in manual.of(Bank):
        for index, question in enumerate(bank.questions):
            if isinstance(question, cls):
                yield PlacedQuestion(bank, index, question)
