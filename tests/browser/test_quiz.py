"""A quiz in a real browser: answering, feedback, the end, starting over, the keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, expect
from tests.browser.conftest import Visit
from tests.browser.learner import answer, tab_to
from tests.browser.manuals import LLAVE, QUESTIONS, bank_of, manual_of, quiz_of
from tests.browser.sites import Site

from primera.model.kinds import Kind
from primera.model.refs import Ref


def test_one_question_stands_on_the_screen_at_a_time(visit: Visit) -> None:
    page = visit("fundamentos")
    expect(page.locator("pl-question:visible")).to_have_count(1)
    expect(page.locator(".pl-quiz__count")).to_have_text("1 de 3")
    expect(page.get_by_role("button", name="Anterior")).to_be_hidden()
    expect(page.locator(".pl-answer:visible")).to_have_count(0)


def test_the_first_paint_is_the_first_question_alone(site: Site, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/*.js", lambda route: route.abort())
    page.goto(f"{site.url}fundamentos")
    expect(page.locator(".pl-question__stem:visible")).to_have_count(1)
    expect(page.locator(".pl-answer:visible")).to_have_count(0)
    context.close()


def test_a_wrong_answer_gets_its_reason_the_keys_reason_the_lesson_and_the_passage(
    visit: Visit,
) -> None:
    page = visit("fundamentos")
    answer(page, "llave", ["otra"])
    question = page.locator("#llave")
    expect(question.locator(".pl-feedback__verdict")).to_have_text("Todavía no")
    expect(question.locator("[data-option=otra]:visible")).to_contain_text("Tu respuesta")
    expect(question.locator("[data-option=otra]:visible")).to_contain_text("Si falla, sube")
    expect(question.locator("[data-option=subo]:visible")).to_contain_text("La correcta")
    expect(question.locator("[data-option=subo]:visible")).to_contain_text("La huésped descansa")
    other = question.locator("[data-option=descuento]:visible")
    expect(other).to_contain_text("Todavía no tiene habitación")
    expect(other.locator(".pl-option__mark")).to_have_count(0)
    expect(question.get_by_text("Primero se resuelve")).to_be_visible()
    expect(question.get_by_role("link", name="Repasa aquí")).to_be_visible()


@pytest.mark.parametrize(
    ("options", "sign", "verdict"),
    [
        (["mesa", "asiento"], "✓", "Correcto"),
        (["mesa"], "–", "En parte"),
        (["tornillos"], "✗", "Todavía no"),
        (["mesa", "tornillos"], "✗", "Todavía no"),
    ],
)
def test_the_verdict_is_a_sign_and_a_word(
    visit: Visit, options: list[str], sign: str, verdict: str
) -> None:
    page = visit("fundamentos#perecedero")
    answer(page, "perecedero", options)
    shown = page.locator("#perecedero .pl-feedback__verdict")
    expect(shown).to_have_text(verdict)
    drawn = shown.evaluate("(verdict) => getComputedStyle(verdict, '::before').content")
    assert drawn == f'"{sign} " / ""'


def test_checking_without_a_choice_asks_for_one(visit: Visit) -> None:
    page = visit("fundamentos")
    page.get_by_role("button", name="Comprobar").click()
    expect(page.locator(".pl-quiz__actions").get_by_text("Elige una respuesta.")).to_be_visible()
    expect(page.locator("#llave input").first).to_be_focused()
    page.locator("#llave input").first.check()
    expect(page.get_by_text("Elige una respuesta.")).to_be_hidden()


def test_the_keyboard_alone_takes_a_learner_from_the_first_question_to_the_result(
    visit: Visit,
) -> None:
    page = visit("fundamentos")
    press = page.keyboard.press
    page.locator("#llave input").first.focus()
    press("Space")
    press("ArrowDown")
    expect(page.locator("#llave input[value=otra]")).to_be_checked()
    press("ArrowUp")
    press("Enter")
    expect(page.locator("#llave .pl-feedback__verdict")).to_be_focused()
    expect(page.locator(".pl-live").first).to_have_text("Correcto. 1 de 3")
    tab_to(page, "Siguiente")
    press("Enter")
    expect(page.locator("#perecedero .pl-question__stem")).to_be_focused()
    press("Tab")
    press("Space")
    press("Tab")
    press("Space")
    tab_to(page, "Comprobar")
    press("Space")
    expect(page.locator("#perecedero .pl-feedback__verdict")).to_be_focused()
    tab_to(page, "Siguiente")
    press("Enter")
    press("Tab")
    press("ArrowDown")
    press("Enter")
    tab_to(page, "Ver resultado")
    press("Enter")
    expect(page.locator(".pl-summary__verdict")).to_be_focused()
    expect(page.locator(".pl-summary__verdict")).to_have_text("Aprobaste")


def test_whoever_reads_the_passage_comes_back_to_the_question(visit: Visit, site: Site) -> None:
    site.page("roles/mostrador/", "Mostrador", "<p>Decide.</p>")
    page = visit("fundamentos")
    page.get_by_role("button", name="Saltar").click()
    answer(page, "perecedero", ["mesa"])
    page.locator("#perecedero").get_by_role("link", name="Repasa aquí").click()
    page.wait_for_url("**/roles/**")
    page.go_back()
    expect(page.locator("#perecedero .pl-feedback")).to_be_visible()
    expect(page.locator(".pl-quiz__count")).to_have_text("2 de 3")


def test_partly_right_has_a_colour_of_its_own(visit: Visit) -> None:
    page = visit("fundamentos#perecedero")
    colours = []
    for options in (["mesa"], ["tornillos"], ["mesa", "asiento"]):
        page.evaluate("localStorage.clear()")
        page.reload()
        answer(page, "perecedero", options)
        verdict = page.locator("#perecedero .pl-feedback__verdict")
        colours.append(verdict.evaluate("(verdict) => getComputedStyle(verdict).color"))
    assert len(set(colours)) == 3


def test_answers_are_there_after_a_reload_with_their_feedback(visit: Visit) -> None:
    page = visit("fundamentos")
    answer(page, "llave", ["otra"])
    page.reload()
    expect(page.locator("#perecedero")).to_be_visible()
    page.get_by_role("button", name="Anterior").click()
    expect(page.locator("#llave .pl-feedback__verdict")).to_have_text("Todavía no")
    expect(page.locator("#llave input[value=otra]")).to_be_checked()
    expect(page.locator("#llave input[value=otra]")).to_be_disabled()


def test_a_link_to_a_question_opens_it(visit: Visit) -> None:
    page = visit("fundamentos#tocar")
    expect(page.locator("#tocar")).to_be_visible()
    page.evaluate("location.hash = '#perecedero'")
    expect(page.locator("#perecedero")).to_be_visible()
    expect(page.locator("pl-question:visible")).to_have_count(1)


def test_the_same_question_in_two_quizzes_of_a_page_shows_the_same_answer(
    visit: Visit, site: Site
) -> None:
    bank = bank_of(QUESTIONS)
    short = quiz_of(bank, "llave", name="corto")
    manual = manual_of(bank, quiz_of(bank), short)
    blocks = [site.block(manual, Ref(Kind.QUIZ, name)) for name in ("fundamentos", "corto")]
    site.page("dos", "Dos", "".join(blocks))
    page = visit("dos")
    long, other = page.locator("pl-quiz").all()
    other.locator("input[value=otra]").check()
    other.get_by_role("button", name="Comprobar").click()
    expect(long.locator("pl-question").first).to_have_attribute("data-outcome", "wrong")
    expect(long.locator("pl-question[data-outcome]")).to_have_count(1)
    expect(other.locator(".pl-feedback__verdict")).to_be_focused()


def test_another_tab_shows_what_this_one_answers(visit: Visit) -> None:
    first, second = visit("fundamentos"), visit("fundamentos")
    second.locator("#llave input[value=otra]").check()
    answer(first, "llave", ["subo"])
    expect(second.locator("#llave")).to_have_attribute("data-outcome", "right")
    expect(second.locator("#llave input[value=subo]")).to_be_checked()


def test_a_listener_can_prevent_an_answer_and_hears_the_score(visit: Visit) -> None:
    page = visit("fundamentos")
    page.evaluate(
        """() => {
          window.heard = [];
          document.addEventListener("pl-answer", (event) => {
            window.heard.push(["answer", event.response.chosen]);
            if (event.response.chosen[0] === "otra") event.preventDefault();
          });
          document.addEventListener("pl-scored", (event) => {
            window.heard.push(["scored", event.response.chosen, event.score]);
          });
        }"""
    )
    page.locator("#llave input[value=otra]").check()
    page.get_by_role("button", name="Comprobar").click()
    expect(page.locator("#llave .pl-feedback")).to_be_hidden()
    answer(page, "llave", ["subo"])
    assert page.evaluate("window.heard") == [
        ["answer", ["otra"]],
        ["answer", ["subo"]],
        ["scored", ["subo"], {"outcome": "right", "earned": 100, "max": 100}],
    ]


def test_a_quiz_of_another_scoring_version_stays_a_plain_page(visit: Visit, site: Site) -> None:
    bank = bank_of([LLAVE])
    html = site.block(manual_of(bank, quiz_of(bank)), Ref(Kind.QUIZ, "fundamentos"))
    site.page("futuro", "Futuro", html.replace('"spec":1', '"spec":2'))
    page = visit("futuro")
    expect(page.locator("pl-question")).to_be_visible()
    expect(page.get_by_role("button", name="Comprobar")).to_have_count(0)
    expect(page.get_by_text("Ver la respuesta")).to_be_visible()


def test_without_scripts_every_question_and_its_answer_can_be_read(
    site: Site, device: BrowserContext
) -> None:
    browser = device.browser
    assert browser
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}fundamentos")
    expect(page.locator("pl-question:visible")).to_have_count(3)
    page.locator("#llave summary").click()
    expect(page.locator("#llave").get_by_text("Si falla, sube por tercera vez")).to_be_visible()
    context.close()


def test_leaving_and_coming_back_to_the_page_binds_a_quiz_once(visit: Visit) -> None:
    page = visit("fundamentos")
    page.evaluate(
        """() => {
          const quiz = document.querySelector("pl-quiz");
          const parent = quiz.parentElement;
          quiz.remove();
          parent.append(quiz);
          window.scored = 0;
          document.addEventListener("pl-scored", () => window.scored++);
        }"""
    )
    answer(page, "llave", ["subo"])
    assert page.evaluate("window.scored") == 1
    expect(page.locator(".pl-quiz__head")).to_have_count(1)
    expect(page.locator("#llave .pl-option__reason")).to_have_count(3)
