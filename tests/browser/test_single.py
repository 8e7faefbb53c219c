"""A question inside another page, the same one twice, and hints."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Visit
from tests.browser.manuals import LLAVE, QUESTIONS, bank_of, manual_of, quiz_of
from tests.browser.sites import Site

from primera.model.quiz import Quiz
from primera.rendering.addresses import Addresses
from primera.rendering.context import Context
from primera.rendering.page import Page as WrittenPage
from primera.rendering.quizzes import question_block, quiz_block
from primera.strings import load_strings

HINT = "Piensa en lo que carga la huésped."


@pytest.fixture
def written(site: Site, visit: Visit) -> Page:
    """A page that calls a quiz and, twice, one of its questions."""
    bank = bank_of((LLAVE.model_copy(update={"hint": HINT}), *QUESTIONS[1:]))
    manual = manual_of(bank, quiz_of(bank))
    context = Context(manual, load_strings(), Addresses(manual, load_strings()), site.bundle.folder)
    shown = WrittenPage(context, "index.md")
    twice = [question_block(shown, bank, bank.questions[0]) for _ in range(2)]
    blocks = [*twice, quiz_block(shown, manual.of(Quiz)[0])]
    site.page("guia", "Guía", "".join(blocks))
    return visit("guia")


def test_every_id_of_the_page_is_there_once(written: Page) -> None:
    ids = written.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids)) >= 8


def test_a_question_alone_is_answered_where_it_stands_and_everywhere(written: Page) -> None:
    first, second, quiz = written.locator("pl-quiz").all()
    expect(first.locator(".pl-quiz__head, .pl-summary")).to_have_count(0)
    first.locator("input[value=otra]").check()
    expect(second.locator("input:checked")).to_have_count(0)
    first.get_by_role("button", name="Comprobar").click()
    expect(first.locator(".pl-feedback__verdict")).to_be_focused()
    for one in (second, quiz):
        expect(one.locator("pl-question").first).to_have_attribute("data-outcome", "wrong")
    second.get_by_role("button", name="Otra vez").click()
    expect(first.get_by_role("button", name="Comprobar")).to_be_visible()


def test_a_hint_is_folded_until_it_is_wanted_and_gone_after_the_answer(written: Page) -> None:
    first = written.locator("pl-quiz").first
    hint = first.get_by_text(HINT)
    expect(hint).to_be_hidden()
    first.get_by_text("Pista").click()
    expect(hint).to_be_visible()
    first.locator("input[value=subo]").check()
    first.get_by_role("button", name="Comprobar").click()
    expect(hint).to_be_hidden()
