"""Tables of a page in a real browser: cards on a phone, whole on a desk and on paper; details."""

from __future__ import annotations

from playwright.sync_api import Browser
from tests.axe import PHONE, violations_everywhere
from tests.browser.sites import Site
from tests.rendering.manuals import every_kind

from primera.model.operations import Procedure
from primera.model.page import ManualPage
from primera.model.refs import Ref

NARROWEST = 320
SHOWN = """() => {
  const cell = document.querySelector("#sin-factura td");
  return [getComputedStyle(cell.parentElement).display, getComputedStyle(cell, "::before").content];
}"""


def test_a_table_is_read_as_cards_on_a_phone_and_whole_elsewhere(
    themed: Site, browser: Browser
) -> None:
    path = themed.entry(every_kind(), Ref(ManualPage.kind, "devoluciones"))
    page = browser.new_page(viewport={"width": NARROWEST, "height": 640})
    page.goto(themed.url + path)
    assert page.evaluate("document.scrollingElement.scrollWidth") == NARROWEST
    assert page.evaluate(SHOWN) == ["block", '"Decide"']
    call = page.get_by_role("link", name="Gerencia").bounding_box()
    assert call
    assert call["height"] >= 44
    page.emulate_media(media="print")
    assert page.evaluate(SHOWN) == ["table-row", "none"]
    page.emulate_media(media="screen")
    assert violations_everywhere(page) == []
    assert page.evaluate(SHOWN) == ["table-row", "none"]
    page.close()


def test_details_unfold_where_they_are_wanted(themed: Site, browser: Browser) -> None:
    path = themed.entry(every_kind(), Ref(Procedure.kind, "queja"))
    page = browser.new_page(viewport={"width": PHONE, "height": 844})
    page.goto(themed.url + path)
    assert not page.get_by_text("Deja lo que haces.").is_visible()
    page.get_by_text("En detalle").click()
    assert page.get_by_text("Deja lo que haces.").is_visible()
    page.close()
