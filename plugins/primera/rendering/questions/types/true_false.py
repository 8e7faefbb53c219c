"""A statement holds or not: shown as two options."""

from __future__ import annotations

from primera.model.question import TrueFalseQuestion
from primera.rendering.paper.printed_questions import OnPaper, PaperForm, letters_of_form
from primera.rendering.questions.shown_type import ShownType
from primera.rendering.questions.types.choice import Choice, chosen_on_paper
from primera.strings import Strings


def _shown(question: TrueFalseQuestion, say: Strings) -> tuple[Choice, ...]:
    return (
        Choice("true", say("pages.quiz.true"), question.answer, question.feedback_true or ""),
        Choice(
            "false", say("pages.quiz.false"), not question.answer, question.feedback_false or ""
        ),
    )


def _on_paper(question: TrueFalseQuestion, form: PaperForm, say: Strings) -> OnPaper:
    return chosen_on_paper(question.id, _shown(question, say), form)


SHOWN = ShownType("choice", "choose", _shown, _on_paper, labels=letters_of_form)
