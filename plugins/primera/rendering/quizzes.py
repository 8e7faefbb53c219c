"""Quizzes to HTML: forms that read and work as a page, and that the browser makes interactive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from markupsafe import Markup

from primera.model.blueprint import asked_count
from primera.model.question_types import Question
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref
from primera.rendering.context import Context
from primera.rendering.page import Page
from primera.rendering.paper.forms import meaning_of
from primera.rendering.questions.registry import FORM_SCRIPTS, SHOWN_TYPES
from primera.rendering.questions.view import QuestionView, view_of
from primera.rendering.templating import render_block
from primera.scoring import SPEC_VERSION
from primera.scoring.sampling import plan_of

PAYLOAD_VERSION = 1
"""Version of what an element with questions carries in `data-pl`."""
_MODES: Mapping[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "practice": ("_quiz.j2", ("quiz.css",), ()),
    "exam": ("_exam.j2", ("quiz.css", "exam.css"), ("quiz/exam/exam.js",)),
}
"""Mode -> its template, and the styles and scripts of every quiz of it."""


def render_quiz(context: Context, quiz_id: str, page: str) -> str:
    """A quiz as one block of HTML for the page at `page`. Raises KeyError for an unknown quiz."""
    return str(quiz_block(Page(context, page), context.manual.get(Quiz, quiz_id)))


def quiz_block(page: Page, quiz: Quiz) -> Markup:
    """A quiz as one block of HTML, whether it is for practice or an exam."""
    context = page.context
    bank = context.manual.get(Bank, quiz.bank)
    template, sheets, scripts = _MODES[quiz.mode]
    element = page.element_id(f"{context.strings('anchors.element_quiz')}-{quiz.id}")
    views = [view_of(page, element, bank, question) for question in context.questions_of(quiz)]
    hashes = {view.question.id: str(view.payload["hash"]) for view in views}
    meaning = meaning_of(context.manual, quiz, lambda question: hashes[question.id])
    return _block(
        template,
        page,
        views,
        sheets=sheets,
        scripts=scripts,
        quiz=quiz,
        bands=quiz.bands,
        payload=_payload(context, quiz, bank, meaning),
        count=asked_count(context.manual, quiz),
        element=element,
    )


def practice_block(
    page: Page,
    views: Sequence[QuestionView],
    *,
    payload: Mapping[str, object],
    count: int,
    element: str,
) -> Markup:
    """Questions of any banks as one quiz for practice, of which an attempt asks `count`."""
    template, sheets, scripts = _MODES["practice"]
    return _block(
        template,
        page,
        views,
        sheets=sheets,
        scripts=scripts,
        bands=(),
        payload=payload,
        count=count,
        element=element,
    )


def question_block(page: Page, bank: Bank, question: Question) -> Markup:
    """One question of a bank as a block of HTML, to be answered where it stands."""
    context = page.context
    titles = (quiz.title for quiz in context.manual.of(Quiz) if quiz.bank == bank.id)
    word = context.strings("anchors.element_question")
    element = page.element_id(f"{word}-{bank.id}-{question.id}")
    return _block(
        "_single.j2",
        page,
        [view_of(page, element, bank, question)],
        sheets=("quiz.css",),
        scripts=("quiz/single/single.js",),
        payload=_shared(context, bank, next(titles, bank.title)),
        element=element,
    )


def _block(
    template: str,
    page: Page,
    views: Sequence[QuestionView],
    *,
    sheets: Sequence[str],
    scripts: Sequence[str],
    **values: object,
) -> Markup:
    rarer = sorted({SHOWN_TYPES[view.question.type].sheet for view in views} - {""})
    forms = {f"quiz/types/{FORM_SCRIPTS[str(view.payload['type'])]}" for view in views}
    # The form of what most quizzes have comes with every quiz, and is no script of its own.
    alone = sorted(forms & page.context.brought.keys())
    return render_block(
        template,
        page,
        questions=views,
        sheets=[*sheets, *rarer],
        scripts=["quiz/define.js", *scripts, *alone],
        **values,
    )


def _payload(context: Context, quiz: Quiz, bank: Bank, meaning: int) -> dict[str, object]:
    """What the browser needs of a quiz; what a quiz does not limit or mix is left out."""
    settings = context.manual.settings
    rows = plan_of(context.manual, quiz).rows
    return {
        **_shared(context, bank, quiz.title),
        "entry": str(Ref(quiz.kind, quiz.id)),
        "pass_mark": settings.pass_mark if quiz.pass_mark is None else quiz.pass_mark,
        "meaning": meaning,
        **({"draw": [asdict(row) for row in rows]} if rows else {}),
        **({"shuffle": list(quiz.shuffle)} if quiz.shuffle else {}),
        **({"attempts": quiz.attempts} if quiz.attempts else {}),
        **({"time_limit": quiz.time_limit} if quiz.time_limit else {}),
    }


def _shared(context: Context, bank: Bank, title: str) -> dict[str, object]:
    """What answers to a bank are kept by, wherever its questions stand."""
    return {
        "v": PAYLOAD_VERSION,
        "spec": SPEC_VERSION,
        "manual": context.manual.settings.id,
        "title": title,
        "bank": str(Ref(bank.kind, bank.id)),
        "known": [question.id for question in bank.questions],
    }
