"""A question with all that its template needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from primera.model.meaning_hash import meaning_hash
from primera.model.question_types import Question
from primera.model.quiz import Bank
from primera.model.refs import Ref, parse_ref
from primera.rendering.page import Page
from primera.rendering.questions.registry import SHOWN_TYPES
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
        return SHOWN_TYPES[self.question.type].stem(page.phrase(self.question.stem), self.shown)


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
    kind = SHOWN_TYPES[question.type]
    shown = kind.shown(question, context.strings)
    return QuestionView(
        question=question,
        element=page.part_id(question.id, quiz),
        name=f"{ref.entry}/{question.id}",
        family=kind.family,
        payload=payload | kind.carried(shown),
        passage=passage if passage and context.addresses.has_page(passage) else None,
        shown=shown,
    )
