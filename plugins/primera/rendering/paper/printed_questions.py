"""What a form of paper asks, and a question as a form and its key print it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Any, Literal, TypeAlias

from primera.model.entry import Media
from primera.model.question import Path
from primera.model.question_types import Question

Section: TypeAlias = Literal["choose", "write", "arrange", "case"]

SECTIONS: tuple[Section, ...] = ("choose", "write", "arrange", "case")
"""By what an answer is: letters to fill in, words, boxes, the way through a case."""


@dataclass(frozen=True, slots=True)
class PaperForm:
    """A form: its letter and code, its questions in order, and the order of their options.

    `seed` is that of the letter; numbers of a scene are the variant at `seed` modulo their count.
    """

    letter: str
    code: str
    seed: int
    questions: tuple[Question, ...]
    options: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Lettered:
    """Something with a letter to answer by; for things in order, `place` is the right one."""

    letter: str
    id: str
    text: str
    key: bool = False
    feedback: str = ""
    media: tuple[Media, ...] = ()
    place: int = 0


@dataclass(frozen=True, slots=True)
class OnPaper:
    """What a type of question prints.

    `answers` are what goes into the boxes of the answer sheet, in their order: letters, words,
    places. `how` is the key of the words that say how to answer, empty where the section says it.
    `numbers` are the ones of a scene whose numbers change, by parameter. `parts` is into how many
    parts its points are cut, 0 when they are not, and `credit` names the words that say so.
    `shown` is whatever its template needs beside all that. `left_out` are the places, inside the
    question, of texts that neither the form nor the key prints.
    """

    answers: tuple[str, ...]
    lettered: tuple[Lettered, ...] = ()
    how: str = ""
    numbers: tuple[tuple[str, str], ...] = ()
    unit: str = ""
    parts: int = 0
    credit: str = "parts"
    shown: Any = None
    left_out: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Printed:
    """A question with its number on a form. `fields` is how many boxes its answer needs."""

    number: int
    question: Question
    family: str
    section: Section
    fields: int
    on_paper: OnPaper

    @property
    def place(self) -> int:
        """The place of its section."""
        return SECTIONS.index(self.section)

    @property
    def credit(self) -> str:
        """The key of the words that say how points are given in part; empty where nothing is."""
        if self.on_paper.parts:
            return f"paper.answers.credit.{self.on_paper.credit}"
        whole = getattr(self.question, "credit", "") == "all_or_nothing"
        return "paper.answers.credit.whole" if whole else ""


Labels: TypeAlias = Callable[[int, int], tuple[str, ...]]
"""How many boxes an answer has, and letters the form -> the labels of the row on the sheet."""


def numbered(boxes: int, letters: int) -> tuple[str, ...]:
    """A box or line for each number; one alone says nothing."""
    return tuple(str(number) for number in range(1, boxes + 1)) if boxes > 1 else ("",)


def unlabelled(boxes: int, letters: int) -> tuple[str, ...]:
    """As many boxes that say nothing."""
    return ("",) * boxes


def boxes_by_letter(boxes: int, letters: int) -> tuple[str, ...]:
    """A box for each letter of the question."""
    return tuple(ascii_uppercase[:boxes])


def letters_of_form(boxes: int, letters: int) -> tuple[str, ...]:
    """Every letter that the form has: so all rows are alike."""
    return tuple(ascii_uppercase[:letters])


def with_letters(things: Iterable[Lettered]) -> tuple[Lettered, ...]:
    """Things with the letters of their places."""
    return tuple(
        Lettered(letter, each.id, each.text, each.key, each.feedback, each.media, each.place)
        for letter, each in zip(ascii_uppercase, things, strict=False)
    )
