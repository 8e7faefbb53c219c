"""The diagrams in a real browser: legible, within the page, by keyboard, without a script."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page
from scripts.bench.weights import served
from tests.axe import violations_everywhere
from tests.helpers import build
from tests.rendering.diagrams.with_diagrams import FOLDERS

from primera.site.project import find_project

LEAST_LABEL = 14
PATHS = {
    "inverted_pyramid": "marcos/piramide/",
    "standards_cycle": "marcos/fases/",
    "strategies_and_bonds": "marcos/retencion/",
    "recommendation_scale": "metricas/nps/",
    "recovery_steps": "procedimientos/recuperacion/",
    "service_cycle": "ciclos/visita/",
    "map": "practicas/",
}

OUTSIDE = """() => [...document.querySelectorAll('.pl-drawing svg')].flatMap(svg => {
  const frame = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('text, path, rect, circle')].filter(shape => {
    const box = shape.getBoundingClientRect();
    return frame.width && (box.left < frame.left - 2 || box.right > frame.right + 2
      || box.top < frame.top - 2 || box.bottom > frame.bottom + 2);
  }).map(shape => shape.outerHTML);
})"""
SMALL = """least => [...document.querySelectorAll('.pl-drawing svg text')].filter(text => {
  const matrix = text.getScreenCTM();
  return matrix && parseFloat(getComputedStyle(text).fontSize) * matrix.d < least;
}).map(text => text.textContent)"""
OVERLAPPING = """() => [...document.querySelectorAll('.pl-drawing svg')].flatMap(svg => {
  const texts = [...svg.querySelectorAll('text')].map(text => [text, text.getBoundingClientRect()]);
  return texts.flatMap(([one, a], place) => texts.slice(place + 1).filter(([, b]) =>
    a.width && b.width && a.left < b.right - 1 && b.left < a.right - 1
      && a.top < b.bottom - 4 && b.top < a.bottom - 4
  ).map(([other]) => `${one.textContent} / ${other.textContent}`));
})"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site with every diagram is served."""
    root = tmp_path_factory.mktemp("dibujos")
    for number, folder in enumerate(FOLDERS):
        shutil.copytree(folder, root / "content" / str(number))
    (root / "primera.toml").write_text(
        'layers = [{name = "dibujos", folders = ["content/0", "content/1"]}]\n', encoding="utf-8"
    )
    build(find_project(root), root / "site")
    with served(root / "site") as address:
        yield address


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A phone that runs no script of the page's."""
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, java_script_enabled=False
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PATHS)
def test_a_diagram_fits_its_page_and_can_be_read(chromium: Browser, site: str, name: str) -> None:
    page = chromium.new_page()
    page.goto(f"{site}/{PATHS[name]}")
    for width in (320, 390, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
        assert page.evaluate(OUTSIDE) == []
        assert page.evaluate(OVERLAPPING) == []
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate(SMALL, LEAST_LABEL) == []
    assert violations_everywhere(page) == []
    page.close()


def test_the_pyramid_turns_by_keyboard_without_a_script(page: Page, site: str) -> None:
    page.goto(f"{site}/{PATHS['inverted_pyramid']}")
    usual, turned = page.locator("svg.pl-usual"), page.locator("svg.pl-turned")
    assert (usual.is_visible(), turned.is_visible()) == (False, True)
    page.locator("[value=turned]").focus()
    page.keyboard.press("ArrowUp")
    assert (usual.is_visible(), turned.is_visible()) == (True, False)
    page.keyboard.press("ArrowDown")
    assert (usual.is_visible(), turned.is_visible()) == (False, True)


def test_an_unfolded_action_lights_its_number_and_folds_the_others(page: Page, site: str) -> None:
    page.goto(f"{site}/{PATHS['inverted_pyramid']}")
    summaries = page.locator(".pl-turns summary")
    summaries.nth(1).focus()
    page.keyboard.press("Enter")
    summaries.nth(2).focus()
    page.keyboard.press("Enter")
    opened = page.locator(".pl-turns details[open]")
    assert opened.locator("summary").inner_text() == "3 Acortar procedimientos"
    pushes = page.locator(".pl-push")
    fills = [_colour(pushes.nth(place)) for place in range(4)]
    assert [fill == fills[2] for fill in fills] == [False, False, True, False]


def _colour(push: Locator) -> str:
    return str(push.evaluate("element => getComputedStyle(element).fill"))


def test_paper_shows_both_pyramids_and_all_actions(chromium: Browser, site: str) -> None:
    page = chromium.new_page()
    page.goto(f"{site}/{PATHS['inverted_pyramid']}")
    page.emulate_media(media="print")
    for shown in ("svg.pl-usual", "svg.pl-turned", ".pl-turns >> text=Lleva los medios."):
        assert page.locator(shown).is_visible()
    assert not page.locator("fieldset").is_visible()
    page.close()
