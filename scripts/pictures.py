"""Take the pictures of the README and the guides from the site in `site/`."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from scripts.bench.weights import FLAGS, served
from scripts.ensure_chromium import find_chromium

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "pictures"
WIDE = (1280, 800)
PHONE = (390, 780)


@dataclass(frozen=True)
class Picture:
    """What to show: a page, a size in CSS pixels, a palette, and whether a question is answered."""

    name: str
    path: str
    size: tuple[int, int]
    scheme: str = "light"
    answered: bool = False


PICTURES = (
    Picture("practica", "practicas/venta-consultiva/", WIDE),
    Picture("practica-telefono", "practicas/satisfaccion-cliente/", PHONE),
    Picture("cuestionario-telefono", "cuestionarios/fundamentos/", PHONE, answered=True),
    Picture("ordenar-telefono", "cuestionarios/enfoque-cliente/#pasos-del-zoologico", PHONE),
    Picture("caso-telefono", "cuestionarios/enfoque-cliente/#noventa-por-orden", PHONE),
    Picture("lista-telefono", "listas/primera-linea/", PHONE, "dark"),
)


_TO_THE_TOP = "part => scrollTo(0, scrollY + part.getBoundingClientRect().top - 116)"
"""Below the header, which stays where it is."""


def main() -> int:
    """Take all pictures; 0."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with served(ROOT / "site") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        for picture in PICTURES:
            width, height = picture.size
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme="dark" if picture.scheme == "dark" else "light",
                reduced_motion="reduce",
            )
            page.goto(f"{address}/{picture.path}", wait_until="networkidle")
            if "#" in picture.path:
                page.locator(":target").evaluate(_TO_THE_TOP)
            if picture.answered:
                _answer(page)
            page.screenshot(path=TARGET / f"{picture.name}.png")
            page.close()
        browser.close()
    return 0


def _answer(page: Page) -> None:
    question = page.locator("pl-question").first
    question.locator(".pl-option").nth(1).click()
    page.get_by_role("button", name="Comprobar").click()
    question.scroll_into_view_if_needed()


if __name__ == "__main__":
    sys.exit(main())
