"""Whatever stands at the top of a hand-written page, it has one title and nothing is torn apart."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from tests.conftest import FIXTURE
from tests.helpers import build

from primera.site.project import find_project

pytestmark = pytest.mark.xdist_group("titles")  # the site is built once

BAND = "pl-band__inner"
END = "Hasta aquí."
PAGES = {
    "primero": ("# El primero", "El primero", BAND),
    "comentado": ("<!-- nota -->\n\n<!-- otra -->\n\n# Tras la nota", "Tras la nota", BAND),
    "citas": ("# Di \"hola\" & 'adiós' <3", "Di \"hola\" & 'adiós' <3", BAND),
    "muestra": ("# De `</title>` a `</h1>` y `&`", "De </title> a </h1> y &", BAND),
    "entidad": ("# De `&amp;` a `&lt;b>` y R&amp;D", "De &amp; a &lt;b> y R&D", BAND),
    "a <b> &amp; c": ("Sin más.", "A <b> & c", BAND),
    "cabeza": ('---\ntitle: "<i>R&D</i> &amp; x"\n---\nSin más.', "<i>R&D</i> & x", BAND),
    "numero": ("---\ntitle: 2026\n---\nSin más.", "2026", BAND),
    "vacio": ("---\ntitle:\ndescription:\n---\n# Vacío", "Vacío", BAND),
    "sin-titulo": ("Sin más.", "Sin titulo", BAND),
    "tarde": ("Antes.\n\n# El tardío", "El tardío", "md-content__inner"),
    "dentro": ('<div class="caja"><h1>Dentro</h1>\n<p>x</p></div>', "Dentro", "caja"),
    "falso": ("<!-- </h1> -->\n\n# El de verdad", "El de verdad", "md-content__inner"),
    "otro-nav": ("# Con nav\n\n<div><nav>x</nav></div>", "Con nav", BAND),
    "con-bloque": ('{{ quiz("fundamentos") }}\n\n# Tras el cuestionario', "Tras el cuestionario",
                   "md-content__inner"),
}  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the fixture manual with these pages."""
    folder = tmp_path_factory.mktemp("titulos")
    shutil.copytree(FIXTURE, folder / "content")
    (folder / "primera.toml").write_text(
        'layers = [{name = "empresa", folders = ["content"]}]\n', encoding="utf-8"
    )
    (folder / "docs").mkdir()
    for name, (top, _, _) in PAGES.items():
        (folder / "docs" / f"{name}.md").write_text(f"{top}\n\n{END}\n", encoding="utf-8")
    build(find_project(folder), folder / "site")
    return folder / "site"


@pytest.mark.parametrize(("name", "title", "place"), [(n, t, p) for n, (_, t, p) in PAGES.items()])
def test_the_title_stands_once_and_where_the_page_can_bear_it(
    site: Path, name: str, title: str, place: str
) -> None:
    tree: Any = html.fromstring((site / name / "index.html").read_text(encoding="utf-8"))
    (heading,) = tree.xpath("//h1")
    assert heading.text_content().removesuffix("¶") == title
    assert place in heading.getparent().get("class").split()
    assert END in tree.xpath("string(//article/p[last()])")
    (named,) = tree.xpath("//*[@class='pl-band']/@aria-label")
    assert tree.find(".//title").text == f"{named} - Manual del mostrador"
    assert len(tree.xpath("//main//nav[not(contains(@class, 'md-'))]")) == (name == "otro-nav")
