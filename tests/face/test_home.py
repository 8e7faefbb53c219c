"""The home page, for whoever comes for the first time and for whoever has begun."""

from __future__ import annotations

from pathlib import Path

from lxml import html
from playwright.sync_api import BrowserContext, Page, expect

QUIZ, LIST = "cuestionarios/fundamentos/", "listas/primera-linea/"
MORNING, NOON = "2026-03-02T09:00:00", "2026-03-02T12:00:00"


def answer_a_question(page: Page, address: str, moment: str) -> None:
    page.clock.set_fixed_time(moment)
    page.goto(f"{address}/{QUIZ}")
    question = page.locator("pl-question:visible").first
    question.locator("input").first.check()
    page.get_by_role("button", name="Comprobar").click()
    expect(page.locator(".pl-feedback").first).to_be_visible()


def tick_a_line(page: Page, address: str, moment: str) -> None:
    page.clock.set_fixed_time(moment)
    page.goto(f"{address}/{LIST}")
    expect(page.locator("pl-checklist[data-ready]")).to_be_visible()
    line = page.locator(".pl-line").first
    line.locator("input").check()
    expect(line).to_have_attribute("data-state", "done")


def go_on(page: Page, address: str) -> str:
    """Open the home page and follow its card; gives the page that it leads to."""
    page.goto(f"{address}/")
    page.get_by_role("link", name="Continuar").click()
    page.wait_for_url(lambda url: url != f"{address}/")
    return page.url.removeprefix(f"{address}/")


def test_without_progress_there_are_three_doors(phone: BrowserContext, address: str) -> None:
    page = phone.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/")
    expect(page.locator(".pl-ways h2")).to_have_text(["Aprendo", "Formo", "Tengo una empresa"])
    expect(page.locator("pl-home h2:visible")).to_have_text("¿Es tu primera semana?")
    assert [url for url in asked if "/home/" in url] == []


def test_every_door_leads_somewhere(bundled_site: Path) -> None:
    doors = html.parse(bundled_site / "index.html").xpath("//*[@class='pl-ways']//a/@href")
    assert len(doors) >= 3
    assert [door for door in doors if not (bundled_site / door / "index.html").is_file()] == []


def test_after_a_question_the_home_page_leads_back_to_its_quiz(
    phone: BrowserContext, address: str
) -> None:
    page = phone.new_page()
    answer_a_question(page, address, MORNING)
    assert go_on(page, address) == QUIZ


def test_after_a_line_the_home_page_leads_back_to_its_checklist(
    phone: BrowserContext, address: str
) -> None:
    page = phone.new_page()
    tick_a_line(page, address, MORNING)
    assert go_on(page, address) == LIST


def test_of_two_things_begun_the_later_one_goes_on(phone: BrowserContext, address: str) -> None:
    page = phone.new_page()
    answer_a_question(page, address, MORNING)
    tick_a_line(page, address, NOON)
    assert go_on(page, address) == LIST


def test_the_card_names_what_was_begun_and_the_doors_stay(
    phone: BrowserContext, address: str
) -> None:
    page = phone.new_page()
    tick_a_line(page, address, MORNING)
    title = page.locator("h1").inner_text().strip()
    page.goto(f"{address}/")
    card = page.locator("pl-home")
    expect(card.locator("h2:visible")).to_have_text(title)
    expect(card.locator("[data-slot=told]")).to_have_text("Última vez: 2 mar 2026")
    expect(page.locator(".pl-ways h2")).to_have_count(3)
