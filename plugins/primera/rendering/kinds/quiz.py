"""Quizzes: forms to answer."""

from __future__ import annotations

from primera.model.blueprint import asked_count
from primera.model.kinds import Kind
from primera.model.quiz import Quiz
from primera.rendering.kinds.view import Block, KindView, LandingView, NavPlace, Values
from primera.rendering.navigation import one_by_one
from primera.rendering.page import Page
from primera.rendering.quizzes import quiz_block
from primera.rendering.titles import summary_of


def _values(page: Page, quiz: Quiz) -> Values:
    return {"block": quiz_block(page, quiz), "count": asked_count(page.context.manual, quiz)}


def _landing(page: Page, entries: tuple[Quiz, ...]) -> LandingView:
    manual = page.context.manual
    counts = {quiz.id: asked_count(manual, quiz) for quiz in manual.of(Quiz)}
    return LandingView("landing_quizzes", {"counts": counts, "summary_of": summary_of})


VIEW = KindView(
    kind=Kind.QUIZ,
    nav=NavPlace("practise", one_by_one),
    values=_values,
    landing=_landing,
    styles=(),
    contents=False,
    home="review",
    mentions=False,
    block=Block(quiz_block, once=True),
    readable=False,
)
