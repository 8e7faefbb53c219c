"""What an address without a page shows."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html
from playwright.sync_api import Page, Response, expect
from tests.helpers import build

from primera.adapters.host.opening import open_project
from primera.site.project import Project

DEPTHS = ["no-hay", "practicas/no-hay/", "practicas/no/hay/nada/"]


@pytest.mark.parametrize("path", DEPTHS)
def test_the_page_stands_at_any_depth(desk: Page, address: str, path: str) -> None:
    answers: list[Response] = []
    desk.on("response", lambda answer: answers.append(answer))
    desk.goto(f"{address}/{path}", wait_until="networkidle")
    missing, *parts = answers
    assert missing.status == 404
    assert [answer.url for answer in parts if answer.status >= 400] == []
    expect(desk.locator("h1")).to_have_text("Esta página no está aquí")
    links = set(desk.locator("a[href]").evaluate_all("links => links.map(link => link.href)"))
    wrong = {link: desk.request.get(link).status for link in links if "#" not in link}
    assert f"{address}/" in wrong
    assert {link: status for link, status in wrong.items() if status != 200} == {}


@pytest.mark.parametrize("path", DEPTHS)
def test_what_is_asked_there_is_searched(desk: Page, address: str, path: str) -> None:
    desk.goto(f"{address}/{path}")
    desk.get_by_role("searchbox", name="Buscar en el manual").fill("reclamos")
    desk.get_by_role("button", name="Buscar", exact=True).click()
    expect(desk.locator(".md-search-result__item").first).to_be_visible()
    assert urlsplit(desk.url).path == "/"


def test_in_a_folder_of_a_host_the_links_stay_in_it(project: Project, tmp_path: Path) -> None:
    (project.root / "mkdocs.yml").write_text(
        "site_name: Casa\nsite_url: https://ejemplo.org/manual/\ntheme: material\n"
        "plugins: [search, primera]\n",
        encoding="utf-8",
    )
    project.docs.mkdir()
    build(open_project(project.root), tmp_path)
    page = html.fromstring((tmp_path / "404.html").read_text(encoding="utf-8"))
    addresses = page.xpath("//@href | //@src | //form/@action")
    own = [address for address in addresses if not address.startswith(("https://", "#"))]
    assert len(own) > 5
    assert [address for address in own if not address.startswith("/manual/")] == []
