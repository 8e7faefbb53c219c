"""A checklist in a real browser: periods, places and shifts, events, notes, undo, copies, paper."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from tests.browser.conftest import Visit
from tests.browser.manuals import LINES, checklist_of, manual_of
from tests.browser.sites import Site

SATURDAY = "2026-11-21T10:00:00-06:00"
At = Callable[[str, str], Page]


@pytest.fixture
def at(visit: Visit, device: BrowserContext) -> At:
    """Open a page at a time of Mexico City's clock."""
    device.clock.install(time=SATURDAY)

    def open_at(time: str, path: str) -> Page:
        device.clock.set_fixed_time(time)
        return visit(path)

    return open_at


@pytest.fixture
def place(site: Site) -> Site:
    """The site with a list of a place, at `lugar`, in three shifts."""
    listed = checklist_of(LINES, belongs_to="place", name="lugar")
    site.publish(manual_of(listed, shifts=("Mañana", "Tarde", "Noche")))
    return site


def box(page: Page, words: str) -> Locator:
    return page.get_by_role("checkbox", name=words)


def test_a_tick_is_there_after_a_reload_with_its_hour(at: At) -> None:
    page = at(SATURDAY, "primera-linea")
    left = page.locator(".pl-list__left")
    expect(left).to_have_text("Hoy: 2 · semana: 1 · una sola vez: 1")
    box(page, "Saludé").check()
    expect(left).to_have_text("Hoy: 1 · semana: 1 · una sola vez: 1")
    box(page, "Revisé").check()
    expect(left).to_have_text("Hoy: listo · semana: 1 · una sola vez: 1")
    expect(left).to_have_attribute("data-done", "")
    expect(page.locator("#saludo .pl-line__note")).to_have_text("Hecho: 10:00")
    page.reload()
    expect(box(page, "Saludé")).to_be_checked()
    box(page, "Saludé").uncheck()
    page.reload()
    expect(box(page, "Saludé")).not_to_be_checked()


def test_ticks_begin_anew_with_their_period(at: At) -> None:
    page = at(SATURDAY, "primera-linea")
    for checkbox in page.get_by_role("checkbox").all():
        checkbox.check()
    done = "Hoy: listo · semana: listo · una sola vez: listo"
    expect(page.locator(".pl-list__left")).to_have_text(done)
    for time, kept in {
        "2026-11-22T03:59:00-06:00": {"uniforme", "saludo", "vitrina", "curso"},
        "2026-11-22T04:00:00-06:00": {"vitrina", "curso"},
        "2026-11-23T04:00:00-06:00": {"curso"},
        "2027-11-23T04:00:00-06:00": {"curso"},
    }.items():
        page.clock.set_fixed_time(time)
        page.reload()
        expect(page.locator("pl-checklist[data-ready]")).to_be_visible()
        ticked = page.locator(".pl-line[data-state=done]").all()
        assert {line.get_attribute("id") for line in ticked} == kept


def test_past_ticks_are_kept_when_their_period_ends(at: At) -> None:
    page = at(SATURDAY, "primera-linea")
    box(page, "Saludé").check()
    page = at("2026-11-22T10:00:00-06:00", "primera-linea")
    box(page, "Saludé").check()
    page = at("2026-11-23T10:00:00-06:00", "yo")
    page.locator(".pl-me__kept .pl-more summary").click()
    expect(page.locator(".pl-kept")).to_contain_text("2 veces")


def test_an_open_page_begins_anew_when_the_day_does(at: At, device: BrowserContext) -> None:
    page = at("2026-11-22T03:59:30-06:00", "primera-linea")
    box(page, "Saludé").check()
    device.clock.set_fixed_time("2026-11-22T04:00:05-06:00")
    device.clock.run_for(31_000)
    expect(box(page, "Saludé")).not_to_be_checked()


def test_a_line_of_a_shift_is_ticked_in_each_shift(at: At, place: Site) -> None:
    page = at(SATURDAY, "lugar")
    box(page, "Revisé").check()
    box(page, "Saludé").check()
    page.get_by_label("Turno:").select_option("Tarde")
    expect(box(page, "Revisé")).not_to_be_checked()
    expect(box(page, "Saludé")).to_be_checked()
    page.reload()
    expect(page.get_by_label("Turno:")).to_have_value("Tarde")
    page.get_by_label("Turno:").select_option("Mañana")
    expect(box(page, "Revisé")).to_be_checked()


