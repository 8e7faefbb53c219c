"""Whatever is typed into a question or found in storage: nothing runs, nothing is lost."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Visit
from tests.browser.every_type import IDS, NOT_RIGHT, Response, check, every_exam, give, turn_to
from tests.browser.sites import Site

HOSTILE = '<img src=x onerror="window.ran=1"></script><script>window.ran=1</script>'
LONG = "ñandú " * 834
KEPT = "(part) => Object.entries(localStorage).filter(([key]) => key.includes(part))"
PUT = """([part, response]) => {
  for (const [key, text] of Object.entries(localStorage)) {
    if (!key.startsWith("pl1|") || !key.includes(part)) continue;
    const record = JSON.parse(text);
    for (const place of record.tries ?? record.questions) place.response = response;
    localStorage.setItem(key, JSON.stringify(record));
  }
}"""
COPY = """(from) => {
  const [[key, text]] = Object.entries(localStorage).filter(([key]) => key.includes(`|${from}|`));
  for (const question of document.querySelectorAll("pl-question")) {
    const { part, hash } = JSON.parse(question.dataset.pl);
    localStorage.setItem([...key.split("|").slice(0, -2), part, hash].join("|"), text);
  }
}"""


TYPED: dict[str, Response] = {
    "huecos": {"filled": {"que": HOSTILE, "quien": "nadie"}},
    "palabra": {"typed": HOSTILE},
    "cuenta": {"typed": "7 <img src=x onerror=alert()>"},
    "saldo": {"typed": "7 </script><script>alert()</script>"},
}


def test_html_typed_as_an_answer_stays_text(open_type: Visit) -> None:
    page = open_type("una")
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))

    def looks_typed(name: str, typed: str) -> None:
        question = page.locator(f"#{name}")
        expect(question.locator(".pl-feedback")).to_be_visible()
        expect(question.locator("input")).to_have_value(typed)
        expect(question.locator("img, script")).to_have_count(0)
        assert page.evaluate("window.ran") is None

    typed: dict[str, str] = {}
    for name, response in TYPED.items():
        question = turn_to(page, name)
        give(question, response)
        typed[name] = question.locator("input").input_value()
        check(page)
        looks_typed(name, typed[name])
    page.reload()
    for name, text in typed.items():
        turn_to(page, name)
        looks_typed(name, text)


def test_five_thousand_characters_stay_in_the_field_until_they_are_fewer(open_type: Visit) -> None:
    page = open_type("una")
    for name in TYPED:
        question = turn_to(page, name)
        give(question, NOT_RIGHT[name])
        field = question.locator("input")
        field.fill(LONG)
        page.get_by_role("button", name="Comprobar").click()
        expect(page.get_by_text("caben 500 caracteres")).to_be_visible()
        expect(field).to_be_focused()
        expect(field).to_have_value(LONG)
        assert page.evaluate(KEPT, f"|{name}|") == []
        field.fill("7" + " " * 300)
        check(page)
    page.reload()
    for name in TYPED:
        expect(turn_to(page, name).locator(".pl-feedback")).to_be_visible()


def test_an_exam_goes_on_after_five_thousand_characters(site: Site, visit: Visit) -> None:
    site.publish(every_exam())
    page = visit("examen")
    page.get_by_role("button", name="Empezar").click()
    for place, name in enumerate(IDS):
        question = page.locator(f"#{name}")
        if name in TYPED:
            question.locator("input").fill(LONG)
            expect(question.locator("input")).to_have_value(LONG)
        if place < len(IDS) - 1:
            page.get_by_role("button", name="Siguiente").click()
    page.reload()
    for name in TYPED:
        expect(page.locator(f"#{name} input")).to_have_value(LONG[:500])


def test_a_record_with_five_thousand_characters_is_set_aside_whole(open_type: Visit) -> None:
    page = open_type("una")
    damaged: dict[str, str] = {}
    for name in TYPED:
        give(turn_to(page, name), NOT_RIGHT[name])
        check(page)
        page.evaluate(PUT, [f"|{name}|", {"typed": LONG}])
        [[_, damaged[name]]] = page.evaluate(KEPT, f"|{name}|")
    page.reload()
    expect(page.get_by_text("dañada")).to_be_visible()
    for name, text in damaged.items():
        question = turn_to(page, name)
        expect(question.locator(".pl-feedback")).to_be_hidden()
        give(question, NOT_RIGHT[name])
        check(page)
        kept = dict(page.evaluate(KEPT, f"|{name}|"))
        assert [kept[key] for key in kept if key.startswith("pl1-aside|")] == [text]


GARBAGE: list[tuple[Any, set[str]]] = [
    (None, set()),
    (7, set()),
    ("subo", set()),
    ([], set()),
    ({}, set()),
    ({"chosen": "subo", "order": "escuchar", "matched": "tarde", "filled": "que"}, set()),
    ({"chosen": {}, "order": {}, "matched": [], "filled": [], "typed": [], "path": {}}, set()),
    ({"chosen": ["nadie"], "order": ["nada"], "path": ["nunca"]}, set()),
    ({"chosen": ["subo", "subo"], "order": ["escuchar"] * 4, "path": ["excuso"]}, set()),
    ({"matched": {"tarde": "nada"}, "filled": {"otro": "x"}, "path": ["excuso"] * 9}, set()),
    ({"matched": {"constructor": "x"}, "filled": {"quien": "x"}, "path": ["constructor"]}, set()),
    ({"typed": "7", "variant": 99}, {"palabra"}),
    ({"typed": "7", "variant": -1}, {"palabra"}),
    ({"typed": "7", "variant": "a"}, {"palabra"}),
    ({"typed": 7, "variant": 1}, set()),
]
"""What is found instead of a response, and the questions that it answers all the same."""


def test_no_response_found_in_storage_breaks_a_question(open_type: Visit) -> None:
    page = open_type("una")
    give(page.locator("#una"), NOT_RIGHT["una"])
    check(page)
    page.evaluate(COPY, "una")
    for response, answered in GARBAGE:
        page.evaluate(PUT, ["|bank:tipos|", response])
        page.reload()
        expect(page.locator("pl-quiz[data-ready]")).to_be_visible()
        with_marks = page.locator("pl-question[data-outcome]").evaluate_all(
            "(found) => found.map(({ id }) => id)"
        )
        assert set(with_marks) == answered


def test_no_draft_found_in_storage_breaks_an_exam(site: Site, visit: Visit) -> None:
    site.publish(every_exam())
    page = visit("examen")
    page.get_by_role("button", name="Empezar").click()
    page.locator("#una input").first.check()
    for response, _ in GARBAGE[4:]:
        page.evaluate(PUT, ["|attempt-", response])
        page.reload()
        expect(page.locator("pl-question:visible")).to_have_count(1)
    page.get_by_role("button", name="Ver todas").click()
    page.get_by_role("button", name="Entregar").click()
    page.get_by_role("button", name="Sí, entregar").click()
    expect(page.locator(".pl-summary__verdict")).to_have_text("Todavía no apruebas")
