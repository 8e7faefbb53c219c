"""A question with all that its template needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from primera.model.arranging import MatchingQuestion, OrderingQuestion
from primera.model.case import CaseQuestion
from primera.model.meaning import meaning_hash
from primera.model.question import MultipleQuestion, SingleQuestion, TrueFalseQuestion
from primera.model.question_types import Question
from primera.model.quiz import Bank
from primera.model.refs import Ref, parse_ref
from primera.model.typed import ClozeQuestion, NumericQuestion, ShortTextQuestion
from primera.rendering.context import Context
from primera.rendering.page import Page
from primera.rendering.questions.arranging import shuffled
from primera.rendering.questions.case import case_view
from primera.rendering.questions.choice import choices
from primera.rendering.questions.typed import NumbersView, numbers_shown, segments, with_numbers
from primera.scoring import scorable


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question with what its element carries in `data-pl`, and what its template shows.

    `family` names the template of its type; `shown` is whatever that template needs beside the
    question itself. `element` is the id of its element on the page.
    """

    question: Question
    element: str
    name: str
    family: str
    payload: dict[str, object]
    passage: Ref | None
    shown: Any

    def stem(self, page: Page) -> Markup:
        """What is asked; where numbers change, with the first ones."""
        stem = page.phrase(self.question.stem)
        return with_numbers(stem, self.shown.numbers[0]) if self.family == "numeric" else stem


def view_of(page: Page, quiz: str, bank: Bank, question: Question) -> QuestionView:
    """The view of a question of a bank, in the quiz element of an id on a page."""
    context = page.context
    ref = Ref(bank.kind, bank.id, question.id)
    present = meaning_hash(question)
    payload: dict[str, object] = {
        "entry": str(ref.entry),
        "part": question.id,
        "hash": present,
        "was": list(context.equivalences.of(ref, present)),
        **scorable(question).payload(),
    }
    passage = parse_ref(question.passage)
    family, shown = _family(context, question)
    if isinstance(shown, NumbersView):
        payload |= {"shown": shown.numbers, "right": shown.right}
    return QuestionView(
        question=question,
        element=page.part_id(question.id, quiz),
        name=f"{ref.entry}/{question.id}",
        family=family,
        payload=payload,
        passage=passage if passage and context.addresses.has_page(passage) else None,
        shown=shown,
    )


def _family(context: Context, question: Question) -> tuple[str, object]:
    match question:
        case SingleQuestion() | MultipleQuestion() | TrueFalseQuestion():
            return "choice", choices(question, context.strings)
        case OrderingQuestion():
            return "ordering", shuffled(question.items, question.id)
        case MatchingQuestion():
            return "matching", shuffled(question.answers, question.id)
        case ClozeQuestion():
            return "cloze", segments(question)
        case ShortTextQuestion():
            return "short_text", None
        case NumericQuestion():
            return "numeric", numbers_shown(question, context.strings)
        case CaseQuestion():
            return "case", case_view(question)
