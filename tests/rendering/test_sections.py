"""What a company adds to a practice of the manual below, under headings of its own."""

from __future__ import annotations

from pathlib import Path

from lxml import html
from tests.rendering.manuals import FOLDERS

from primera.loading import Layer, load
from primera.model.kinds import Kind
from primera.model.refs import Ref
from primera.rendering.addresses import Addresses
from primera.rendering.context import Context
from primera.rendering.whole_pages import render_entry
from primera.strings import load_strings

SAY = load_strings()
OWN = """
practices:
  - id: saludo-inmediato
    merge: change
    sections:
      - {id: en-la-tienda, title: En nuestra tienda, prose: Marta saluda desde la escalera.}
      - id: precios
        table: {columns: [Qué, Cuánto], rows: [[Un saludo, nada]]}
"""


def test_a_layer_adds_scenes_and_tables_to_a_practice_below(tmp_path: Path) -> None:
    (tmp_path / "own.yml").write_text(OWN, encoding="utf-8")
    loaded = load([Layer("base", FOLDERS[:1]), Layer("own", (tmp_path,))], tmp_path)
    assert loaded.diagnostics == ()
    context = Context(loaded.manual, SAY, Addresses(loaded.manual, SAY))
    page = render_entry(context, Ref(Kind.PRACTICE, "saludo-inmediato"))
    assert "## En nuestra tienda {: #en-la-tienda" in page
    (table,) = html.fromstring(page).findall(".//table")
    assert table.text_content().split() == ["Qué", "Cuánto", "Un", "saludo", "nada"]
    before, after = page.split("## En nuestra tienda")
    assert "Así sí" in before
    assert "Así sí" not in after
