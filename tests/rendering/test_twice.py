"""A page by hand may show a block several times, and several blocks with parts of one name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.paper.samples import every_type
from tests.rendering.manuals import context_of
from tests.rendering.parsed import Parsed, parse

from primera.model.manual import Manual
from primera.model.practice import Practice
from primera.model.quiz import Bank, Quiz
from primera.model.roles import Checklist
from primera.rendering.cards import entry_card
from primera.rendering.checklists import checklist_block
from primera.rendering.page import Page
from primera.rendering.quizzes import question_block, quiz_block


def _questions(page: Page, manual: Manual) -> str:
    bank = manual.get(Bank, "todos")
    return "".join(question_block(page, bank, question) for question in bank.questions)


BLOCKS: dict[str, Callable[[Page, Manual], str]] = {
    "card": lambda page, manual: entry_card(page, manual.of(Practice)[0]),
    "checklist": lambda page, manual: checklist_block(page, manual.of(Checklist)[0]),
    "another checklist of the same lines": lambda page, manual: checklist_block(
        page, manual.of(Checklist)[0].model_copy(update={"id": "otra"})
    ),
    "quiz": lambda page, manual: quiz_block(page, manual.get(Quiz, "sorteado")),
    "exam": lambda page, manual: quiz_block(page, manual.get(Quiz, "todos")),
    "questions": _questions,
}


def _shown(path: str, *names: str) -> Parsed:
    page = Page(context_of(every_type()), path)
    return parse("".join(BLOCKS[name](page, every_type()) for name in names))


def test_every_id_of_a_page_with_all_blocks_twice_is_there_once() -> None:
    shown = _shown("guia.md", *BLOCKS, *BLOCKS)
    ids = shown.values("id")
    assert len(ids) == len(set(ids)) > 100
    leading = [link[1:] for link in shown.values("href") if link.startswith("#")]
    assert leading, "the decisions of a case"
    assert set(leading) <= set(ids)


@pytest.mark.parametrize("name", BLOCKS)
def test_no_block_takes_an_id_that_a_heading_of_the_page_may_have(name: str) -> None:
    context = context_of(every_type())
    words = [
        context.strings(f"anchors.element_{what}") for what in ("checklist", "quiz", "question")
    ]
    ids = _shown("guia.md", name).values("id")
    assert all(id_.startswith(tuple(f"{word}-" for word in words)) for id_ in ids)


def test_on_the_page_of_its_entry_a_part_has_the_id_that_links_lead_to() -> None:
    checklist = every_type().of(Checklist)[0]
    parts = {line.id for line in checklist.lines} | {found.id for found in checklist.moments}
    assert parts <= {*_shown("listas/lista-primera-linea.md", "checklist").values("id")}
    questions = {question.id for question in every_type().get(Bank, "todos").questions}
    for path, name in (("cuestionarios/sorteado.md", "quiz"), ("cuestionarios/todos.md", "exam")):
        assert {*_shown(path, name).values("id")} & questions
