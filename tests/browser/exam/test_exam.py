"""An exam in a real browser: drafts, one submission, the review, attempts."""

from __future__ import annotations

from playwright.sync_api import expect
from tests.axe import violations
from tests.browser.conftest import Visit
from tests.browser.exam.sitting import MINUTE, TIMED, Sit, choose, hand_in, kept, press
from tests.browser.learner import tab_to
from tests.browser.manuals import LLAVE, QUESTIONS, bank_of, exam_of, manual_of, quiz_of
from tests.browser.sites import Site

from primera.model.question import Option

BANDS = [
    {"from_percent": 0, "text": "Vuelve a la [misión](rol:mostrador#decisions)."},
    {"from_percent": 60, "text": "Vas bien."},
]


def test_before_it_starts_an_exam_says_what_awaits_and_shows_no_question(sit: Sit) -> None:
    page = sit(**TIMED, attempts=2)
    expect(page.get_by_text("3 preguntas")).to_be_visible()
    expect(page.get_by_text("20 minutos")).to_be_visible()
    expect(page.get_by_text("2 intentos")).to_be_visible()
    expect(page.get_by_text("Se aprueba con 80 %")).to_be_visible()
    expect(page.locator("pl-question:visible")).to_have_count(0)
    assert kept(page, "attempt-") == []


def test_answers_get_no_feedback_and_can_be_changed_until_they_are_handed_in(sit: Sit) -> None:
    page = sit()
    press(page, "Empezar")
    expect(page.locator("pl-question:visible")).to_have_count(1)
    choose(page, "otra")
    press(page, "Siguiente")
    choose(page, "mesa", "asiento")
    press(page, "Anterior")
    expect(page.locator("#llave [value=otra]")).to_be_checked()
    expect(page.locator(".pl-feedback:visible, [data-outcome=wrong]")).to_have_count(0)
    choose(page, "subo")
    press(page, "Siguiente")
    press(page, "Siguiente")
    choose(page, "false")
    hand_in(page)
    expect(page.locator(".pl-summary__verdict")).to_have_text("Aprobaste")
    expect(page.locator(".pl-summary__score")).to_have_text("3 de 3 puntos")
    expect(page.locator(".pl-summary__verdict")).to_be_focused()


def test_before_handing_in_the_unanswered_are_named_and_one_press_away(sit: Sit) -> None:
    page = sit()
    press(page, "Empezar")
    choose(page, "subo")
    press(page, "Ver todas")
    expect(page.locator(".pl-summary__verdict")).to_have_text("Te faltan 2 preguntas")
    states = page.locator(".pl-exam__state")
    expect(states).to_have_text(["Respondida", "Sin responder", "Sin responder"])
    page.locator(".pl-exam__row").nth(2).click()
    expect(page.locator("#tocar")).to_be_visible()
    press(page, "Revisar y entregar")
    press(page, "Seguir respondiendo")
    expect(page.locator("#tocar")).to_be_visible()


def test_a_tap_too_many_never_hands_in_nor_begins(sit: Sit) -> None:
    page = sit()
    press(page, "Empezar")
    page.get_by_role("button", name="Ver todas").dblclick()
    expect(page.get_by_text("Te faltan 3 preguntas")).to_be_visible()
    page.locator(".pl-exam__row").last.click()
    page.get_by_role("button", name="Revisar y entregar").dblclick()
    page.get_by_role("button", name="Entregar", exact=True).dblclick()
    expect(page.get_by_text("¿Entregas así?")).to_be_visible()
    assert [attempt["submitted"] for attempt in kept(page, "attempt-")] == [0]
    press(page, "Seguir respondiendo")
    expect(page.locator("#tocar")).to_be_visible()
    hand_in(page)
    press(page, "Hacer otro intento")
    # On a phone the button that begins stands where that one was.
    page.get_by_role("button", name="Empezar").dispatch_event("click", {"detail": 2})
    expect(page.get_by_text("Antes de empezar")).to_be_visible()
    assert len(kept(page, "attempt-")) == 1


