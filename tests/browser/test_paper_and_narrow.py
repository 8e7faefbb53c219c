"""Every kind of page on paper and on the narrowest phone, with Material's styles and ours."""

from __future__ import annotations

import json
import re
from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.browser.every_type import every_bank
from tests.browser.manuals import checklist_of, quiz_of
from tests.browser.sheets import faults_of, sheets_of
from tests.browser.sites import Site
from tests.rendering.manuals import ROOT, every_kind, head_and_body, to_html

from primera.model.entry import Entry
from primera.model.manual import Manual
from primera.model.practice import Area, Practice
from primera.model.refs import Ref
from primera.model.roles import ChecklistLine
from primera.model.roles import Path as LearningPath
from primera.site.plan import plan_site

NARROWEST = 320
LONG = (["larga"], ["lista-larga"], ["tipos"])
FEWEST, ANY, STAGE = 60, 8, 120
"""Letters that a sheet has at least, unless it is the only one of its page; and those that stand
with a heading: of a section, which may be two words, and of a stage, which is some sentences."""
SENTENCE = "Lo hago delante del cliente y le digo en cuánto tiempo queda resuelto. "
LONG_WORD = "Otorrinolaringología-y-esternocleidomastoideo_interdepartamentalmente"
LIVING = """!document.querySelector(
  "pl-checklist:not([data-ready]), pl-me:not(:defined), pl-quiz:not([data-ready])"
)"""


def long_manual() -> Manual:
    """The fixture, with a long path, a long list, every type of question, and a very long word."""
    manual = every_kind()
    stages = [
        {
            "id": f"etapa-{number}",
            "title": f"Etapa {number}",
            "goal": SENTENCE,
            "minutes": 10,
            "read": ["practica:saludo-inmediato"],
            "task": SENTENCE * (number % 5 + 1),
            "evidence": SENTENCE,
        }
        for number in range(1, 15)
    ]
    path = LearningPath.model_validate(
        {"id": "larga", "title": "Ruta larga", "role": "primera-linea", "stages": stages}
    )
    lines = [
        ChecklistLine(id=f"linea-{number}", text=SENTENCE, moment=("abrir", "cerrar")[number % 2])
        for number in range(40)
    ]
    bank = every_bank()
    listed = checklist_of(lines, name="lista-larga")
    changed: list[Entry] = [
        entry.model_copy(update={"title": LONG_WORD})
        for entry in manual.entries.values()
        if isinstance(entry, Area | Practice)
    ]
    passage = {"passage": "practica:saludo-inmediato"}
    asked = bank.model_copy(
        update={"questions": tuple(each.model_copy(update=passage) for each in bank.questions)}
    )
    role = {"role": "primera-linea"}
    more = (*changed, path, listed.model_copy(update=role), asked, quiz_of(bank, name="tipos"))
    return Manual(
        manual.settings, {**manual.entries, **{Ref(each.kind, each.id): each for each in more}}
    )


@pytest.fixture(scope="module")
def paths(server: Site) -> list[str]:
    """Addresses of a page of each kind, and of the long ones, put on the server."""
    plan = plan_site(long_manual(), ROOT)
    server.files |= {
        asset.path: asset.content for asset in plan.assets if isinstance(asset.content, bytes)
    }
    server.styles = _material(server)
    kinds: dict[tuple[str | None, ...], str] = {}
    for page in plan.pages:
        head, body = head_and_body(page.markdown)
        [said] = re.findall(r"^pl: (.*)$", head, re.MULTILINE)
        path = plan.context.addresses.url_of(page.path)
        long = path if path.split("/")[-2:-1] in LONG else None
        kind = json.loads(said)
        if kinds.setdefault((kind["kind"], kind.get("of"), long), path) == path:
            server.page(path, "", to_html(body))
    server.styles = ""
    return list(kinds.values())


def _material(server: Site) -> str:
    material = find_spec("material")
    assert material
    assert material.origin
    sheets = Path(material.origin).parent / "templates" / "assets" / "stylesheets"
    links = ""
    for name in ("main", "palette"):
        [sheet] = sheets.glob(f"{name}.*.min.css")
        server.files[f"theme/{name}.css"] = sheet.read_bytes()
        links += f'<link rel="stylesheet" href="/theme/{name}.css">'
    return links


def test_no_page_is_wider_than_the_narrowest_phone(
    server: Site, paths: list[str], browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": NARROWEST, "height": 640})
    wide = {}
    for path in paths:
        page.goto(server.url + path)
        page.wait_for_function(LIVING)
        width = page.evaluate("document.scrollingElement.scrollWidth")
        if width > NARROWEST:
            wide[path] = width
    page.close()
    assert wide == {}


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_no_sheet_is_empty_or_a_title_alone_or_leaves_a_heading(
    server: Site, paths: list[str], browser: Browser, size: str
) -> None:
    page = browser.new_page(viewport={"width": 680, "height": 900})
    faults, counts = {}, {}
    for path in paths:
        page.goto(server.url + path)
        page.wait_for_function(LIVING)
        page.emulate_media(media="print")
        sheets = sheets_of(page.pdf(format=size))
        counts[path] = len(sheets)
        if found := faults_of(sheets, FEWEST, STAGE if "larga" in path else ANY):
            faults[path] = found
    page.close()
    assert faults == {}
    assert counts["rutas/larga/"] > 2


def test_a_printed_quiz_lists_what_menus_offer_by_letter_and_keeps_its_hints(
    server: Site, paths: list[str], browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": 680, "height": 900})
    page.goto(f"{server.url}cuestionarios/tipos/")
    page.wait_for_function(LIVING)
    lists, menus = page.locator(".pl-lettered"), page.locator("pl-question select")
    # Of questions that are not on the screen yet nothing is visible, whatever its style says.
    styles = lists.evaluate_all("(all) => all.map((each) => getComputedStyle(each).display)")
    assert set(styles) == {"none"}
    page.emulate_media(media="print")
    offered = {
        "|".join(menu.locator("option:not([value=''])").all_inner_texts()) for menu in menus.all()
    }
    listed = {"|".join(each.locator("li").all_inner_texts()) for each in lists.all()}
    assert offered
    assert listed == offered
    assert all(each.is_visible() for each in lists.all())
    assert not any(each.is_visible() for each in (*menus.all(), *page.locator(".pl-hint").all()))
    page.close()
