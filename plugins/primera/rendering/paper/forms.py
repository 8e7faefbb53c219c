"""Which questions a form on paper asks, in which order: the draw of the browser, in sections.

A form of a letter is what `draw_form` gives for the letter's seed. All forms of a seed ask the same
questions, those that letter A draws. On paper they stand in sections by the way they are answered,
and there by how many boxes an answer needs: so one answer sheet does for all forms.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from primera.model.arranging import MatchingQuestion, OrderingQuestion
from primera.model.blueprint import candidates, is_of_sort
from primera.model.case import CaseQuestion
from primera.model.manual import Manual
from primera.model.meaning import meaning_hash
from primera.model.question import MultipleQuestion, SingleQuestion, TrueFalseQuestion
from primera.model.question_types import Question
from primera.model.quiz import Quiz
from primera.model.typed import ClozeQuestion
from primera.rendering.paper.cases import longest_path
from primera.scoring.drawing import Plan, Row, draw_form
from primera.scoring.form_code import MEANINGS, FormCode, encode

Section = Literal["choose", "write", "arrange", "case"]

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


def paper_forms(manual: Manual, quiz: Quiz, seed: int, letters: str) -> tuple[PaperForm, ...]:
    """The forms of a seed, one for each letter of `letters`.

    Raises ValueError for a seed or a letter that no code can hold.
    """
    plan = plan_of(manual, quiz)
    by_id = {question.id: question for question in candidates(manual, quiz)}
    meaning = meaning_of(manual, quiz)
    asked = set(draw_form(plan, seed).questions)
    alone = Plan(
        tuple(question for question in plan.questions if question in asked),
        shuffle=plan.shuffle,
        options=plan.options,
    )
    forms = []
    for letter in letters:
        code = FormCode(seed, letter, meaning)
        # Letter A is what the browser draws by the seed; the others ask the same and draw nothing.
        drawn = draw_form(plan if letter == "A" else alone, code.form_seed)
        questions = in_sections([by_id[question] for question in drawn.questions])
        forms.append(PaperForm(letter, encode(code), code.form_seed, questions, drawn.options))
    return tuple(forms)


def plan_of(manual: Manual, quiz: Quiz) -> Plan:
    """What forms of a quiz are drawn from. On paper questions and options always change places."""
    questions = candidates(manual, quiz)
    rows = (
        Row(row.take, tuple(one.id for one in questions if is_of_sort(manual, one, row)))
        for row in quiz.draw
    )
    options = {
        question.id: tuple(option.id for option in question.options)
        for question in questions
        if isinstance(question, SingleQuestion | MultipleQuestion)
    }
    ids = tuple(question.id for question in questions)
    return Plan(ids, tuple(rows), frozenset(("questions", "options")), options)


def meaning_of(
    manual: Manual, quiz: Quiz, hash_of: Callable[[Question], str] = meaning_hash
) -> int:
    """Ten bits that change when other questions, keys or points would be printed for a seed.

    `hash_of` gives the meaning hash of a question; whoever has them already need not reckon twice.
    """
    plan = plan_of(manual, quiz)
    whole = {
        "quiz": quiz.id,
        "rows": [[row.take, list(row.sort)] for row in plan.rows],
        "questions": [
            [one.id, hash_of(one), one.points, list(plan.options.get(one.id, ()))]
            for one in candidates(manual, quiz)
        ],
    }
    canonical = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digest = hashlib.sha256(f"pl-form:{canonical}".encode()).digest()
    return int.from_bytes(digest[:4]) % MEANINGS


def section_of(question: Question) -> Section:
    """Where a question stands on paper."""
    match question:
        case SingleQuestion() | MultipleQuestion() | TrueFalseQuestion():
            return "choose"
        case OrderingQuestion() | MatchingQuestion():
            return "arrange"
        case CaseQuestion():
            return "case"
        case _:
            return "write"


def fields_of(question: Question) -> int:
    """How many boxes or lines an answer needs; letters to fill in are one."""
    match question:
        case OrderingQuestion():
            return len(question.items)
        case MatchingQuestion():
            return len(question.pairs)
        case ClozeQuestion():
            return len(question.gaps)
        case CaseQuestion():
            return longest_path(question)
        case _:
            return 1


def in_sections(questions: Sequence[Question]) -> tuple[Question, ...]:
    """Questions by section, then by type where it shows, then by how many boxes they need."""
    return tuple(
        sorted(
            questions,
            key=lambda one: (
                SECTIONS.index(section_of(one)),
                isinstance(one, MatchingQuestion),
                fields_of(one),
            ),
        )
    )