def test_each_place_has_ticks_of_its_own(at: At, place: Site) -> None:
    page = at(SATURDAY, "lugar")
    page.get_by_label("Nombre del lugar").fill("Centro")
    page.get_by_role("button", name="Guardar", exact=True).click()
    box(page, "Saludé").check()
    page.get_by_text("Agregar otro lugar").click()
    page.get_by_label("Nombre del lugar").fill("Norte")
    page.get_by_role("button", name="Guardar", exact=True).click()
    expect(page.get_by_label("Lugar:")).to_contain_text("Norte")
    expect(box(page, "Saludé")).not_to_be_checked()
    page.get_by_label("Lugar:").select_option("Centro")
    expect(box(page, "Saludé")).to_be_checked()


def test_a_place_without_a_name_keeps_its_ticks_when_it_gets_one(at: At, place: Site) -> None:
    page = at(SATURDAY, "lugar")
    box(page, "Saludé").check()
    page.get_by_label("Nombre del lugar").fill("Centro")
    page.get_by_role("button", name="Guardar", exact=True).click()
    expect(page.get_by_label("Lugar:")).to_contain_text("Centro")
    expect(box(page, "Saludé")).to_be_checked()


def test_an_event_is_logged_each_time_and_undone_one_by_one(at: At) -> None:
    page = at(SATURDAY, "primera-linea")
    log = page.get_by_role("button", name="Anotar que pasó")
    log.click()
    log.click()
    note = page.locator("#queja .pl-line__note")
    expect(note).to_have_text("Hoy: 10:00 · 10:00.")
    page.get_by_role("button", name="Deshacer").click()
    expect(note).to_have_text("Hoy: 10:00.")
    page = at("2026-11-22T10:30:00-06:00", "primera-linea")
    page.get_by_role("button", name="Anotar que pasó").click()
    expect(page.locator("#queja .pl-line__note")).to_have_text("Hoy: 10:30. Antes: 1 vez.")


def test_what_was_undone_leaves_nothing_behind(at: At) -> None:
    page = at(SATURDAY, "primera-linea")
    page.get_by_role("button", name="Anotar que pasó").click()
    box(page, "Limpié").check()
    for _ in range(2):
        page.get_by_role("button", name="Deshacer").click()
    kept = page.evaluate("Object.keys(localStorage).filter((key) => key.includes('|queja|'))")
    assert kept == []
    me = at(SATURDAY, "yo")
    expect(me.locator("pl-me")).to_contain_text("Lo que está guardado")
    expect(me.locator("pl-me")).not_to_contain_text("veces")


def test_what_occurs_is_a_log_apart_from_what_is_to_be_done(at: At) -> None:
    page = at(SATURDAY, "primera-linea")
    expect(page.locator(".pl-moment h2")).to_have_text(["Al abrir", "Al cerrar", "Lo que pasó"])
    expect(page.locator(".pl-log .pl-line")).to_have_count(1)
    expect(page.locator(".pl-moment:not(.pl-log) #queja")).to_have_count(0)


def test_the_list_follows_the_clock_into_the_next_shift_and_the_night_keeps_its_day(
    at: At, site: Site
) -> None:
    hours = ("Mañana 06:00-14:00", "Tarde 14:00-22:00", "Noche 22:00-06:00")
    site.publish(manual_of(checklist_of(LINES, belongs_to="place", name="horas"), shifts=hours))
    page = at("2026-11-21T21:59:40-06:00", "horas")
    shift = page.get_by_label("Turno:")
    expect(shift).to_have_value("Tarde")
    page.clock.set_fixed_time("2026-11-21T22:00:10-06:00")
    page.clock.run_for(31_000)
    expect(shift).to_have_value("Noche")
    box(page, "Revisé").check()
    box(page, "Saludé").check()
    page = at("2026-11-22T05:59:00-06:00", "horas")
    expect(box(page, "Revisé")).to_be_checked()
    expect(box(page, "Saludé")).to_be_checked()
    page = at("2026-11-22T06:00:00-06:00", "horas")
    expect(page.get_by_label("Turno:")).to_have_value("Mañana")
    expect(box(page, "Saludé")).not_to_be_checked()
    page.get_by_label("Turno:").select_option("Noche")
    expect(box(page, "Revisé")).to_be_checked()


