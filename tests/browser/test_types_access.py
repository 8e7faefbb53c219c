"""Every type of question for whoever has no mouse, no screen, or a thumb and a small one."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.axe import PHONE, violations_everywhere
from tests.browser.conftest import Visit
from tests.browser.every_type import (
    IDS,
    NOT_RIGHT,
    RIGHT,
    check,
    every_bank,
    give,
    only,
    right_for,
)
from tests.browser.learner import go_on, tab_to
from tests.browser.manuals import manual_of, quiz_of
from tests.browser.sites import Site

LEAST_TARGET = 44
CONTROLS = ("button", "checkbox", "combobox", "link", "radio", "textbox", "DisclosureTriangle")
SMALL = """(least) => [...document.querySelectorAll(
  "pl-quiz :is(label.pl-option, button, summary, select, a, input[type=text])"
)].filter((one) => one.checkVisibility()).flatMap((one) => {
  const { width, height } = one.getBoundingClientRect();
  return Math.min(width, height) < least ? [`${one.outerHTML} ${width} x ${height}`] : [];
})"""

KEYS: dict[str, list[str]] = {
    "una": ["Space", "Enter"],
    "varias": ["Space", "Tab", "Space", "Comprobar"],
    "cierta": ["Space", "ArrowDown", "Enter"],
    # To the third one, whose button keeps the keyboard on the way to the top.
    "orden": ["Tab", "Tab", "Tab", "Space", "Space", "Comprobar"],
    "parejas": ["f", "Tab", "t", "Tab", "e", "Comprobar"],
    "huecos": ["«atención»", "Tab", "s", "Comprobar"],
    "palabra": ["«reseña»", "Enter"],
    "cuenta": ["«1234,56»", "Enter"],
    "saldo": ["«right»", "Enter"],
    "caso": ["Enter", "Ver cómo te fue"],
}
"""What is pressed from the first control on; «words» are typed, and buttons are sought by Tab."""


def test_a_thing_that_is_moved_keeps_the_keyboard_and_tells_its_place(
    site: Site, visit: Visit
) -> None:
    site.publish(only("orden"))
    page = visit("tipos")
    question = page.locator("#orden")
    live = question.locator("[aria-live=polite]")
    up = question.get_by_role("button", name="Subir: Escuchar sin interrumpir")
    down = question.get_by_role("button", name="Bajar: Escuchar sin interrumpir")
    expect(question.get_by_role("button")).to_have_count(8)
    expect(question.get_by_role("button", name="Subir: Reconocer el error")).to_be_disabled()
    up.focus()
    page.keyboard.press("Enter")
    expect(up).to_be_focused()
    expect(live).to_have_text("Escuchar sin interrumpir: ahora en el lugar 2 de 4.")
    page.keyboard.press("Enter")
    expect(live).to_have_text("Escuchar sin interrumpir: ahora en el lugar 1 de 4.")
    expect(up).to_be_disabled()
    expect(down).to_be_focused()
    page.keyboard.press("Enter")
    expect(down).to_be_focused()


def test_the_arrows_of_a_long_text_stand_side_by_side_at_the_right(
    site: Site, visit: Visit
) -> None:
    site.publish(only("orden"))
    page = visit("tipos")
    row = page.locator("#orden .pl-order > li").first
    row.locator(".pl-order__text").evaluate(
        "(text) => { text.textContent = 'Un paso '.repeat(40); }"
    )
    up, down = (button.bounding_box() for button in row.get_by_role("button").all())
    box = row.bounding_box()
    assert up
    assert down
    assert box
    assert up["y"] == down["y"]
    assert up["x"] + up["width"] < down["x"]
    assert box["x"] + box["width"] - (down["x"] + down["width"]) < 16
    assert box["width"] <= 390


NAMED = {
    "una": [("radio", "Subo con ella y abro.")],
    "varias": [("checkbox", "La mesa de las ocho")],
    "cierta": [("radio", "Verdadero")],
    "orden": [("button", "Bajar: Reconocer el error")],
    "parejas": [("combobox", "«La mesa estaba pegajosa»")],
    "huecos": [("textbox", "Hueco 1"), ("combobox", "Hueco 2")],
    "palabra": [("textbox", "Tu respuesta")],
    "cuenta": [("textbox", "Tu número (pesos)")],
    "saldo": [("textbox", "Tu número (clientes)")],
    "caso": [("button", "Sigo con la caja.")],
}
"""Controls as the browser's own accessibility tree names them."""


MARKED = {
    "una": ["Tu respuesta Si falla", "La correcta La huésped"],
    "varias": ["Tu respuesta, correcta", "La correcta"],
    "cierta": ["Tu respuesta Antes", "La correcta Por eso"],
    "orden": ["En su lugar", "Va en el lugar 2"],
    "parejas": ["Bien", "Le corresponde: Empatía"],
    "huecos": ["Hueco 1: casi. Revisa la tilde.", "Hueco 2: todavía no."],
    "palabra": ["Se esperaba: reseña."],
    "cuenta": ["la unidad es otra"],
    "saldo": ["Se esperaba: 248 clientes."],
    "caso": ["Se podía arreglar", "Lo mejor aquí"],
}
"""Marks in words: nobody has to see a colour or a sign."""


