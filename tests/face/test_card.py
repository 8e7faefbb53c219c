"""The picture that shared links show."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page
from tests.face.conftest import served
from tests.helpers import build

from primera.adapters.host.project_discovery import open_project
from primera.adapters.material.theme import CARD
from primera.site.project import Project

URL = "https://ejemplo.org/manual/"
CONFIG = f"site_name: Casa\nsite_url: {URL}\ntheme: material\nplugins: [search, primera]\n"
SIZE = """async url => {
    const card = new Image();
    card.src = url;
    await card.decode();
    return [card.naturalWidth, card.naturalHeight];
}"""


@pytest.fixture
def site(project: Project, tmp_path: Path) -> Path:
    """The site of a project that says where it will be: the picture needs a whole address."""
    (project.root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    project.docs.mkdir()
    build(open_project(project.root), tmp_path / "sitio")
    return tmp_path / "sitio"


def test_every_page_points_to_the_picture(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        head = html.fromstring(page.read_text(encoding="utf-8"))
        said = head.xpath("//meta[@property='og:image']/@content")
        assert said == [f"{URL}{CARD}"], page


def test_a_browser_reads_the_picture(desk: Page, site: Path) -> None:
    with served(site) as address:
        desk.goto(f"{address}/yo/")
        assert desk.evaluate(SIZE, f"{address}/{CARD}") == [1200, 630]


def test_the_company_puts_a_picture_of_its_own_in_its_place(project: Project) -> None:
    own = b"its own picture"
    (project.root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    file = project.docs / CARD
    file.parent.mkdir(parents=True)
    file.write_bytes(own)
    build(open_project(project.root), project.root / "site")
    assert (project.root / "site" / CARD).read_bytes() == own
