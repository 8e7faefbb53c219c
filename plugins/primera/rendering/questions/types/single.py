"""One option is chosen."""

from __future__ import annotations

from primera.model.question import SingleQuestion
from primera.rendering.paper.printed_questions import OnPaper, PaperForm, letters_of_form
from primera.rendering.questions.shown_type import ShownType
from primera.rendering.questions.types.choice import Choice, choices, chosen_on_paper
from primera.strings import Strings


def _shown(question: SingleQuestion, say: Strings) -> tuple[Choice, ...]:
    return choices(question, say)


def _on_paper(question: SingleQuestion, form: PaperForm, say: Strings) -> OnPaper:
    return chosen_on_paper(question.id, choices(question, say), form)


SHOWN = ShownType("choice", "choose", _shown, _on_paper, labels=letters_of_form)