@pytest.mark.parametrize("name", IDS)
def test_a_question_is_answered_kept_and_tried_again_by_whoever_has_no_mouse_or_no_screen(
    site: Site, visit: Visit, name: str
) -> None:
    after = "una" if name != "una" else "cierta"
    site.publish(only(name, after))
    page = visit(f"tipos#{name}")
    question = page.locator(f"#{name}")
    empty = question.aria_snapshot()
    assert set(NAMED[name]) <= set(controls(page))
    stem = " ".join(question.locator(".pl-question__stem").inner_text().split())
    expect(question.get_by_role("group", name=stem)).to_have_count(1)
    assert nameless_or_small(page) == []
    give(question, NOT_RIGHT[name])
    check(page)
    assert nameless_or_small(page) == []
    marks_are_words(question, MARKED[name])
    answered = question.aria_snapshot()
    page.reload()
    expect(question.locator(".pl-feedback")).to_be_visible()
    assert question.aria_snapshot() == answered
    tab_to(page, "Siguiente")
    page.keyboard.press("Enter")
    expect(page.locator(f"#{after} .pl-question__stem")).to_be_focused()
    give(page.locator(f"#{after}"), RIGHT[after])
    check(page)
    go_on(page)
    page.get_by_role("button", name="Repetir las que fallaste").click()
    if name != "saldo":
        assert question.aria_snapshot() == empty
    answer_by_keyboard(page, question, KEYS[name])
    verdict = question.locator(".pl-feedback__verdict")
    expect(verdict).to_have_text("Correcto")
    expect(verdict).to_be_focused()
    go_on(page)
    expect(page.locator(".pl-summary__verdict")).to_have_text("Aprobaste")


def answer_by_keyboard(page: Page, question: Locator, keys: list[str]) -> None:
    """Press keys from the first control of a question on, as KEYS says."""
    tab_into(page, question)
    for key in keys:
        if key.startswith("«"):
            words = key.strip("«»")
            page.keyboard.type(right_for(question)["typed"] if words == "right" else words)
        elif " " in key or key == "Comprobar":
            tab_to(page, key)
            page.keyboard.press("Enter")
        else:
            page.keyboard.press(key)


def nameless_or_small(page: Page) -> list[str]:
    """The controls that have no name, or that a thumb misses."""
    small: list[str] = page.evaluate(SMALL, LEAST_TARGET)
    return small + [role for role, named in controls(page) if not named]


def marks_are_words(question: Locator, marks: list[str]) -> None:
    """What a screen reader says of an answered question, in which nothing can be changed."""
    read = " ".join(spoken(question).split())
    assert [mark for mark in marks if mark not in read] == []
    expect(question.locator(":is(input, select, button):enabled:visible")).to_have_count(0)
    for field in question.locator(".pl-gap").all():
        remark = question.locator(f"[id='{field.get_attribute('aria-describedby')}']")
        expect(field).to_have_accessible_description(remark.inner_text())


def test_axe_finds_nothing_in_any_type_before_or_after_its_answer(
    themed: Site, browser: Browser
) -> None:
    bank = every_bank()
    themed.alone(manual_of(bank, quiz_of(bank)), bank)
    page = browser.new_page(viewport={"width": PHONE, "height": 844}, reduced_motion="reduce")
    page.goto(f"{themed.url}todas")
    quizzes = page.locator("pl-quiz[data-ready]")
    expect(quizzes).to_have_count(len(IDS))
    found = violations_everywhere(page)
    page.set_viewport_size({"width": PHONE, "height": 844})
    for name, quiz in zip(IDS, quizzes.all(), strict=True):
        give(quiz.locator("pl-question"), NOT_RIGHT[name])
        quiz.locator("[data-act=check]").click()
    expect(page.locator("pl-question[data-outcome]")).to_have_count(len(IDS))
    found += violations_everywhere(page)
    page.close()
    assert found == []


def controls(page: Page) -> list[tuple[str, str]]:
    """Role and name of each control, from the accessibility tree of Chromium itself."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [
        (node["role"]["value"], node.get("name", {}).get("value", "").strip())
        for node in nodes
        if not node["ignored"] and node["role"]["value"] in CONTROLS
    ]


def spoken(question: Locator) -> str:
    """The words of a question that a screen reader reaches, in their order."""
    session = question.page.context.new_cdp_session(question.page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return " ".join(
        node["name"]["value"]
        for node in nodes
        if not node["ignored"] and node["role"]["value"] == "StaticText"
    )


def tab_into(page: Page, question: Locator) -> None:
    """Press Tab until a control of the question has the keyboard."""
    for _ in range(12):
        page.keyboard.press("Tab")
        if question.locator(":focus").count():
            return
    raise AssertionError("no control of the question can be reached by Tab")
