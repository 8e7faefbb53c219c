"""Quizzes to HTML: forms that read and work as a page, and that the browser makes interactive."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from primera.model.entry import Media
from primera.model.meaning import meaning_hash
from primera.model.quiz import Bank, Question, Quiz, TrueFalseQuestion
from primera.model.refs import Ref, parse_ref
from primera.rendering.context import Context
from primera.rendering.page import Page
from primera.rendering.templating import render_block
from primera.scoring import SPEC_VERSION, scorable

_PAYLOAD_VERSION = 1


@dataclass(frozen=True, slots=True)
class Choice:
    """An option as the page shows it, whatever the type of its question."""

    id: str
    text: str
    key: bool
    feedback: str
    media: tuple[Media, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question with what its element carries in `data-pl`."""

    question: Question
    name: str
    control: str
    choices: tuple[Choice, ...]
    payload: dict[str, object]
    passage: Ref | None


def render_quiz(context: Context, quiz_id: str, page: str) -> str:
    """A quiz as one block of HTML for the page at `page`. Raises KeyError for an unknown quiz."""
    return str(quiz_block(Page(context, page), context.manual.get(Quiz, quiz_id)))


def quiz_block(page: Page, quiz: Quiz) -> str:
    """A quiz as one block of HTML."""
    bank = page.context.manual.get(Bank, quiz.bank)
    questions = [_view(page.context, bank, found) for found in page.context.questions_of(quiz)]
    return render_block(
        "_quiz.j2",
        page,
        quiz=quiz,
        payload=_payload(page.context, quiz, bank),
        questions=questions,
    )


def _payload(context: Context, quiz: Quiz, bank: Bank) -> dict[str, object]:
    settings = context.manual.settings
    return {
        "v": _PAYLOAD_VERSION,
        "spec": SPEC_VERSION,
        "manual": settings.id,
        "entry": str(Ref(quiz.kind, quiz.id)),
        "title": quiz.title,
        "bank": str(Ref(bank.kind, bank.id)),
        "pass_mark": settings.pass_mark if quiz.pass_mark is None else quiz.pass_mark,
        "known": [question.id for question in bank.questions],
    }


def _view(context: Context, bank: Bank, question: Question) -> QuestionView:
    ref = Ref(bank.kind, bank.id, question.id)
    choices = _choices(context, question)
    present = meaning_hash(question)
    payload: dict[str, object] = {
        "entry": str(ref.entry),
        "part": question.id,
        "hash": present,
        "was": list(context.equivalences.of(ref, present)),
        **asdict(scorable(question)),
    }
    passage = parse_ref(question.passage)
    return QuestionView(
        question=question,
        name=f"{ref.entry}/{question.id}",
        control="checkbox" if question.type == "multiple" else "radio",
        choices=choices,
        payload=payload,
        passage=passage if passage and context.addresses.has_page(passage) else None,
    )


def _choices(context: Context, question: Question) -> tuple[Choice, ...]:
    if not isinstance(question, TrueFalseQuestion):
        return tuple(
            Choice(option.id, option.text, option.key, option.feedback, option.media)
            for option in question.options
        )
    say = context.strings
    return (
        Choice("true", say("pages.quiz.true"), question.answer, question.feedback_true),
        Choice("false", say("pages.quiz.false"), not question.answer, question.feedback_false),
    )
