"""Nothing jumps under a finger when a script comes late."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Locator, Route, expect

MOST = 2
"""Pixels that nobody notices."""


def top(part: Locator) -> float:
    box = part.bounding_box()
    assert box
    return box["y"]


@pytest.mark.parametrize("place", [0, 1])
def test_the_lines_of_a_checklist_stay_where_they_are(
    phone: BrowserContext, address: str, place: int
) -> None:
    page = phone.new_page()
    line = page.locator(".pl-line").nth(place)
    before: list[float] = []

    def look_first(route: Route) -> None:
        before.append(top(line))
        route.continue_()

    page.route("**/checklist/define.js", look_first)
    page.goto(f"{address}/listas/primera-linea/")
    expect(page.locator("pl-checklist[data-ready]")).to_be_visible()
    assert before == pytest.approx([top(line)], abs=MOST)