def test_while_attempts_are_left_neither_the_key_nor_a_reason_is_told(sit: Sit) -> None:
    page = sit(attempts=2)
    expect(page.get_by_text("Intento 1 de 2")).to_be_visible()
    press(page, "Empezar")
    choose(page, "otra")
    press(page, "Siguiente")
    press(page, "Siguiente")
    choose(page, "false")
    hand_in(page)
    expect(page.get_by_text("ya no te queden intentos")).to_be_visible()
    page.locator(".pl-summary__question").first.click()
    expect(page.locator("#llave .pl-feedback__verdict")).to_have_text("Todavía no")
    expect(page.locator("#llave .pl-answer__review a")).to_be_visible()
    expect(page.locator("#llave input[value=otra]")).to_be_checked()
    press(page, "Siguiente")
    expect(page.locator("#perecedero .pl-feedback__verdict")).to_have_text("Sin responder")
    press(page, "Siguiente")
    expect(page.locator("#tocar .pl-feedback__verdict")).to_have_text("Correcto")
    expect(page.locator("pl-question input:enabled")).to_have_count(0)
    told = page.locator("pl-question [data-state], .pl-option__reason, .pl-option__mark")
    expect(told).to_have_count(0)
    lessons = page.locator(":is(.pl-answer__explanation, details.pl-answer):not([hidden])")
    expect(lessons).to_have_count(0)
    page.emulate_media(media="print")
    printed = page.locator(":is(.pl-answer, .pl-answer__explanation, .pl-option__reason):visible")
    expect(printed).to_have_count(0)
    page.emulate_media(media="screen")
    press(page, "Resultado")
    press(page, "Hacer otro intento")
    expect(page.get_by_text("Intento 2 de 2")).to_be_visible()
    press(page, "Empezar")
    expect(page.locator("#llave input:enabled")).to_have_count(3)
    hand_in(page)
    page.locator(".pl-summary__question").first.click()
    expect(page.locator("#llave .pl-answer__text").first).to_be_visible()


def test_paper_has_the_questions_that_were_drawn_and_no_verdict_while_it_is_open(sit: Sit) -> None:
    page = sit(draw=[{"take": 1, "type": "single"}, {"take": 1}])
    printed = page.locator("pl-question:visible")
    page.emulate_media(media="print")
    expect(printed).to_have_count(3)
    expect(page.locator(".pl-exam__name")).to_have_text("NombreFecha")
    page.emulate_media(media="screen")
    expect(page.locator(".pl-exam__name")).to_be_hidden()
    press(page, "Empezar")
    expect(page.locator(".pl-quiz__count")).to_have_text("1 de 2")
    choose(page, "otra")
    press(page, "Ver todas")
    page.emulate_media(media="print")
    expect(printed).to_have_count(2)
    expect(printed.first).to_have_id("llave")
    expect(page.locator("#llave input:checked")).to_have_value("otra")
    for hidden in (".pl-answer", ".pl-feedback", ".pl-exam", "[data-outcome=wrong]"):
        assert not any(each.is_visible() for each in page.locator(hidden).all()), hidden
    page.emulate_media(media="screen")
    press(page, "Entregar")
    press(page, "Sí, entregar")
    press(page, "Hacer otro intento")
    page.emulate_media(media="print")
    expect(printed).to_have_count(3)
    expect(page.locator("input:checked, .pl-feedback:visible")).to_have_count(0)
    page.emulate_media(media="screen")
    page.locator(".pl-exam__earlier button").click()
    expect(page.locator(".pl-summary__question")).to_have_count(2)
    page.locator(".pl-summary__question").first.click()
    expect(page.locator("#llave input:checked")).to_have_value("otra")


def test_the_review_shows_each_question_with_its_feedback(sit: Sit) -> None:
    page = sit(bands=BANDS, attempts=1)
    press(page, "Empezar")
    choose(page, "otra")
    press(page, "Siguiente")
    hand_in(page)
    expect(page.locator(".pl-summary__score")).to_have_text("0 de 3 puntos")
    expect(page.locator(".pl-summary__band")).to_have_text("Vuelve a la misión.")
    expect(page.locator(".pl-summary__band a")).to_have_count(1)
    page.locator(".pl-summary__question").first.click()
    expect(page.locator("#llave .pl-feedback__verdict")).to_have_text("Todavía no")
    expect(page.locator("#llave [data-option=otra]:visible")).to_contain_text("Si falla, sube")
    press(page, "Siguiente")
    expect(page.locator("#perecedero .pl-feedback__verdict")).to_have_text("Sin responder")
    expect(page.locator("#perecedero .pl-answer__text").first).to_be_visible()
    expect(page.locator("#perecedero input").first).to_be_disabled()
    press(page, "Resultado")
    expect(page.locator(".pl-summary__score")).to_be_visible()


