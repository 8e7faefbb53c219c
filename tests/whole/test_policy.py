"""The policy that a build writes for servers: all of the site works under it, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

PAGES = (
    "cuestionarios/fundamentos/",
    "listas/mostrador/",
    "practicar/",
    "yo/",
    "cobertura/",
    "404.html",
)
SMUGGLED = "<script>window.smuggled = true</script></body>"


@pytest.fixture
def page(bundled_site: Path, chromium: Browser) -> Iterator[Page]:
    """A page whose answers come with the headers, with something smuggled into each document."""
    lines = (bundled_site / "_headers").read_text(encoding="utf-8").splitlines()
    said = dict(line.strip().split(": ", 1) for line in lines[1:4])

    def answer(route: Route) -> None:
        response = route.fetch()
        is_page = response.headers["content-type"].startswith("text/html")
        body = response.text().replace("</body>", SMUGGLED) if is_page else response.body()
        route.fulfill(response=response, headers={**response.headers, **said}, body=body)

    context = chromium.new_context(viewport={"width": 1440, "height": 900}, service_workers="block")
    context.route("**/*", answer)
    yield context.new_page()
    context.close()


def test_the_site_works_under_its_policy_and_a_smuggled_script_does_not(
    page: Page, bundled_address: str
) -> None:
    troubles: list[str] = []
    page.on("console", lambda said: troubles.append(said.text) if said.type == "error" else None)
    for path in PAGES:
        page.goto(f"{bundled_address}/{path}", wait_until="networkidle")
        assert page.evaluate("window.smuggled") is None
    page.get_by_placeholder("Búsqueda").fill("cliente")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    blocked = [each for each in troubles if "Content Security Policy" in each]
    assert len(blocked) == len(PAGES)  # the smuggled ones
    assert blocked == troubles
