"""Several options are chosen."""

from __future__ import annotations

from primera.model.question import MultipleQuestion
from primera.rendering.paper.printed_questions import OnPaper, PaperForm, letters_of_form
from primera.rendering.questions.shown_type import ShownType
from primera.rendering.questions.types.choice import Choice, choices, chosen_on_paper
from primera.strings import Strings

_HOW = "paper.how.multiple"


def _shown(question: MultipleQuestion, say: Strings) -> tuple[Choice, ...]:
    return choices(question, say)


def _on_paper(question: MultipleQuestion, form: PaperForm, say: Strings) -> OnPaper:
    how = "" if say(_HOW) in question.stem else _HOW
    partial = question.credit == "partial"
    return chosen_on_paper(question.id, choices(question, say), form, how, partial)


SHOWN = ShownType("choice", "choose", _shown, _on_paper, labels=letters_of_form)
