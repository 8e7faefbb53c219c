"""What axe, a checker of accessibility, finds wrong on a page."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

PHONE, DESK = 390, 1440
LIGHT, DARK = "default", "slate"
CAN_DIFFER = (
    "color-contrast",
    "link-in-text-block",
    "scrollable-region-focusable",
    "target-size",
)
"""The rules that can find in one width or palette what they do not find in another."""
_SCRIPT = Axe().axe_script
_RUN = """async options => {
  // What fades in has its colours at the end.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  return (await axe.run(options)).violations;
}"""


def violations(page: Page, *rules: str) -> list[str]:
    """What all rules of axe find wrong on a page, or these rules alone: each with its places."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_SCRIPT)
    options: dict[str, object] = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = list(rules)
    return [
        f"{found['id']} at {[node['target'] for node in found['nodes']][:3]}"
        for found in page.evaluate(_RUN, options)
    ]


def violations_everywhere(page: Page) -> list[str]:
    """What axe finds on a phone by all rules, then by those that can differ in dark colours and
    on a desk; and where the page does not fit. It is left on the desk, in light colours."""
    return [
        *_violations_at(page, PHONE, LIGHT),
        *_violations_at(page, PHONE, DARK, *CAN_DIFFER),
        *_violations_at(page, DESK, LIGHT, *CAN_DIFFER),
    ]


def violations_on_a_desk(page: Page) -> list[str]:
    """What axe finds where only a desk has room for it, in both palettes."""
    return [
        *_violations_at(page, DESK, DARK, *CAN_DIFFER),
        *_violations_at(page, DESK, LIGHT),
    ]


def _violations_at(page: Page, width: int, palette: str, *rules: str) -> list[str]:
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate("palette => { document.body.dataset.mdColorScheme = palette; }", palette)
    found = violations(page, *rules)
    if page.evaluate("document.scrollingElement.scrollWidth") > width:
        found.append("wider than the window")
    return [f"{each}, {width} {palette}" for each in found]
