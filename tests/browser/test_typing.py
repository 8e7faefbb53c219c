"""What only a browser sees of typed answers: a key for the minus, and what the clipboard brings."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.conftest import Visit
from tests.browser.every_type import check, every_bank, every_quiz, turn_to
from tests.browser.exam.sitting import hand_in, press
from tests.browser.manuals import exam_of, manual_of, quiz_of
from tests.browser.sites import Site

PASTED = {
    "huecos": "«Atencio\u0301n»\u00a0",
    "palabra": "\u2022 \u200bRese\u00adña.\r\n",
    "cuenta": "\ufeff+$\u202f1\u2009234,56",
}
PASTE = """(field, text) => {
  field.focus();
  document.execCommand("insertText", false, text);
}"""


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    yield context
    context.close()


def test_a_phone_has_a_key_that_turns_the_sign_of_any_number(
    site: Site, phone: BrowserContext
) -> None:
    site.publish(every_quiz())
    page = phone.new_page()
    page.goto(f"{site.url}tipos#cuenta")
    for name in ("saldo", "cuenta"):
        question = turn_to(page, name)
        expect(question.get_by_role("button", name="Cambiar el signo")).to_be_visible()
    field, sign = question.locator("input"), question.locator(".pl-sign")
    field.press_sequentially("1234,56")
    sign.tap()
    expect(field).to_have_value("−1234,56")
    expect(field).to_be_focused()
    check(page)
    expect(question.locator(".pl-feedback__verdict")).to_have_text("Todavía no")
    expect(sign).to_be_hidden()


def paste(page: Page) -> None:
    """Paste an answer into the question that is open, and fill what has a menu."""
    question = page.locator("pl-question:visible")
    question.locator("input").evaluate(PASTE, PASTED[question.get_attribute("id") or ""])
    for menu in question.locator("select").all():
        menu.select_option("conocidos")


def test_what_is_pasted_is_worth_the_same_in_practice_and_in_an_exam(
    site: Site, visit: Visit
) -> None:
    bank = every_bank()
    asked = quiz_of(bank, *PASTED, name="tipos")
    site.publish(manual_of(bank, asked, exam_of(bank, questions=asked.questions)))
    practice, exam = visit("tipos"), visit("examen")
    press(exam, "Empezar")
    for name in PASTED:
        turn_to(practice, name)
        paste(practice)
        check(practice)
        expect(practice.locator(f"#{name}")).to_have_attribute("data-outcome", "right")
        paste(exam)
        press(exam, "Siguiente") if name != "cuenta" else hand_in(exam)
    expect(exam.locator(".pl-summary__score")).to_have_text("3 de 3 puntos")
