"""Which questions a form on paper asks, in which order: the draw of the browser, in sections.

A form of a letter is what `sample_form` gives for the letter's seed. All forms of a seed ask the
same questions, those that letter A draws. On paper they stand in sections by the way they are
answered, and there by how many boxes an answer needs: so one answer sheet does for all forms.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import replace

from primera.model.blueprint import candidates
from primera.model.manual import Manual
from primera.model.meaning_hash import meaning_hash
from primera.model.question_types import Question
from primera.model.quiz import Quiz
from primera.rendering.paper.printed_questions import SECTIONS, PaperForm, Printed, Section
from primera.rendering.questions.registry import SHOWN_TYPES
from primera.scoring import sampling
from primera.scoring.form_code import MEANINGS, FormCode, encode
from primera.scoring.sampling import Plan, sample_form
from primera.strings import Strings


def paper_forms(manual: Manual, quiz: Quiz, seed: int, letters: str) -> tuple[PaperForm, ...]:
    """The forms of a seed, one for each letter of `letters`.

    Raises ValueError for a seed or a letter that no code can hold.
    """
    plan = plan_of(manual, quiz)
    by_id = {question.id: question for question in candidates(manual, quiz)}
    meaning = meaning_of(manual, quiz)
    asked = set(sample_form(plan, seed).questions)
    alone = Plan(
        tuple(question for question in plan.questions if question in asked),
        shuffle=plan.shuffle,
        options=plan.options,
    )
    forms = []
    for letter in letters:
        code = FormCode(seed, letter, meaning)
        # Letter A is what the browser draws by the seed; the others ask the same and draw nothing.
        drawn = sample_form(plan if letter == "A" else alone, code.form_seed)
        questions = in_sections([by_id[question] for question in drawn.questions])
        forms.append(PaperForm(letter, encode(code), code.form_seed, questions, drawn.options))
    return tuple(forms)


def plan_of(manual: Manual, quiz: Quiz) -> Plan:
    """What forms of a quiz are drawn from. On paper questions and options always change places."""
    return replace(sampling.plan_of(manual, quiz), shuffle=frozenset(("questions", "options")))


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
    return SHOWN_TYPES[question.type].section


def fields_of(question: Question) -> int:
    """How many boxes or lines an answer needs; letters to fill in are one."""
    return SHOWN_TYPES[question.type].boxes(question)


def in_sections(questions: Sequence[Question]) -> tuple[Question, ...]:
    """Questions by section, then by type where it shows, then by how many boxes they need."""
    return tuple(
        sorted(
            questions,
            key=lambda one: (
                SECTIONS.index(section_of(one)),
                SHOWN_TYPES[one.type].rank,
                fields_of(one),
            ),
        )
    )


def printed(form: PaperForm, say: Strings) -> tuple[Printed, ...]:
    """The questions of a form, numbered."""
    return tuple(_printed(n, question, form, say) for n, question in enumerate(form.questions, 1))


def _printed(number: int, question: Question, form: PaperForm, say: Strings) -> Printed:
    kind = SHOWN_TYPES[question.type]
    on_paper = kind.on_paper(question, form, say)
    return Printed(number, question, kind.family, kind.section, kind.boxes(question), on_paper)