def test_the_highest_band_that_was_reached_speaks(sit: Sit) -> None:
    page = sit(bands=BANDS)
    press(page, "Empezar")
    choose(page, "subo")
    press(page, "Siguiente")
    choose(page, "mesa", "asiento")
    hand_in(page)
    expect(page.locator(".pl-summary__band")).to_have_text("Vas bien.")


def test_a_reload_loses_nothing(sit: Sit) -> None:
    page = sit(**TIMED)
    press(page, "Empezar")
    choose(page, "otra")
    press(page, "Siguiente")
    choose(page, "mesa")
    page.reload()
    expect(page.locator("#tocar")).to_be_visible()
    expect(page.locator("#llave [value=otra]")).to_be_checked()
    expect(page.locator("#perecedero [value=mesa]")).to_be_checked()
    expect(page.locator(".pl-exam__time")).to_have_text("Quedan 20 min")
    hand_in(page)
    page.reload()
    expect(page.locator(".pl-summary__verdict")).to_have_text("Todavía no apruebas")


def test_two_tabs_take_the_same_attempt(sit: Sit, visit: Visit) -> None:
    first = sit(attempts=1)
    second = visit("examen")
    press(first, "Empezar")
    expect(second.locator("#llave")).to_be_visible()
    choose(first, "subo")
    expect(second.locator("#llave [value=subo]")).to_be_checked()
    press(second, "Siguiente")
    choose(second, "mesa")
    hand_in(first)
    expect(second.locator(".pl-summary__score")).to_have_text("1,5 de 3 puntos")
    assert [attempt["by"] for attempt in kept(first, "attempt-")] == ["hand"]
    assert [len(record["tries"]) for record in kept(first, "bank:")] == [1, 1]


def test_whoever_has_no_attempt_left_sees_the_review(sit: Sit) -> None:
    page = sit(attempts=2)
    press(page, "Empezar")
    choose(page, "otra")
    hand_in(page)
    expect(page.get_by_text("Te queda 1 intento.")).to_be_visible()
    press(page, "Hacer otro intento")
    press(page, "Empezar")
    expect(page.locator("pl-question:visible input:checked")).to_have_count(0)
    choose(page, "subo")
    hand_in(page)
    expect(page.get_by_text("Ya usaste todos tus intentos.")).to_be_visible()
    page.reload()
    expect(page.locator(".pl-summary__score")).to_have_text("1 de 3 puntos")
    expect(page.get_by_role("button", name="Empezar")).to_have_count(0)
    expect(page.get_by_role("button", name="Hacer otro intento")).to_have_count(0)


def test_earlier_attempts_are_listed_and_each_has_its_review(sit: Sit) -> None:
    page = sit()
    press(page, "Empezar")
    choose(page, "otra")
    hand_in(page)
    expect(page.get_by_text("Intentos anteriores")).to_have_count(0)
    press(page, "Hacer otro intento")
    rows = page.locator(".pl-exam__earlier button")
    expect(rows).to_have_text(["21 nov 2026, 10:000 %No aprobaste"])
    press(page, "Empezar")
    page.clock.run_for(5 * MINUTE)
    choose(page, "subo")
    press(page, "Siguiente")
    choose(page, "mesa", "asiento")
    press(page, "Siguiente")
    choose(page, "false")
    hand_in(page)
    expect(rows).to_have_text(
        ["21 nov 2026, 10:05100 %Aprobaste", "21 nov 2026, 10:000 %No aprobaste"]
    )
    expect(rows.first).to_have_attribute("aria-current", "true")
    page.clock.resume()  # axe waits between its rules
    assert violations(page) == []
    rows.last.click()
    expect(page.locator(".pl-summary__score")).to_have_text("0 de 3 puntos")
    expect(page.locator(".pl-summary__verdict")).to_be_focused()
    expect(rows.last).to_have_attribute("aria-current", "true")
    page.locator(".pl-summary__question").first.click()
    expect(page.locator("#llave .pl-feedback__verdict")).to_have_text("Todavía no")
    expect(page.locator("#llave [value=otra]")).to_be_checked()
    press(page, "Resultado")
    rows.first.click()
    expect(page.locator(".pl-summary__score")).to_have_text("3 de 3 puntos")


