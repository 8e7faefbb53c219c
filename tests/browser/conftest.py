"""A real Chromium and a site from memory for the tests of the runtime."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page
from tests.browser.every_type import every_quiz
from tests.browser.manuals import (
    LINES,
    QUESTIONS,
    bank_of,
    checklist_of,
    manual_of,
    quiz_of,
)
from tests.browser.sites import Site, served

Visit = Callable[[str], Page]


@pytest.fixture(scope="session")
def browser(chromium: Browser) -> Browser:
    """The Chromium that all tests share: Playwright allows one at a time."""
    return chromium


@pytest.fixture(scope="package")
def server() -> Iterator[Site]:
    with served() as site:
        yield site


@pytest.fixture
def site(server: Site) -> Site:
    """The site with its usual quiz, at `fundamentos`, and checklist, at `primera-linea`."""
    bank = bank_of(QUESTIONS)
    server.publish(manual_of(bank, quiz_of(bank), checklist_of(LINES)))
    return server


@pytest.fixture
def themed(site: Site) -> Iterator[Site]:
    """The site with the styles of Material below ours."""
    material = find_spec("material")
    assert material
    assert material.origin
    sheets = Path(material.origin).parent / "templates" / "assets" / "stylesheets"
    for name in ("main", "palette"):
        [sheet] = sheets.glob(f"{name}.*.min.css")
        site.files[f"theme/{name}.css"] = sheet.read_bytes()
        site.styles += f'<link rel="stylesheet" href="/theme/{name}.css">'
    yield site
    site.styles = ""


@pytest.fixture
def device(browser: Browser) -> Iterator[BrowserContext]:
    """A phone with nothing kept on it; a script that fails on one of its pages fails the test."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, locale="es-MX", timezone_id="America/Mexico_City"
    )
    context.set_default_timeout(30_000)
    troubles: list[str] = []
    context.on("weberror", lambda error: troubles.append(str(error.error)))

    def hear(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            troubles.append(message.text)

    context.on("console", hear)
    yield context
    context.close()
    assert troubles == []


@pytest.fixture
def visit(site: Site, device: BrowserContext) -> Visit:
    """Open a page of the site in a new tab, ready to use."""

    def open_page(path: str) -> Page:
        page = device.new_page()
        page.goto(site.url + path)
        page.wait_for_function(
            "!document.querySelector('pl-quiz:not(:defined), pl-checklist:not(:defined),"
            " pl-me:not(:defined)')"
        )
        return page

    return open_page


@pytest.fixture
def open_type(site: Site, visit: Visit) -> Visit:
    """Open the quiz with a question of every type at one of them."""
    site.publish(every_quiz())
    return lambda name: visit(f"tipos#{name}")
