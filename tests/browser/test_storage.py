"""What is kept when storage is hostile, damaged, full or blocked: the page works and says so."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Visit
from tests.browser.learner import answer
from tests.browser.manuals import LLAVE
from tests.browser.sites import Site

from primera.model.meaning_hash import meaning_hash

KEY = f"pl1|primera-linea|ana|bank:fundamentos|llave|{meaning_hash(LLAVE)}"
PERSON = "pl1|primera-linea|ana|device|person|_"
ANA = {"v": 1, "kind": "name", "name": "Ana", "at": 1}
SOUND = {
    "v": 1,
    "kind": "answer",
    "title": "T",
    "label": "L",
    "status": "",
    "cleared": 0,
    "tries": [{"response": {"chosen": ["subo"]}, "at": 5}],
}
HTML = "<img src=x onerror=window.hit=1>"
DAMAGED = {
    "half a record": '{"v":1,"tries":[',
    "not a record": '"hola"',
    "nothing": "",
    "a list": "[]",
    "null": "null",
    "a version that never was": json.dumps({**SOUND, "v": 0}),
    "no version": json.dumps({**SOUND, "v": None}),
    "tries that are no list": json.dumps({**SOUND, "tries": {"length": 1}}),
    "a time that is no number": json.dumps({**SOUND, "cleared": "0"}),
    "a time beyond all calendars": json.dumps({**SOUND, "cleared": 9e15}),
    "options that are no words": json.dumps(
        {**SOUND, "tries": [{"response": {"chosen": [{"a": 1}]}, "at": 5}]}
    ),
    "a title without end": json.dumps({**SOUND, "title": "x" * 10_000}),
    "a million options": json.dumps(
        {**SOUND, "tries": [{"response": {"chosen": ["subo"] * 1000}, "at": 5}]}
    ),
}
HOSTILE = {
    "an option that does not exist": ["nada"],
    "HTML as an option": [HTML],
    "a selector as an option": ['"],*{'],
    "the name of a prototype": ["__proto__"],
    "two options of a single choice": ["subo", "otra"],
    "an option twice": ["subo", "subo"],
    "no option": [],
}
KEEP_INSTEAD = """async ([key, text, address, record]) => {
  const { Store } = await import("/source/progress/store.js");
  await import("/source/progress/answers.js");
  localStorage.clear();
  localStorage[key] = text;
  const store = new Store("primera-linea"), read = store.read(address);
  store.write(address, record);
  return { read, troubles: [...store.troubles], kept: { ...localStorage } };
}"""
"""What the store makes of a text in the place of an answer, and of an answer that comes later."""
BLOCKED = {
    "no access at all": (
        "Object.defineProperty(window, 'localStorage',"
        " {get() { throw new DOMException('no', 'SecurityError'); }})"
    ),
    "reading fails": "Storage.prototype.getItem = () => { throw new Error('no'); }",
    "writing fails": "Storage.prototype.setItem = () => { throw new Error('no'); }",
}


def keep(page: Page, **records: str) -> None:
    page.evaluate("(records) => Object.assign(localStorage, records)", records)


def with_answer(visit: Visit, text: str) -> Page:
    page = visit("yo")
    keep(page, **{PERSON: json.dumps(ANA), KEY: text})
    page.goto(page.url.replace("yo", "fundamentos"))
    return page


def test_no_damaged_record_is_read_or_lost(visit: Visit, site: Site) -> None:
    page = visit("yo")
    site.modules()
    address = dict(zip(("owner", "entry", "part", "hash"), KEY.split("|")[2:], strict=True))
    for name, text in DAMAGED.items():
        found = page.evaluate(KEEP_INSTEAD, [KEY, text, address, SOUND])
        kept = {
            KEY: json.dumps(SOUND, separators=(",", ":")),
            KEY.replace("pl1", "pl1-aside"): text,
        }
        assert found == {"read": None, "troubles": ["damaged"], "kept": kept}, name


def test_a_damaged_record_stays_aside_untouched_and_the_page_says_so(visit: Visit) -> None:
    damaged = DAMAGED["half a record"]
    page = with_answer(visit, damaged)
    expect(page.locator(".pl-trouble")).to_have_count(1)
    expect(page.locator(".pl-trouble")).to_contain_text("dañada")
    expect(page.locator("#llave")).not_to_have_attribute("data-outcome", "right")
    assert page.evaluate("(key) => localStorage[key]", KEY) == damaged
    page.goto(f"{page.url}#llave")
    answer(page, "llave", ["subo"])
    assert damaged in page.evaluate("Object.values(localStorage)")
    page.reload()
    expect(page.locator("#llave")).to_have_attribute("data-outcome", "right")


def test_an_answer_that_the_form_cannot_give_is_no_answer(visit: Visit) -> None:
    page = visit("yo")
    for chosen in HOSTILE.values():
        record = {**SOUND, "tries": [{"response": {"chosen": chosen}, "at": 5}]}
        keep(page, **{PERSON: json.dumps(ANA), KEY: json.dumps(record)})
        page.goto(page.url.replace("yo", "fundamentos"))
        expect(page.locator("pl-quiz[data-ready]")).to_be_visible()
        expect(page.locator("#llave")).to_be_visible()
        expect(page.locator("pl-question[data-outcome]")).to_have_count(0)
        expect(page.locator("#llave input:checked")).to_have_count(0)
        answer(page, "llave", ["subo"])
        page.evaluate("localStorage.clear()")


@pytest.mark.parametrize("how", BLOCKED)
def test_blocked_storage_is_said_once_and_the_quiz_works(visit: Visit, how: str) -> None:
    page = visit("yo")
    page.add_init_script(BLOCKED[how])
    page.goto(page.url.replace("yo", "fundamentos"))
    answer(page, "llave", ["subo"])
    page.get_by_role("button", name="Siguiente").click()
    answer(page, "perecedero", ["mesa"])
    expect(page.locator(".pl-trouble")).to_have_count(1)
    expect(page.locator(".pl-trouble p")).to_have_count(1)
    expect(page.locator(".pl-trouble")).to_contain_text("no deja guardar")
    page.get_by_role("button", name="Anterior").click()
    expect(page.locator("#llave")).to_have_attribute("data-outcome", "right")


def test_full_storage_is_said_and_what_was_kept_stays(visit: Visit) -> None:
    page = visit("fundamentos")
    answer(page, "llave", ["otra"])
    page.evaluate(
        """() => {
          let size = 4_000_000;
          for (let n = 0; size > 0; n++) {
            try { localStorage.setItem(`other${n}`, "x".repeat(size)); }
            catch { size = Math.floor(size / 2); }
          }
        }"""
    )
    page.get_by_role("button", name="Siguiente").click()
    answer(page, "perecedero", ["mesa", "asiento"])
    expect(page.locator(".pl-trouble")).to_contain_text("Ya no hay espacio")
    expect(page.locator("#perecedero")).to_have_attribute("data-outcome", "right")
    page.reload()
    expect(page.locator("#llave")).to_have_attribute("data-outcome", "wrong")


def test_blocked_storage_leaves_the_checklist_and_the_learners_page_working(visit: Visit) -> None:
    page = visit("yo")
    page.add_init_script(BLOCKED["no access at all"])
    page.reload()
    page.get_by_label("Tu nombre").fill("Ana")
    page.get_by_role("button", name="Guardar", exact=True).click()
    expect(page.get_by_label("Tu nombre")).to_have_value("Ana")
    page.goto(page.url.replace("yo", "primera-linea"))
    page.get_by_role("checkbox", name="Saludé").check()
    expect(page.locator("#saludo")).to_have_attribute("data-state", "done")
    expect(page.locator(".pl-trouble")).to_have_count(1)


def test_texts_that_were_kept_are_shown_as_text(visit: Visit) -> None:
    page = visit("yo")
    record = {**SOUND, "title": HTML, "label": HTML}
    keep(page, **{PERSON: json.dumps({**ANA, "name": HTML}), KEY: json.dumps(record)})
    page.reload()
    page.locator(".pl-me__kept .pl-more summary").click()
    expect(page.locator(".pl-kept")).to_contain_text(HTML)
    expect(page.get_by_label("Tu nombre")).to_have_value(HTML)
    assert page.evaluate("window.hit") is None


def test_keys_of_other_programs_and_other_manuals_are_left_alone(visit: Visit) -> None:
    page = visit("yo")
    others = {
        "theme": "dark",
        "pl1|otro-manual|ana|device|person|_": json.dumps(ANA),
        "pl1|primera-linea|too|few": "x",
        "pl1|primera-linea|ANA|device|person|_": "x",
    }
    keep(page, **others)
    page.reload()
    expect(page.locator(".pl-trouble")).to_have_count(0)
    page.get_by_label("Tu nombre").fill("Luis")
    page.get_by_role("button", name="Guardar", exact=True).click()
    expect(page.locator("[name=pl-person]")).to_have_count(0)
    kept = page.evaluate("({...localStorage})")
    assert {key: kept[key] for key in others} == others