def test_a_list_without_lines_of_a_shift_does_not_ask_for_one(at: At, site: Site) -> None:
    lines = [line for line in LINES if line.frequency != "shift"]
    site.publish(manual_of(checklist_of(lines, name="sin-turno"), shifts=("Mañana", "Noche")))
    page = at(SATURDAY, "sin-turno")
    expect(page.get_by_role("checkbox")).to_have_count(3)
    expect(page.get_by_label("Turno:")).to_have_count(0)


def test_a_line_that_does_not_apply_says_why_and_can_apply_again(at: At) -> None:
    page = at(SATURDAY, "primera-linea")
    page.get_by_role("button", name="No aplica: Saludé").click()
    reasons = page.locator("#saludo .pl-line__reasons")
    expect(reasons.get_by_role("button")).to_have_count(4)
    expect(reasons.get_by_role("button").first).to_be_focused()
    reasons.get_by_role("button", name="Lo hizo otra persona").click()
    expect(page.locator(".pl-list__left")).to_contain_text("Hoy: 1 ·")
    expect(page.locator("#saludo .pl-line__note")).to_have_text("Lo hizo otra persona")
    page.reload()
    page.get_by_role("button", name="Sí aplica: Saludé").click()
    expect(page.locator(".pl-list__left")).to_contain_text("Hoy: 2 ·")


def test_undo_takes_back_the_last_action_of_any_sort(at: At) -> None:
    page = at(SATURDAY, "primera-linea")
    undo = page.get_by_role("button", name="Deshacer")
    expect(undo).to_be_disabled()
    box(page, "Saludé").check()
    page.get_by_role("button", name="No aplica: Limpié").click()
    page.get_by_role("button", name="Falta material").click()
    box(page, "Saludé").uncheck()
    undo.click()
    expect(box(page, "Saludé")).to_be_checked()
    undo.click()
    expect(page.locator("#vitrina")).to_have_attribute("data-state", "open")
    undo.click()
    expect(box(page, "Saludé")).not_to_be_checked()
    expect(undo).to_be_disabled()


def test_a_note_waits_for_the_next_shift_until_somebody_has_read_it(at: At, place: Site) -> None:
    page = at(SATURDAY, "lugar")
    page.get_by_text("Nota para quien sigue").click()
    page.get_by_label("¿Qué debe saber").fill("La terminal falla. <b>Llamé</b>")
    page.get_by_label("Tu nombre").fill("Ana")
    page.get_by_role("button", name="Dejar la nota").click()
    page = at("2026-11-21T23:00:00-06:00", "lugar")
    note = page.locator(".pl-note")
    expect(note).to_contain_text("Ana · 21 nov 2026, 10:00")
    expect(note).to_contain_text("La terminal falla. <b>Llamé</b>")
    note.get_by_role("button", name="Ya la leí").click()
    expect(page.locator(".pl-note")).to_have_count(0)
    page.get_by_role("button", name="Deshacer").click()
    expect(page.locator(".pl-note")).to_have_count(1)


def test_a_note_of_a_persons_list_goes_out_as_a_message_and_is_not_kept(
    at: At, device: BrowserContext
) -> None:
    device.grant_permissions(["clipboard-read", "clipboard-write"])
    page = at(SATURDAY, "primera-linea")
    page.get_by_text("Nota para quien sigue").click()
    expect(page.get_by_role("button", name="Dejar la nota")).to_have_count(0)
    page.get_by_label("¿Qué debe saber").fill("Falta cambio & sobran bolsas.")
    page.get_by_label("Tu nombre").fill("Ana")
    page.get_by_role("button", name="Copiar").click()
    expect(page.locator(".pl-live")).to_contain_text("Copiado")
    sent = "Lista de primera línea · 21 nov 2026, 10:00\nFalta cambio & sobran bolsas.\nAna"
    assert page.evaluate("navigator.clipboard.readText()") == sent
    link = page.get_by_role("link", name="WhatsApp")
    link.evaluate("(a) => a.addEventListener('click', (event) => event.preventDefault())")
    link.click()
    expect(link).to_have_attribute("href", f"https://wa.me/?text={quote(sent, safe='')}")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('_notes'))") == []


