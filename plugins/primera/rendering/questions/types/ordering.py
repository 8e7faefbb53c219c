"""Things are put in their order."""

from __future__ import annotations

from primera.model.ordering_matching import OrderingItem, OrderingQuestion
from primera.rendering.paper.printed_questions import (
    Lettered,
    OnPaper,
    PaperForm,
    boxes_by_letter,
    with_letters,
)
from primera.rendering.questions.shown_type import ShownType
from primera.rendering.questions.shuffling import shuffled
from primera.strings import Strings


def _shown(question: OrderingQuestion, say: Strings) -> tuple[OrderingItem, ...]:
    return shuffled(question.items, question.id)


def _on_paper(question: OrderingQuestion, form: PaperForm, say: Strings) -> OnPaper:
    places = {item.id: place for place, item in enumerate(question.items, 1)}
    items = with_letters(
        Lettered("", item.id, item.text, feedback=item.feedback or "", place=places[item.id])
        for item in _shown(question, say)
    )
    pairs = len(items) * (len(items) - 1) // 2
    return OnPaper(
        tuple(str(item.place) for item in items),
        items,
        "paper.how.ordering",
        parts=pairs if question.credit == "partial" else 0,
        credit="ordering",
    )


def _boxes(question: OrderingQuestion) -> int:
    return len(question.items)


SHOWN = ShownType(
    "ordering",
    "arrange",
    _shown,
    _on_paper,
    _boxes,
    boxes_by_letter,
    sheet="ordering.css",
)
