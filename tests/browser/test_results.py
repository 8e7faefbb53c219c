"""The end of a quiz in a real browser: the score, what to do now, what to repeat, starting over."""

from __future__ import annotations

from playwright.sync_api import Browser, expect
from tests.browser.conftest import Visit
from tests.browser.learner import RIGHT, WRONG, answer, answer_all, go_on
from tests.browser.manuals import QUESTIONS, bank_of, manual_of, quiz_of
from tests.browser.sites import Site

from primera.model.kinds import Kind
from primera.model.refs import Ref


def test_the_end_says_what_is_known_and_what_to_repeat(visit: Visit) -> None:
    page = visit("fundamentos")
    answer_all(page, {**WRONG, "perecedero": ["mesa"], "tocar": ["false"]})
    expect(page.locator(".pl-summary__verdict")).to_have_text("Todavía no apruebas")
    expect(page.locator(".pl-summary__score")).to_have_text("1,5 de 3 puntos")
    expect(page.locator(".pl-summary__list--known li")).to_have_count(1)
    repeat = page.locator(".pl-summary__list--repeat li")
    expect(repeat).to_have_count(2)
    expect(repeat.get_by_role("link", name="Repasa aquí")).to_have_count(2)
    repeat.get_by_role("button").last.click()
    expect(page.locator("#perecedero .pl-question__stem")).to_be_focused()
    go_on(page)
    expect(page.locator("#tocar .pl-question__stem")).to_be_focused()


def test_a_skipped_question_is_missing_at_the_end_and_one_press_away(visit: Visit) -> None:
    page = visit("fundamentos")
    page.get_by_role("button", name="Saltar").click()
    for question in ("perecedero", "tocar"):
        answer(page, question, RIGHT[question])
        go_on(page)
    expect(page.locator(".pl-summary__verdict")).to_have_text("Te falta 1 pregunta")
    expect(page.locator(".pl-summary__score")).to_have_text("2 de 3 puntos")
    page.get_by_role("button", name="Continuar").click()
    expect(page.locator("#llave")).to_be_visible()


def test_the_end_says_first_what_to_do_then_what_to_repeat_then_the_rest(visit: Visit) -> None:
    page = visit("fundamentos")
    answer_all(page, {**RIGHT, "perecedero": ["mesa"]})
    parts = page.locator(".pl-summary > :is(.pl-row, ul)")
    expect(parts).to_have_count(3)
    assert [part.get_attribute("class") for part in parts.all()] == [
        "pl-row",
        "pl-summary__list pl-summary__list--repeat",
        "pl-summary__list pl-summary__list--known",
    ]
    line = page.locator(".pl-summary__list--known button").first
    expect(line).to_have_css("-webkit-line-clamp", "1")


def test_whoever_passes_goes_on_to_the_next_page(visit: Visit, site: Site) -> None:
    bank = bank_of(QUESTIONS)
    html = site.block(manual_of(bank, quiz_of(bank)), Ref(Kind.QUIZ, "fundamentos"))
    turn = (
        '<nav class="pl-turn"><a rel="next" href="otro"><span>Siguiente</span><b>Otro</b></a></nav>'
    )
    site.page("sigue", "Sigue", html + turn)
    page = visit("sigue")
    answer_all(page, RIGHT)
    step = page.locator(".pl-summary .pl-button--main")
    expect(step).to_have_text("Sigue con: Otro")
    expect(step).to_have_attribute("href", f"{site.url}otro")
    page.get_by_role("button", name="Empezar de nuevo").click()
    answer_all(page, WRONG)
    expect(step).to_have_text("Repetir las que fallaste")


def test_retry_opens_the_wrong_ones_only(visit: Visit) -> None:
    page = visit("fundamentos")
    answer_all(page, {**WRONG, "tocar": RIGHT["tocar"]})
    page.get_by_role("button", name="Repetir las que fallaste").click()
    expect(page.locator("#llave .pl-question__stem")).to_be_focused()
    answer(page, "llave", RIGHT["llave"])
    go_on(page)
    answer(page, "perecedero", RIGHT["perecedero"])
    go_on(page)
    expect(page.locator(".pl-summary__verdict")).to_have_text("Aprobaste")
    expect(page.get_by_role("button", name="Repetir")).to_have_count(0)
    page.reload()
    expect(page.locator(".pl-summary__score")).to_have_text("3 de 3 puntos")


def test_starting_over_can_be_undone(visit: Visit) -> None:
    page = visit("fundamentos")
    answer_all(page, RIGHT)
    page.get_by_role("button", name="Empezar de nuevo").click()
    expect(page.locator(".pl-quiz__count")).to_have_text("1 de 3")
    expect(page.locator("pl-question[data-outcome]")).to_have_count(0)
    page.get_by_role("button", name="Deshacer").click()
    expect(page.locator(".pl-summary__score")).to_have_text("3 de 3 puntos")
    page.reload()
    expect(page.locator(".pl-summary__score")).to_have_text("3 de 3 puntos")


def test_starting_over_keeps_every_try(visit: Visit) -> None:
    page = visit("fundamentos")
    answer(page, "llave", ["otra"])
    for question in ("perecedero", "tocar"):
        go_on(page)
        answer(page, question, RIGHT[question])
    go_on(page)
    page.get_by_role("button", name="Empezar de nuevo").click()
    answer(page, "llave", ["subo"])
    tries = page.evaluate(
        """() => Object.entries(localStorage)
          .filter(([key]) => key.includes("|bank:fundamentos|llave|"))
          .flatMap(([, text]) => JSON.parse(text).tries.map(({response}) => response.chosen))"""
    )
    assert tries == [["otra"], ["subo"]]


def test_a_result_that_cannot_be_fetched_is_said_with_what_helps_and_loses_nothing(
    site: Site, browser: Browser
) -> None:
    context = browser.new_context()
    page = context.new_page()
    broken: list[str] = []
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.goto(f"{site.url}fundamentos")
    expect(page.locator("pl-quiz[data-ready]")).to_be_visible()
    context.set_offline(True)
    answer_all(page, RIGHT)
    said = page.locator(".pl-summary p")
    expect(said).to_contain_text("No se pudo traer el resultado.")
    expect(said).to_be_focused()
    page.get_by_role("button", name="Probar otra vez").click()
    expect(said).to_be_focused()
    context.set_offline(False)
    page.get_by_role("button", name="Probar otra vez").click()
    expect(page.locator(".pl-summary__score")).to_have_text("3 de 3 puntos")
    expect(page.locator(".pl-summary__verdict")).to_be_focused()
    expect(page.get_by_text("No se pudo traer")).to_have_count(0)
    page.reload()
    expect(page.locator(".pl-summary__score")).to_have_text("3 de 3 puntos")
    context.close()
    assert broken == []
