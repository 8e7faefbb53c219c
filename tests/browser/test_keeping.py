"""What was passed is kept: as a file with a name, as a code that another browser takes in."""

from __future__ import annotations

import json
import re
from typing import Any

from playwright.sync_api import Page, expect
from tests.browser.conftest import Visit
from tests.browser.learner import RIGHT, answer_all
from tests.browser.test_me import add_person, kept, name_first


def paste(page: Page, text: str) -> str:
    """Paste something on «Yo»; what the page says of it."""
    page.get_by_label("Pegar un código").fill(text)
    page.get_by_role("button", name="Sumar").click()
    status = page.locator(".pl-keep__receive [role=status]")
    expect(status).not_to_be_empty()
    return status.inner_text()


def code_on(page: Page) -> str:
    page.get_by_role("button", name="Enviarme un código").click()
    return page.get_by_label("Código de mi avance").input_value()


def test_a_code_from_one_browser_brings_what_was_done_to_another(visit: Visit) -> None:
    page = visit("yo")
    page.get_by_role("button", name="Enviarme un código").click()
    expect(page.get_by_text("Todavía no hay nada que guardar.")).to_be_visible()
    name_first(page, "Ana Gómez")
    owner = next(key.partition("|")[0] for key in kept(page) if "|person|" in key)
    record: dict[str, Any] = {"v": 1, "kind": "result", "title": "", "label": "", "status": ""}
    record["results"] = [{"at": 1795276800123, "points": 700, "of": 800, "passed": True}]
    key = f"pl1|primera-linea|{owner}|quiz:fundamentos|results|_"
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, json.dumps(record)])
    page.reload()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Guardar mi avance").click()
    assert re.fullmatch(r"avance-ana-gomez-\d{4}-\d\d-\d\d\.json", saved.value.suggested_filename)
    text = code_on(page)
    link = re.search(r"http\S+#PL1P-\w+", text)
    page.evaluate("localStorage.clear()")
    page.reload()
    assert "falta el final" in paste(page, text[:-20])
    assert "ningún código" in paste(page, "<img src=x onerror=alert(1)>")
    assert kept(page) == {}
    assert "Ana Gómez" in paste(page, text)
    assert kept(page)[f"{owner}|quiz:fundamentos|results|_"]["results"] == record["results"]
    assert "nada nuevo" in paste(page, text)
    page.evaluate("localStorage.clear()")
    assert link
    page.goto(link[0])
    expect(page.get_by_text("Llegó un código con un avance")).to_be_visible()
    assert kept(page) == {}
    assert "#" not in page.url
    page.get_by_role("button", name="Sumar").click()
    expect(page.get_by_label("Tu nombre")).to_have_value("Ana Gómez")


def test_a_person_who_is_there_twice_becomes_one(visit: Visit) -> None:
    page = visit("yo")
    name_first(page, "Ana")
    add_person(page, "Ana G.")
    page.get_by_text("¿Una persona está dos veces?").click()
    page.get_by_role("button", name="Juntar", exact=True).click()
    expect(page.get_by_text("¿Juntar lo de Ana con lo de Ana G.?")).to_be_visible()
    page.get_by_role("button", name="Sí, juntar").click()
    expect(page.get_by_role("radio")).to_have_count(0)
    expect(page.get_by_label("Tu nombre")).to_have_value("Ana G.")


def test_a_quiz_that_is_passed_offers_to_keep_it(visit: Visit) -> None:
    page = visit("fundamentos")
    answer_all(page, RIGHT)
    expect(page.get_by_role("button", name="Guardar mi avance")).to_be_visible()
