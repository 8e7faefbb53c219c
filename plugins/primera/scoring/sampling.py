"""Which questions an attempt asks, in which order, with which order of options.

scoring.md, section 13: the same seed and plan give the same form in any language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from primera.model.blueprint import candidates, is_of_sort
from primera.model.manual import Manual
from primera.model.quiz import Quiz

SEEDS = 2**32
"""A seed is an integer from 0 to one less than this."""

MemberT = TypeVar("MemberT")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a blueprint: how many questions, and the ids of those that are of its sort."""

    take: int
    sort: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a form is drawn from.

    `questions` are all candidates in the order of the page; without rows each of them is asked.
    `options` has the ids of the options that may change their order, by question.
    """

    questions: tuple[str, ...]
    rows: tuple[Row, ...] = ()
    shuffle: frozenset[Literal["questions", "options"]] = frozenset()
    options: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Form:
    """What is asked: ids of questions in order, and ids of the options of some of them."""

    questions: tuple[str, ...]
    options: Mapping[str, tuple[str, ...]]


def sample_form(plan: Plan, seed: int) -> Form:
    """The form of a seed. Raises ValueError for a seed out of 0..2**32 - 1."""
    if not 0 <= seed < SEEDS:
        raise ValueError(f"seed out of range: {seed}")
    chance = _Chance(seed)
    drawn = _sampled(plan.rows, chance) if plan.rows else set(plan.questions)
    questions = [question for question in plan.questions if question in drawn]
    if "questions" in plan.shuffle:
        questions = chance.shuffled(questions)
    options = {}
    if "options" in plan.shuffle:
        options = {
            question: tuple(chance.shuffled(plan.options[question]))
            for question in questions
            if question in plan.options
        }
    return Form(tuple(questions), options)


def plan_of(manual: Manual, quiz: Quiz) -> Plan:
    """What the forms of a quiz are drawn from, on the page and on paper."""
    questions = candidates(manual, quiz)
    return Plan(
        questions=tuple(question.id for question in questions),
        rows=tuple(
            Row(row.take, tuple(one.id for one in questions if is_of_sort(manual, one, row)))
            for row in quiz.draw
        ),
        shuffle=frozenset(quiz.shuffle),
        options={question.id: question.mixable for question in questions if question.mixable},
    )


class _Chance:
    """The generator mulberry32: 32 bits of state, 32 bits a number."""

    def __init__(self, seed: int) -> None:
        self._state = seed

    def _next(self) -> int:
        self._state = (self._state + 0x6D2B79F5) % SEEDS
        word = self._state
        word = (word ^ word >> 15) * (word | 1) % SEEDS
        word ^= (word + (word ^ word >> 7) * (word | 61)) % SEEDS
        return word ^ word >> 14

    def _below(self, bound: int) -> int:
        """A number below `bound`, each as likely: the last numbers, which would not be, go by."""
        fair = SEEDS - SEEDS % bound
        while (word := self._next()) >= fair:
            pass
        return word % bound

    def shuffled(self, members: Sequence[MemberT]) -> list[MemberT]:
        """The members in another order, by Fisher and Yates."""
        mixed = list(members)
        for last in range(len(mixed) - 1, 0, -1):
            other = self._below(last + 1)
            mixed[last], mixed[other] = mixed[other], mixed[last]
        return mixed


def _sampled(rows: Sequence[Row], chance: _Chance) -> set[str]:
    """The questions of all rows, none twice; as many as the rows can have together at most."""
    mixed = [chance.shuffled(row.sort) for row in rows]
    holder: dict[str, int] = {}

    def gets(row: int, asked: set[str]) -> bool:
        """Give a row one more: a free one or, failing that, one that another row can replace."""
        for question in mixed[row]:
            if question not in holder:
                holder[question] = row
                return True
        for question in mixed[row]:
            if holder[question] != row and question not in asked:
                asked.add(question)
                if gets(holder[question], asked):
                    holder[question] = row
                    return True
        return False

    for number, row in enumerate(rows):
        for _ in range(row.take):
            if not gets(number, set()):
                break
    return set(holder)
