"""The bar under the thumb."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import BrowserContext, Page, expect

TABS = ["Hoy", "Manual", "Practicar", "Yo"]
LEAST = 48
"""Pixels of a target, each way."""


@pytest.mark.parametrize(
    ("path", "tab", "current"),
    [
        ("", "Hoy", "page"),
        ("listas/", "Hoy", "true"),
        ("listas/primera-linea/", "Hoy", "true"),
        ("practicas/", "Manual", "page"),
        ("practicas/buena-imagen/", "Manual", "true"),
        ("areas/el-cliente/", "Manual", "true"),
        ("glosario/queja/", "Manual", "true"),
        ("rutas/nuevo-ingreso/", "Hoy", "true"),
        ("cuestionarios/", "Practicar", "page"),
        ("cuestionarios/fundamentos/", "Practicar", "true"),
        ("practicar/", "Practicar", "true"),
        ("yo/", "Yo", "page"),
    ],
)
def test_the_tab_of_a_page_is_told(bundled_site: Path, path: str, tab: str, current: str) -> None:
    assert tabs_of(bundled_site / path) == {name: current if name == tab else None for name in TABS}


def test_a_page_that_belongs_to_no_tab_tells_none(bundled_site: Path) -> None:
    assert tabs_of(bundled_site / "guias" / "aprendiz") == dict.fromkeys(TABS)


@pytest.mark.parametrize("path", ["", "listas/", "practicas/buena-imagen/", "yo/"])
def test_the_tabs_of_a_desk_are_those_of_the_bar(bundled_site: Path, path: str) -> None:
    page = html.parse(bundled_site / path / "index.html")
    bar, desk = (
        [(link.text_content().strip(), link.get("href")) for link in page.xpath(f"{place}//a")]
        for place in ("//nav[@class='pl-bar']", "//nav[@class='md-tabs']")
    )
    assert [name for name, _ in desk] == TABS
    assert bar == desk


def tabs_of(page: Path) -> dict[str, str | None]:
    """The tabs of a page by name, and what each says of the page."""
    bar = html.parse(page / "index.html").xpath("//*[contains(@class, 'pl-bar')]//a")
    return {tab.text_content().strip(): tab.get("aria-current") for tab in bar}


def test_a_phone_has_four_tabs_in_view(phone: BrowserContext, address: str) -> None:
    page = phone.new_page()
    page.goto(f"{address}/practicas/buena-imagen/")
    tabs = page.locator(".pl-bar a")
    expect(tabs).to_have_text(TABS)
    for name in TABS:
        expect(tabs.filter(has_text=name)).to_be_in_viewport(ratio=1)


def test_every_tab_can_be_hit_and_leads_to_its_page(phone: BrowserContext, address: str) -> None:
    page = phone.new_page()
    page.goto(f"{address}/practicas/buena-imagen/")
    for name in TABS:
        tab = page.get_by_role("navigation", name="Accesos").get_by_role("link", name=name)
        box = tab.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= LEAST, name
        tab.click()
        expect(page.locator(".pl-bar [aria-current=page]")).to_have_text(name)


def test_the_bar_covers_nothing_at_the_end_of_a_page(phone: BrowserContext, address: str) -> None:
    page = phone.new_page()
    page.goto(f"{address}/practicas/buena-imagen/")
    page.keyboard.press("End")
    bar, last = page.locator(".pl-bar"), page.locator("article a").last
    last.scroll_into_view_if_needed()
    above, below = last.bounding_box(), bar.bounding_box()
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"]


def test_a_desk_has_no_bar(desk: Page, address: str) -> None:
    for path in ("", "practicas/buena-imagen/", "cuestionarios/fundamentos/"):
        desk.goto(f"{address}/{path}")
        expect(desk.locator("h1")).to_be_visible()
        expect(desk.locator(".pl-bar")).to_be_hidden()
