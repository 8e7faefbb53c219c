"""Without a network there is what to say, and what was visited before."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect
from tests.face.conftest import _Handler
from tests.helpers import build, replace

from primera.site.project import Project

SITUATIONS = """\
situations:
  - id: me-gritan
    title: Me gritan
    roles: [primera-linea]
    say: [Quiero ayudarle. Cuénteme qué pasó.]
    call: {role: primera-linea, when: Si te amenaza.}
"""
BRANCHES = """\
pass_mark: 80
  branches:
    - {id: centro, name: Centro, contacts: [{role: primera-linea, name: Rosa, phone: 555 0100}]}
    - {id: norte, name: Norte, contacts: [{name: Ana, phone: 555 0101}]}
"""
READY = "navigator.serviceWorker.controller !== null"


@pytest.fixture
def below(project: Project, tmp_path: Path) -> Iterator[str]:
    """The address of a small site in a folder of its host."""
    content = project.root / "content"
    (content / "situaciones.yml").write_text(SITUATIONS, encoding="utf-8")
    replace(content / "manual.yml", "pass_mark: 80", BRANCHES.rstrip())
    build(project, tmp_path / "host" / "manual")
    handler = partial(_Handler, directory=str(tmp_path / "host"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/manual/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def kept(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, service_workers="allow")
    context.set_default_timeout(10_000)
    yield context
    context.close()


def test_what_to_say_and_what_was_visited_are_there_without_a_network(
    below: str, kept: BrowserContext
) -> None:
    page = kept.new_page()
    page.goto(below)
    page.wait_for_function(READY)
    page.goto(f"{below}practicas/saludo-inmediato/")
    seen = page.locator("h1").inner_text()
    kept.set_offline(True)

    page.goto(below)
    page.get_by_role("link", name="Me está pasando").last.click()
    page.get_by_role("link", name="Me gritan").click()
    expect(page.get_by_text("«Quiero ayudarle. Cuénteme qué pasó.»")).to_be_visible()
    expect(page.get_by_role("link", name="555 0100")).to_have_attribute("href", "tel:5550100")
    say = page.locator(".pl-say")
    assert say.evaluate("it => getComputedStyle(it).borderRadius") != "0px"

    page.get_by_label("Sucursal:").select_option("Norte")
    expect(page.get_by_role("link", name="555 0100")).to_be_hidden()
    page.wait_for_function("Object.values(localStorage).some(it => it.includes('norte'))")
    page.reload()
    expect(page.get_by_role("link", name="555 0100")).to_be_hidden()
    expect(page.get_by_role("link", name="555 0101")).to_be_visible()

    page.goto(f"{below}practicas/saludo-inmediato/")
    assert page.locator("h1").inner_text() == seen
