"""One device, several people: nobody begins with what is another's."""

from __future__ import annotations

import json

from playwright.sync_api import BrowserContext, Page, expect
from tests.browser.conftest import Visit
from tests.browser.learner import answer
from tests.browser.manuals import LINES, QUESTIONS, bank_of, checklist_of, manual_of, quiz_of
from tests.browser.sites import Site

from primera.model.kinds import Kind
from primera.model.refs import Ref


def publish(site: Site) -> None:
    """The usual quiz, as a manual has it that says its devices are shared."""
    bank = bank_of(QUESTIONS)
    manual = manual_of(bank, quiz_of(bank), checklist_of(LINES))
    styles = f"/{site.bundle.folder}/device.css"
    said = {
        "manual": manual.settings.id,
        "on": True,
        "minutes": 10,
        "home": "compartido",
        "styles": styles,
    }
    shared = f"<pl-shared hidden data-on data-pl='{json.dumps(said)}'></pl-shared>"
    block = site.block(manual, Ref(Kind.QUIZ, "fundamentos"))
    site.page("compartido", "Fundamentos", shared + block)


def who(page: Page) -> None:
    expect(page.get_by_role("dialog", name="¿Quién eres?")).to_be_visible()


def test_people_follow_one_another_and_each_begins_with_nothing_of_others(
    site: Site, device: BrowserContext, visit: Visit
) -> None:
    publish(site)
    device.clock.install(time="2026-11-21T08:00:00-06:00")
    page = visit("compartido")
    who(page)
    page.keyboard.press("Escape")
    who(page)
    page.get_by_label("Tu nombre o tu número").fill("Ana <b>")
    page.get_by_role("button", name="Entrar").click()
    expect(page.locator("pl-shared")).to_contain_text("Ana <b>")
    answer(page, "llave", ["subo"])

    page.get_by_role("button", name="Terminé").click()
    who(page)
    page.get_by_label("Tu nombre o tu número").fill("7714")
    page.get_by_label("Tu sede, si hay varias").fill("Norte")
    page.get_by_role("button", name="Entrar").click()
    expect(page.locator("pl-shared")).to_contain_text("7714")
    expect(page.locator("#llave input:checked")).to_have_count(0)
    said = page.evaluate(
        "Object.entries(localStorage).filter(([key]) => key.endsWith('|device|profile|_'))"
    )
    assert [(p["number"], p["branch"]) for p in (json.loads(text) for _, text in said)] == [
        ("7714", "Norte")
    ]

    page.clock.fast_forward("09:30")
    still = page.get_by_role("dialog", name="¿Sigues ahí?")
    expect(still).to_be_visible()
    still.get_by_role("button", name="Sigo aquí").click()
    expect(still).to_be_hidden()
    page.clock.fast_forward("10:30")
    who(page)
    page.get_by_role("button", name="Ana <b>").click()
    expect(page.locator("pl-shared")).to_contain_text("Ana <b>")
    expect(page.locator("#llave input:checked")).to_have_value("subo")
