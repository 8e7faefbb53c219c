"""What is read, passed or changed shows where one looks for it, without a visit to the page."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from tests.browser.conftest import Visit
from tests.browser.learner import RIGHT, WRONG, answer_all
from tests.browser.manuals import LLAVE, QUESTIONS, bank_of, manual_of, quiz_of
from tests.browser.sites import Site

from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.refs import Ref

ROLE = Ref(Kind.ROLE, "mostrador")
EDITED = LLAVE.model_copy(update={"stem": "La llave falla otra vez. ¿Qué haces?"})


def publish(site: Site, manual: Manual) -> dict[str, str]:
    """Publish a manual with its lists and the page of its role. Returns where they are."""
    site.publish(manual)
    return {
        "role": site.entry(manual, ROLE),
        "roles": site.landing(manual, Kind.ROLE),
        "quizzes": site.landing(manual, Kind.QUIZ),
    }


def edited(manual: Manual) -> Manual:
    """The manual with another mission of the role, another first question and one less."""
    bank = bank_of((EDITED, QUESTIONS[1]))
    role = manual.entries[ROLE].model_copy(update={"mission": "Recibir a quien entra."})
    after = manual_of(bank, quiz_of(bank))
    return Manual(after.settings, {**after.entries, ROLE: role})


def marks(page: Page) -> list[str]:
    return page.locator(".pl-mark").all_inner_texts()


def test_a_page_is_said_to_be_read_and_marked_until_it_changes(site: Site, visit: Visit) -> None:
    bank = bank_of(QUESTIONS)
    manual = manual_of(bank, quiz_of(bank))
    places = publish(site, manual)
    page = visit(places["role"])
    button = page.get_by_role("button", name="Ya lo leí")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Deshacer").click()
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(button).to_be_focused()
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(button).to_have_attribute("aria-pressed", "true")
    page.goto(f"{site.url}{places['roles']}")
    expect(page.locator("a:has(.pl-mark)")).to_have_accessible_name(
        "Mostrador Recibir a cada cliente y resolver. Leído"
    )

    publish(site, edited(manual))
    page.reload()
    expect(page.locator(".pl-mark")).to_have_text("Cambió")
    page.goto(f"{site.url}{places['role']}")
    expect(page.get_by_text("Cambió desde que lo leíste.")).to_be_visible()
    button.click()
    expect(page.get_by_text("Cambió desde que lo leíste.")).to_be_hidden()
    page.goto(f"{site.url}{places['roles']}")
    expect(page.locator(".pl-mark")).to_have_text("Leído")


def test_results_and_what_changed_since_are_told_on_the_list_and_on_the_own_page(
    site: Site, visit: Visit
) -> None:
    bank = bank_of(QUESTIONS)
    manual = manual_of(bank, quiz_of(bank))
    places = publish(site, manual)
    page = visit("fundamentos")
    answer_all(page, {**WRONG, "llave": RIGHT["llave"]})
    page.get_by_role("button", name="Repetir").click()
    answer_all(page, {"perecedero": RIGHT["perecedero"], "tocar": WRONG["tocar"]})
    expect(page.locator(".pl-summary__score")).to_have_text("2 de 3 puntos")
    page.goto(f"{site.url}{places['quizzes']}")
    expect(page.locator(".pl-mark")).to_contain_text("Tu mejor: 67")
    page.goto(f"{site.url}yo")
    results = page.locator("section", has=page.get_by_role("heading", name="Resultados"))
    expect(results).to_contain_text("primera vez: 33")
    known = page.locator("section", has=page.get_by_role("heading", name="Lo que sé"))
    expect(known).to_contain_text("2 bien de 3 respuestas")
    repeat = page.locator("section", has=page.get_by_role("heading", name="Para repetir"))
    expect(repeat.get_by_role("link")).to_have_text(
        ["Un corte de pelo se puede tocar antes de pagarlo."]
    )

    publish(site, edited(manual))
    page.reload()
    expect(known).to_contain_text("1 bien de 1 respuesta")
    expect(repeat).to_have_count(0)
    changed = page.locator("section", has=page.get_by_role("heading", name="Lo que cambió"))
    expect(changed).to_contain_text("1 pregunta respondida cambió")
    expect(changed).to_contain_text("1 pregunta respondida ya no está en el manual")
    page.goto(f"{site.url}{places['quizzes']}")
    expect(page.locator(".pl-mark[data-state=changed]")).to_have_text("1 pregunta cambió")
