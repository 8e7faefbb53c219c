"""What a question is about, and which questions a row of a blueprint may ask."""

from __future__ import annotations

from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.practice import Practice
from primera.model.question import QuestionBase
from primera.model.question_types import Question
from primera.model.quiz import Bank, Draw, Quiz
from primera.model.refs import Ref, parse_ref
from primera.model.sampling import sampled


def is_about(manual: Manual, question: QuestionBase, ref: Ref) -> bool:
    """Whether a question tests an entry, or a passage of it when `ref` names a part.

    What tests a practice is about its area as well. A question whose passage is no address is
    about nothing.
    """
    passage = parse_ref(question.passage)
    if passage is None:
        return False
    if ref.part is not None:
        return passage == ref
    if ref.kind is Kind.AREA:
        practice = manual.find(passage)
        if isinstance(practice, Practice) and practice.area == ref.id:
            return True
    return passage.entry == ref


def is_of_sort(manual: Manual, question: Question, row: Draw) -> bool:
    """Whether a question is what a row asks for. What a row does not say does not matter to it."""
    topic = parse_ref(row.topic) if row.topic is not None else None
    return (
        row.type in (None, question.type)
        and row.bloom in (None, question.bloom)
        and row.difficulty in (None, question.difficulty)
        and (topic is None or is_about(manual, question, topic))
    )


def candidates(manual: Manual, quiz: Quiz) -> tuple[Question, ...]:
    """The questions that a quiz may ask, in its order: listed, drawn by any row, or the bank.

    Outside of exams, what is kept for them is none of them.
    """
    bank = manual.get(Bank, quiz.bank)
    questions = quiz.open_of(bank)
    if quiz.questions:
        by_id = {question.id: question for question in questions}
        return tuple(by_id[name] for name in quiz.questions if name in by_id)
    if not quiz.draw:
        return questions
    return tuple(
        question
        for question in questions
        if any(is_of_sort(manual, question, row) for row in quiz.draw)
    )


def shows(quiz: Quiz, bank: Bank, part: str | None) -> bool:
    """Whether a quiz shows a question of its bank, or any of them, but for what it draws."""
    return any(
        part in (None, question.id) and (not quiz.questions or question.id in quiz.questions)
        for question in quiz.open_of(bank)
    )


def is_kept_for_exams(manual: Manual, ref: Ref) -> bool:
    """Whether a reference names a question that no page may show but an exam's."""
    bank = manual.find(ref.entry)
    return isinstance(bank, Bank) and any(
        question.id == ref.part and question.exam_only for question in bank.questions
    )


def asked_count(manual: Manual, quiz: Quiz) -> int:
    """How many questions an attempt asks."""
    return sum(row.take for row in quiz.draw) or len(candidates(manual, quiz))


def fitted(quiz: Quiz, bank: Bank, manual: Manual) -> Quiz | None:
    """A quiz that asks no more than a bank has of what it lists or draws; None: it asks nothing.

    `manual` tells what the questions are about.
    """
    questions = quiz.open_of(bank)
    if quiz.questions:
        there = {question.id for question in questions}
        listed = tuple(name for name in quiz.questions if name in there)
        return quiz.model_copy(update={"questions": listed}) if listed else None
    if not quiz.draw:
        return quiz if questions else None
    sorts = [
        [at for at, question in enumerate(questions) if is_of_sort(manual, question, row)]
        for row in quiz.draw
    ]
    takes = sampled([row.take for row in quiz.draw], sorts)
    rows = tuple(
        row.model_copy(update={"take": take})
        for row, take in zip(quiz.draw, takes, strict=True)
        if take
    )
    return quiz.model_copy(update={"draw": rows}) if rows else None
