"""The picture that shared links show."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page
from tests.face.conftest import served
from tests.helpers import build

from primera.adapters.host.opening import open_project
from primera.site.card import CARD, card_asset
from primera.site.letters import strokes
from primera.site.project import Project

URL = "https://ejemplo.org/manual/"
SIZE = """async url => {
    const card = new Image();
    card.src = url;
    await card.decode();
    return [card.naturalWidth, card.naturalHeight];
}"""


def drawn(title: str) -> bytes:
    content = card_asset(title).content
    assert isinstance(content, bytes)
    return content


@pytest.fixture
def site(project: Project, tmp_path: Path) -> Path:
    """The site of a project that says where it will be: the picture needs a whole address."""
    (project.root / "mkdocs.yml").write_text(
        f"site_name: Casa\nsite_url: {URL}\ntheme: material\nplugins: [search, primera]\n",
        encoding="utf-8",
    )
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


def test_two_builds_draw_the_same_bytes() -> None:
    first = drawn("Primera Línea")
    card_asset.cache_clear()
    assert drawn("Primera Línea") == first
    assert drawn("Otra línea") != first


@pytest.mark.parametrize("sign", "ÁÉÍÓÚÑÜáéíóúñü¿¡«»·0123456789")
def test_every_sign_of_a_spanish_title_is_drawn(sign: str) -> None:
    pieces, width = strokes(sign)
    assert pieces
    assert strokes(f"A{sign}A")[1] > strokes("AA")[1]
    assert width >= 0


@pytest.mark.parametrize(
    ("accented", "bare"), [("Á", "A"), ("É", "E"), ("Í", "I"), ("Ó", "O"), ("Ú", "U"), ("Ñ", "N")]
)
def test_an_accent_is_drawn_above_its_letter(accented: str, bare: str) -> None:
    mark = set(strokes(accented)[0]) - set(strokes(bare)[0])
    assert mark
    assert max(max(y, v) for _, y, _, v in mark) < 0


@pytest.mark.parametrize("title", ["", "x" * 500, "Ñandú " * 100, "日本語", "¿Sí? — «¡No!» 100 %"])
def test_any_title_gives_a_picture(title: str) -> None:
    assert drawn(title).startswith(b"\x89PNG")