def test_a_note_that_was_kept_before_can_still_be_read(at: At) -> None:
    page = at(SATURDAY, "primera-linea")
    note = {"text": "Falta cambio.", "author": "", "at": 1, "read": 0}
    record = {"v": 1, "title": "", "label": "", "status": "", "kind": "notes", "notes": {"1": note}}
    key = "pl1|primera-linea|_|checklist:primera-linea|_notes|_"
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, json.dumps(record)])
    page.reload()
    expect(page.locator(".pl-note")).to_contain_text("Falta cambio.")
    page.get_by_role("button", name="Ya la leí").click()
    expect(page.locator(".pl-note")).to_have_count(0)


def test_the_keyboard_alone_ticks_undoes_and_gives_a_reason(at: At) -> None:
    page = at(SATURDAY, "primera-linea")
    box(page, "Saludé").focus()
    page.keyboard.press("Space")
    expect(box(page, "Saludé")).to_be_checked()
    expect(box(page, "Saludé")).to_be_focused()
    page.get_by_role("button", name="No aplica: Limpié").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#vitrina .pl-line__note")).to_have_text("Lo hizo otra persona")
    expect(page.get_by_role("button", name="Sí aplica: Limpié")).to_be_focused()


def test_a_copy_of_a_list_brings_its_place_ticks_and_notes(
    at: At, place: Site, tmp_path: Path
) -> None:
    page = at(SATURDAY, "lugar")
    page.get_by_label("Nombre del lugar").fill("Centro")
    page.get_by_role("button", name="Guardar", exact=True).click()
    box(page, "Saludé").check()
    page.get_by_text("Imprimir o guardar").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Guardar una copia de la lista").click()
    saved.value.save_as(tmp_path / "copia.json")
    page.evaluate("localStorage.clear()")
    page.reload()
    expect(box(page, "Saludé")).not_to_be_checked()
    page.get_by_text("Imprimir o guardar").click()
    page.locator("input[type=file]").set_input_files(tmp_path / "copia.json")
    expect(box(page, "Saludé")).to_be_checked()
    expect(page.get_by_label("Lugar:")).to_contain_text("Centro")


def test_paper_has_the_place_the_shift_the_date_and_a_line_to_sign(at: At, place: Site) -> None:
    page = at(SATURDAY, "lugar")
    page.get_by_label("Nombre del lugar").fill("Centro")
    page.get_by_role("button", name="Guardar", exact=True).click()
    expect(page.locator(".pl-list__signature")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".pl-list__paper")).to_have_text("Centro · Mañana · 21 nov 2026")
    expect(page.locator(".pl-list__signature")).to_be_visible()
    expect(page.locator(".pl-list__signature")).to_have_text("FechaFirma")
    expect(page.get_by_role("button")).to_have_count(0)


def test_a_reason_that_is_not_ours_is_not_shown(at: At) -> None:
    page = at(SATURDAY, "primera-linea")
    page.get_by_role("button", name="No aplica: Saludé").click()
    page.get_by_role("button", name="Lo hizo otra persona").click()
    page.evaluate(
        """() => {
          for (const [key, text] of Object.entries(localStorage)) {
            localStorage[key] = text.replace('other_did', '../me.erase');
          }
        }"""
    )
    page.reload()
    expect(page.locator("#saludo .pl-line__note")).to_have_text("No aplica")


def test_two_tabs_of_a_list_show_the_same(at: At) -> None:
    first, second = at(SATURDAY, "primera-linea"), at(SATURDAY, "primera-linea")
    box(first, "Saludé").check()
    expect(box(second, "Saludé")).to_be_checked()
    box(second, "Saludé").uncheck()
    expect(box(first, "Saludé")).not_to_be_checked()


def test_copies_come_when_their_fold_opens_and_say_when_they_cannot(
    site: Site, browser: Browser
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site.url}primera-linea")
    fold = page.locator(".pl-more", has_text="Imprimir o guardar")
    expect(fold).to_be_visible()
    context.set_offline(True)
    fold.locator("summary").click()
    expect(fold).to_contain_text("Sin conexión no se puede guardar ni cargar una copia.")
    context.set_offline(False)
    fold.locator("summary").click()
    fold.locator("summary").click()
    expect(fold.get_by_role("button", name="Guardar una copia de la lista")).to_be_visible()
    expect(fold).not_to_contain_text("Sin conexión")
    context.close()
