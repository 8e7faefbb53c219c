"""Coverage: what a manual teaches against the questions that test it. Pure, no I/O.

A question tests the entry that its passage is in and, where the passage is an item of a framework,
that item as well. Questions of all banks count, whether a quiz asks them or not, but those of banks
whose quizzes the company hides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar, get_args

from primera.model.entry import Entry
from primera.model.framework import Framework
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.practice import Practice
from primera.model.question import Bloom
from primera.model.question_types import Question, QuestionType
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref, parse_ref
from primera.model.registry import TEACHING

ValueT = TypeVar("ValueT", bound=Hashable)

BLOOMS: tuple[Bloom, ...] = get_args(Bloom)
TYPES: tuple[QuestionType, ...] = get_args(QuestionType)
RECALL: Bloom = "remember"

Level = Literal["none", "recall", "beyond"]
"""Tested by no question, by questions that only ask to remember, or by one that asks for more."""

LEVELS: tuple[Level, ...] = get_args(Level)


@dataclass(frozen=True, slots=True)
class Taught:
    """An entry, or an item of a framework, with the questions that rest on it.

    `group` is what it is told under: the area of a practice, the framework of an item.
    """

    ref: Ref
    title: str
    group: Ref | None
    questions: tuple[tuple[Ref, Question], ...]

    @property
    def level(self) -> Level:
        """How far it is tested."""
        if not self.questions:
            return "none"
        return "beyond" if self.blooms.keys() - {RECALL} else "recall"

    @property
    def blooms(self) -> Mapping[Bloom, int]:
        """What the questions ask of the mind -> how many of them, from the least to the most.

        One that does not say it is taken to ask for memory alone.
        """
        return _counted((question.bloom or RECALL for _, question in self.questions), BLOOMS)

    @property
    def exam_only(self) -> int:
        """How many of the questions only exams ask."""
        return sum(question.exam_only for _, question in self.questions)

    @property
    def types(self) -> Mapping[QuestionType, int]:
        """Type -> how many of the questions."""
        return _counted((question.type for _, question in self.questions), TYPES)

    @property
    def difficulties(self) -> Mapping[int, int]:
        """Difficulty -> how many of the questions."""
        return _counted((question.difficulty for _, question in self.questions), (1, 2, 3))


@dataclass(frozen=True, slots=True)
class Totals:
    """How many entries there are, and how many of them reach each level."""

    entries: int
    levels: Mapping[Level, int]

    @property
    def percent_beyond(self) -> int:
        """Per cent tested beyond recall, rounded down: 100 is said of all and of nothing less.

        Of no entries all are.
        """
        return 100 * self.levels["beyond"] // self.entries if self.entries else 100


@dataclass(frozen=True, slots=True)
class Coverage:
    """All that a manual teaches, each with its questions, in the order of the manual.

    `items` are the ideas of frameworks, told apart because their frameworks are entries too, and
    `exam_only` how many of the questions only exams ask.
    """

    entries: tuple[Taught, ...]
    items: tuple[Taught, ...]
    banks: int
    questions: int
    exam_only: int

    @property
    def all(self) -> tuple[Taught, ...]:
        """Entries, each framework followed by its items."""
        by_framework: dict[Ref, list[Taught]] = {}
        for item in self.items:
            by_framework.setdefault(item.ref.entry, []).append(item)
        return tuple(
            each for entry in self.entries for each in (entry, *by_framework.get(entry.ref, ()))
        )

    def of_kind(self, kind: Kind) -> tuple[Taught, ...]:
        """The entries of a kind."""
        return tuple(entry for entry in self.entries if entry.ref.kind is kind)

    def at(self, level: Level) -> tuple[Taught, ...]:
        """The entries and items that reach exactly this level."""
        return tuple(each for each in self.all if each.level == level)


def totals(tested: Iterable[Taught]) -> Totals:
    """How many there are, and how many at each level."""
    levels = Counter(each.level for each in tested)
    return Totals(levels.total(), {level: levels[level] for level in LEVELS})


def coverage_of(manual: Manual) -> Coverage:
    """What the questions of a manual test and what they leave out."""
    by_passage: dict[Ref, list[tuple[Ref, Question]]] = {}
    for ref, question in _questions(manual):
        passage = parse_ref(question.passage)
        if passage is not None:
            for place in {passage, passage.entry}:
                by_passage.setdefault(place, []).append((ref, question))

    def tested(ref: Ref, title: str, group: Ref | None) -> Taught:
        return Taught(ref, title, group, tuple(by_passage.get(ref, ())))

    entries: list[Taught] = []
    items: list[Taught] = []
    for kind in TEACHING:
        for entry in manual.of_kind(kind):
            ref = Ref(kind, entry.id)
            entries.append(tested(ref, entry.title, _area_of(entry)))
            if isinstance(entry, Framework):
                found = (Ref(kind, entry.id, item.id) for item in entry.items)
                items += (
                    tested(place, item.title, ref)
                    for place, item in zip(found, entry.items, strict=True)
                )
    banks = _banks(manual)
    asked = sum(len(bank.questions) for bank in banks)
    kept = asked - sum(len(bank.practised) for bank in banks)
    return Coverage(tuple(entries), tuple(items), len(banks), asked, kept)


def _area_of(entry: Entry) -> Ref | None:
    area = entry.area if isinstance(entry, Practice) else None
    return Ref(Kind.AREA, area) if area else None


def _banks(manual: Manual) -> list[Bank]:
    hidden = {quiz.bank for quiz in manual.hidden.values() if isinstance(quiz, Quiz)}
    unasked = hidden - {quiz.bank for quiz in manual.of(Quiz)}
    return [bank for bank in manual.of(Bank) if bank.id not in unasked]


def _questions(manual: Manual) -> Iterator[tuple[Ref, Question]]:
    for bank in _banks(manual):
        for question in bank.questions:
            yield Ref(bank.kind, bank.id, question.id), question


def _counted(values: Iterable[ValueT], order: Iterable[ValueT]) -> dict[ValueT, int]:
    counts = Counter(values)
    return {value: counts[value] for value in order if counts[value]}
