"""The mark of the site: in the header, and as small as a tab shows it."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import Literal
from urllib.parse import urljoin

import pytest
from lxml import html
from playwright.sync_api import Browser, Page
from tests.face.colours import contrast
from tests.face.conftest import DESK

FAVICON = "assets/primera-linea/favicon.svg"
LEAST = 3
"""Contrast of a picture with what is behind it, as WCAG 1.4.11 asks."""
DRAW = """async ([url, size]) => {
    const mark = new Image(size, size);
    mark.src = url;
    await mark.decode();
    const canvas = new OffscreenCanvas(size, size).getContext("2d");
    canvas.drawImage(mark, 0, 0, size, size);
    const { data } = canvas.getImageData(0, 0, size, size);
    const pixel = (x, y) => [...data.slice(4 * (y * size + x), 4 * (y * size + x) + 4)];
    const steps = [...Array(size).keys()];
    return steps.map(y => steps.map(x => pixel(x, y)));
}"""
COLOURS = """logo => {
    const svg = logo.querySelector("svg"), behind = logo.closest("header");
    return [getComputedStyle(svg).fill, getComputedStyle(behind).backgroundColor]
        .map(colour => colour.match(/[\\d.]+/g).map(Number));
}"""

Pixel = list[int]
Scheme = Literal["light", "dark"]


def bars(picture: list[list[Pixel]]) -> list[tuple[int, int]]:
    """The dark bars from top to bottom: how many pixels each is high and wide at most."""
    dark = [sum(sum(pixel[:3]) < 3 * 128 and pixel[3] > 128 for pixel in row) for row in picture]
    runs = [list(run) for solid, run in groupby(dark, key=bool) if solid]
    return [(len(run), max(run)) for run in runs]


def test_a_tab_shows_three_bars_that_narrow_downward(desk: Page, address: str) -> None:
    desk.goto(f"{address}/yo/")
    for size in (16, 32, 48):
        found = bars(desk.evaluate(DRAW, [f"{address}/{FAVICON}", size]))
        assert len(found) == 3, found
        assert [wide for _, wide in found] == sorted({wide for _, wide in found}, reverse=True)
        assert min(high for high, _ in found) >= 2


def test_the_tab_mark_brings_its_own_background(desk: Page, address: str) -> None:
    desk.goto(f"{address}/yo/")
    picture = desk.evaluate(DRAW, [f"{address}/{FAVICON}", 16])
    behind, bar = picture[1][8], picture[3][8]
    assert behind[3] == bar[3] == 255, "no tab bar shows through"
    assert contrast(behind[:3], bar[:3]) >= LEAST


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_logo_stands_out_in_both_palettes(
    chromium: Browser, address: str, scheme: Scheme
) -> None:
    width, height = DESK
    page = chromium.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    page.goto(f"{address}/yo/")
    logo = page.locator(".md-header .md-logo")
    box = logo.bounding_box()
    mark, behind = logo.evaluate(COLOURS)
    shown = page.evaluate("document.body.dataset.mdColorScheme")
    page.close()
    assert shown == {"light": "default", "dark": "slate"}[scheme]
    assert box
    assert min(box["width"], box["height"]) >= 48
    assert contrast(mark, behind) >= LEAST


def test_every_page_names_the_mark(bundled_site: Path) -> None:
    for path in ("index.html", "practicas/buena-imagen/index.html", "404.html"):
        page = html.parse(bundled_site / path)
        [href] = page.xpath("//link[@rel='icon']/@href")
        assert urljoin(f"/{path}", href) == f"/{FAVICON}"
