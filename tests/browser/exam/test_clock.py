"""The clock of an exam: said calmly, kept over a reload, and not to be fooled."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, expect
from tests.browser.conftest import Visit
from tests.browser.exam.sitting import MINUTE, TIMED, Sit, choose, hand_in, kept, press


def test_the_time_is_said_calmly_and_at_its_end_the_exam_hands_itself_in(
    sit: Sit, device: BrowserContext
) -> None:
    page = sit(**TIMED)
    press(page, "Empezar")
    choose(page, "subo")
    time, live = page.locator(".pl-exam__time"), page.locator(".pl-live").last
    for minutes, shown, aloud in [
        (10, "Quedan 10 min", "Quedan 10 min"),
        (2, "Quedan 8 min", "Quedan 10 min"),
        (3, "Quedan 5 min", "Quedan 5 min"),
        (4, "Queda 1 min", "Queda 1 min"),
    ]:
        device.clock.run_for(minutes * MINUTE)
        expect(time).to_have_text(shown)
        expect(live).to_have_text(aloud)
    device.clock.run_for(30_000)
    expect(time).to_have_text("Quedan 30 s")
    device.clock.run_for(30_000)
    expect(page.get_by_text("Se acabó el tiempo").first).to_be_visible()
    expect(page.locator(".pl-summary__score")).to_have_text("1 de 3 puntos")
    (attempt,) = kept(page, "attempt-")
    assert (attempt["by"], attempt["submitted"]) == ("time", attempt["deadline"])


def test_time_that_ended_while_the_page_was_closed_hands_in_at_the_next_visit(
    sit: Sit, device: BrowserContext, visit: Visit
) -> None:
    page = sit(**TIMED)
    press(page, "Empezar")
    choose(page, "subo")
    page.close()
    device.clock.run_for(25 * MINUTE)
    device.clock.set_system_time("2026-11-21T10:25:00-06:00")
    page = visit("examen")
    expect(page.get_by_text("Se acabó el tiempo").first).to_be_visible()
    expect(page.locator(".pl-summary__score")).to_have_text("1 de 3 puntos")
    assert [len(record["tries"]) for record in kept(page, "bank:")] == [1]


def test_a_clock_that_was_turned_back_gives_no_time_and_loses_nothing(
    sit: Sit, device: BrowserContext
) -> None:
    page = sit(**TIMED)
    press(page, "Empezar")
    device.clock.run_for(12 * MINUTE)
    choose(page, "subo")
    device.clock.set_system_time("2026-11-21T09:00:00-06:00")
    device.clock.run_for(1000)
    expect(page.locator(".pl-exam__time")).to_have_text("Quedan 8 min")
    page.reload()
    expect(page.locator(".pl-exam__time")).to_have_text("Quedan 8 min")
    expect(page.locator("#llave [value=subo]")).to_be_checked()
    device.clock.run_for(9 * MINUTE)
    expect(page.locator(".pl-summary__score")).to_have_text("1 de 3 puntos")


def test_a_clock_that_was_turned_forward_ends_the_exam_at_the_next_visit_and_says_so(
    sit: Sit, device: BrowserContext
) -> None:
    page = sit(**TIMED)
    press(page, "Empezar")
    choose(page, "subo")
    device.clock.set_system_time("2026-11-22T10:00:00-06:00")
    device.clock.run_for(1000)
    expect(page.locator(".pl-exam__time")).to_have_text("Quedan 20 min")
    page.reload()
    expect(page.get_by_text("según el reloj de este dispositivo").first).to_be_visible()
    expect(page.locator(".pl-summary__score")).to_have_text("1 de 3 puntos")


def test_whoever_needs_more_time_takes_it_before_the_start_and_the_result_names_it(
    sit: Sit, device: BrowserContext
) -> None:
    page = sit(**TIMED)
    page.get_by_text("Necesito más tiempo").click()
    page.get_by_label("× 1,5: 30 min").check()
    press(page, "Empezar")
    expect(page.locator(".pl-exam__time")).to_have_text("Quedan 30 min")
    page.reload()
    expect(page.locator(".pl-exam__time")).to_have_text("Quedan 30 min")
    hand_in(page)
    expect(page.get_by_text("Con tiempo extra, × 1,5: 30 min.")).to_be_visible()


def test_without_a_limit_nothing_counts_down(sit: Sit) -> None:
    page = sit()
    expect(page.get_by_text("Sin límite de tiempo")).to_be_visible()
    expect(page.get_by_text("Necesito más tiempo")).to_have_count(0)
    press(page, "Empezar")
    expect(page.locator(".pl-exam__time")).to_be_hidden()
