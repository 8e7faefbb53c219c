"""«Yo»: several people on a device, copies that lose nothing, erasing on purpose."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Visit
from tests.browser.learner import answer, go_on
from tests.browser.manuals import LLAVE

from primera.model.meaning_hash import meaning_hash

PATH = f"ana|bank:fundamentos|llave|{meaning_hash(LLAVE)}"


def record(chosen: str, at: int) -> dict[str, Any]:
    return {
        "v": 1,
        "kind": "answer",
        "title": "Fundamentos",
        "label": "La llave",
        "status": "",
        "cleared": 0,
        "tries": [{"response": {"chosen": [chosen]}, "at": at}],
    }


def copy_of(**records: object) -> dict[str, object]:
    return {
        "format": "primera-linea-progress",
        "v": 1,
        "manual": "primera-linea",
        "at": 1,
        "records": records,
    }


ANA = {"ana|device|person|_": {"v": 1, "kind": "name", "name": "Ana", "at": 1}}
REFUSED = {
    "not a file of ours": ("{}", "no es una copia"),
    "not even text of ours": ("\x00\x01", "no es una copia"),
    "a list": ("[]", "no es una copia"),
    "null": ("null", "no es una copia"),
    "another manual": (json.dumps({**copy_of(), "manual": "otro"}), "otro manual"),
    "another version": (json.dumps({**copy_of(), "v": 2}), "otra versión"),
    "no records": (json.dumps({**copy_of(), "records": None}), "dañado"),
    "a key of another program": (json.dumps(copy_of(theme={})), "dañado"),
    "who is studying": (
        json.dumps(copy_of(**{"_|device|current|_": {"v": 1, "person": "x"}})),
        "dañado",
    ),
    "a person without name": (json.dumps(copy_of(**{"ana|device|person|_": {"v": 1}})), "dañado"),
    "everybody as a person": (
        json.dumps(copy_of(**{"_|device|person|_": ANA["ana|device|person|_"]})),
        "dañado",
    ),
    "one sound record and one that is not": (
        json.dumps(copy_of(**ANA, **{PATH: {**record("subo", 5), "tries": 7}})),
        "dañado",
    ),
    "a name without end": (
        json.dumps(copy_of(**{"ana|device|person|_": {"v": 1, "name": "x" * 61, "at": 1}})),
        "dañado",
    ),
    "too much": ("x" * 5_000_001, "demasiado grande"),
}


def name_first(page: Page, name: str) -> None:
    page.get_by_label("Tu nombre").fill(name)
    page.get_by_role("button", name="Guardar", exact=True).click()
    expect(page.get_by_label("Tu nombre")).to_have_value(name)


def add_person(page: Page, name: str) -> None:
    page.get_by_label("Otra persona").fill(name)
    page.get_by_role("button", name="Agregar").click()
    expect(page.get_by_role("radio", name=name)).to_be_checked()


def open_files(page: Page) -> None:
    page.locator("details", has_text="Con un archivo").evaluate("(fold) => { fold.open = true }")


def take_in(page: Page, content: str | Path) -> str:
    """Load a copy; what the page says of it."""
    open_files(page)
    field = page.locator("input[type=file]")
    if isinstance(content, Path):
        field.set_input_files(content)
    else:
        field.set_input_files(
            {"name": "copia.json", "mimeType": "application/json", "buffer": content.encode()}
        )
    status = page.locator(".pl-transfer__status")
    expect(status).not_to_be_empty()
    return status.inner_text()


def kept(page: Page) -> dict[str, Any]:
    """What is in storage, without its prefix and without who is studying."""
    found: dict[str, str] = page.evaluate("({...localStorage})")
    return {
        key.removeprefix("pl1|primera-linea|"): json.loads(text)
        for key, text in found.items()
        if key.startswith("pl1|") and "|current|" not in key
    }


def test_each_person_has_answers_of_their_own(visit: Visit) -> None:
    me, quiz = visit("yo"), visit("fundamentos")
    name_first(me, "Ana")
    answer(quiz, "llave", ["subo"])
    add_person(me, "Luis")
    expect(quiz.locator("pl-question[data-outcome]")).to_have_count(0)
    quiz.reload()
    answer(quiz, "llave", ["otra"])
    me.get_by_role("radio", name="Ana").check()
    expect(quiz.locator("#llave")).to_have_attribute("data-outcome", "right")
    quiz.get_by_label("Estudia:").select_option("Luis")
    expect(quiz.locator("#llave")).to_have_attribute("data-outcome", "wrong")


def test_somebody_without_a_name_can_answer_and_take_a_name_later(visit: Visit) -> None:
    quiz = visit("fundamentos")
    answer(quiz, "llave", ["subo"])
    me = visit("yo")
    expect(me.get_by_label("Tu nombre")).to_have_value("")
    name_first(me, "Ana")
    expect(me.locator(".pl-me__kept .pl-more")).to_contain_text("1 respuesta")
    quiz.reload()
    expect(quiz.locator("#llave")).to_have_attribute("data-outcome", "right")


def test_a_person_can_be_renamed(visit: Visit) -> None:
    page = visit("yo")
    name_first(page, "Ana")
    add_person(page, "Luis")
    name_first(page, "Luisa")
    expect(page.get_by_role("radio", name="Luisa")).to_be_checked()
    expect(page.get_by_role("radio")).to_have_count(2)


def test_a_copy_brings_everything_to_another_device(visit: Visit, tmp_path: Path) -> None:
    quiz = visit("fundamentos")
    answer(quiz, "llave", ["subo"])
    go_on(quiz)
    answer(quiz, "perecedero", ["mesa"])
    page = visit("yo")
    name_first(page, "Ana")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Guardar mi avance").click()
    saved.value.save_as(tmp_path / "copia.json")
    before = kept(page)
    page.evaluate("localStorage.clear()")
    page.reload()
    assert "3 registros" in take_in(page, tmp_path / "copia.json")
    assert kept(page) == before
    expect(page.get_by_label("Tu nombre")).to_have_value("Ana")
    quiz.reload()
    quiz.get_by_role("button", name="Anterior").click()
    expect(quiz.locator("#perecedero")).to_have_attribute("data-outcome", "partial")


def test_loading_the_same_copy_again_changes_nothing(visit: Visit) -> None:
    page = visit("yo")
    text = json.dumps(copy_of(**ANA, **{PATH: record("subo", 5)}))
    assert "2 registros" in take_in(page, text)
    before = kept(page)
    page.reload()
    assert "nada nuevo" in take_in(page, text)
    assert kept(page) == before


@pytest.mark.parametrize("newer", ["device", "file"])
def test_the_newer_of_two_answers_stands_and_the_older_is_kept(visit: Visit, newer: str) -> None:
    page = visit("yo")
    mine, theirs = (9, 5) if newer == "device" else (5, 9)
    take_in(page, json.dumps(copy_of(**ANA, **{PATH: record("subo", mine)})))
    page.reload()
    take_in(page, json.dumps(copy_of(**{PATH: record("otra", theirs)})))
    tries = kept(page)[PATH]["tries"]
    assert [one["at"] for one in tries] == [5, 9]
    page.goto(page.url.replace("yo", "fundamentos#llave"))
    outcome = "right" if newer == "device" else "wrong"
    expect(page.locator("#llave")).to_have_attribute("data-outcome", outcome)


def test_a_copy_of_mine_leaves_out_the_others(visit: Visit, tmp_path: Path) -> None:
    page = visit("yo")
    name_first(page, "Ana")
    add_person(page, "Luis")
    open_files(page)
    everything = "Guardar una copia de todo el dispositivo"
    for words, names in (("Guardar mi avance", {"Luis"}), (everything, {"Ana", "Luis"})):
        with page.expect_download() as saved:
            page.get_by_role("button", name=words).click()
        saved.value.save_as(tmp_path / "copia.json")
        records = json.loads((tmp_path / "copia.json").read_text(encoding="utf-8"))["records"]
        assert {one["name"] for one in records.values()} == names


def test_a_file_that_is_no_copy_is_refused_whole_with_its_reason(visit: Visit) -> None:
    page = visit("yo")
    for name, (text, words) in REFUSED.items():
        assert words in take_in(page, text), name
        assert kept(page) == {}, name
        page.locator(".pl-transfer__status").evaluate("(status) => status.replaceChildren()")


def test_prototype_names_in_a_file_reach_no_prototype(visit: Visit) -> None:
    page = visit("yo")
    records = copy_of(**ANA)
    text = json.dumps(records).replace('"at": 1, "records"', '"__proto__": {"hit": 1}, "records"')
    take_in(page, text.replace('"name": "Ana"', '"name": "Ana", "__proto__": {"hit": 1}'))
    assert page.evaluate("({}).hit") is None
    assert kept(page)["ana|device|person|_"] == ANA["ana|device|person|_"]


def test_erasing_asks_first_and_takes_one_person_only(visit: Visit) -> None:
    page = visit("yo")
    name_first(page, "Ana")
    add_person(page, "Luis")
    page.get_by_role("button", name="Borrar lo mío").click()
    expect(page.get_by_text("¿Borrar todo lo de Luis: respuestas")).to_be_visible()
    page.get_by_role("button", name="No borrar").click()
    expect(page.get_by_role("radio", name="Luis")).to_be_checked()
    page.get_by_role("button", name="Borrar lo mío").click()
    page.get_by_role("button", name="Sí, borrar").click()
    expect(page.get_by_label("Tu nombre")).to_have_value("Ana")
    assert [one["name"] for one in kept(page).values()] == ["Ana"]


def test_erasing_the_device_leaves_nothing_of_this_manual(visit: Visit) -> None:
    page = visit("yo")
    name_first(page, "Ana")
    page.evaluate("localStorage.setItem('theme', 'dark')")
    page.get_by_role("button", name="Borrar todo lo de este dispositivo").click()
    page.get_by_role("button", name="Sí, borrar").click()
    expect(page.get_by_label("Tu nombre")).to_have_value("")
    assert page.evaluate("Object.keys(localStorage)") == ["theme"]


def test_the_keyboard_stays_where_it_was_when_the_page_is_drawn_anew(visit: Visit) -> None:
    page = visit("yo")
    name_first(page, "Ana")
    add_person(page, "Luis")
    page.get_by_role("radio", name="Luis").focus()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("radio", name="Ana")).to_be_checked()
    expect(page.get_by_role("radio", name="Ana")).to_be_focused()