def test_a_new_attempt_is_shown_once_it_is_handed_in_whatever_was_looked_at(sit: Sit) -> None:
    page = sit()
    for option in ("otra", "otra"):
        press(page, "Empezar")
        choose(page, option)
        hand_in(page)
        press(page, "Hacer otro intento")
    page.locator(".pl-exam__earlier button").last.click()
    press(page, "Hacer otro intento")
    press(page, "Empezar")
    choose(page, "subo")
    hand_in(page)
    expect(page.locator(".pl-summary__score")).to_have_text("1 de 3 puntos")
    expect(page.locator(".pl-exam__earlier button")).to_have_count(3)


def test_what_was_handed_in_counts_as_a_try_of_its_bank(sit: Sit, visit: Visit) -> None:
    page = sit()
    press(page, "Empezar")
    choose(page, "otra")
    assert kept(page, "bank:") == []
    hand_in(page)
    practice = visit("fundamentos#llave")
    expect(practice.locator("#llave .pl-feedback__verdict")).to_have_text("Todavía no")
    (record,) = kept(page, "bank:fundamentos|llave")
    assert [one["response"] for one in record["tries"]] == [{"chosen": ["otra"]}]
    mine = visit("yo")
    mine.locator("summary", has_text="1 intento").click()
    expect(mine.get_by_text("Entregado: ")).to_be_visible()


def test_a_question_that_changed_meanwhile_does_not_count(sit: Sit, site: Site) -> None:
    page = sit()
    press(page, "Empezar")
    choose(page, "subo")
    waiting = Option(id="espero", text="Espero a mi jefa.", feedback="La huésped sigue de pie.")
    options = (*LLAVE.options, waiting)
    bank = bank_of((LLAVE.model_copy(update={"options": options}), *QUESTIONS[1:]))
    site.publish(manual_of(bank, quiz_of(bank), exam_of(bank)))
    page.reload()
    expect(page.locator("#perecedero")).to_be_visible()
    expect(page.locator(".pl-quiz__count")).to_have_text("1 de 2")
    hand_in(page)
    expect(page.get_by_text("1 pregunta cambió desde que empezaste. No cuenta.")).to_be_visible()
    expect(page.locator(".pl-summary__score")).to_have_text("0 de 2 puntos")


def test_the_keyboard_alone_takes_an_exam(sit: Sit) -> None:
    page = sit(**TIMED)
    page.locator(".pl-summary__verdict").focus()
    tab_to(page, "Empezar")
    page.keyboard.press("Enter")
    expect(page.locator("#llave .pl-question__stem")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator("#perecedero .pl-question__stem")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    tab_to(page, "Siguiente")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    tab_to(page, "Revisar y entregar")
    page.keyboard.press("Enter")
    expect(page.locator(".pl-summary__verdict")).to_have_text("Respondiste todo")
    expect(page.locator(".pl-summary__verdict")).to_be_focused()
    tab_to(page, "Entregar")
    page.keyboard.press("Enter")
    expect(page.locator(".pl-summary__verdict")).to_be_focused()
    tab_to(page, "Sí, entregar")
    page.keyboard.press("Enter")
    expect(page.locator(".pl-summary__verdict")).to_be_focused()
    expect(page.locator(".pl-summary__score")).to_have_text("2,5 de 3 puntos")


def test_axe_finds_nothing_on_any_screen_of_an_exam(sit: Sit) -> None:
    page = sit(**TIMED, attempts=2, bands=BANDS)
    page.clock.resume()  # axe waits between its rules
    found: dict[str, list[str]] = {}

    def look(screen: str) -> None:
        found[screen] = violations(page)

    page.get_by_text("Necesito más tiempo").click()
    look("start")
    press(page, "Empezar")
    choose(page, "otra")
    look("question")
    press(page, "Ver todas")
    look("overview")
    press(page, "Entregar")
    look("last word")
    press(page, "Sí, entregar")
    look("result")
    page.locator(".pl-summary__question").last.click()
    look("review")
    assert {screen: ids for screen, ids in found.items() if ids} == {}
