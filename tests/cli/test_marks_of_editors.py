"""A byte-order mark, which some editors put before everything, changes nothing in any file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.conftest import FIXTURE
from tests.helpers import primera

LAYER = '{name = "acme", folders = ["manual", "content"]}'
FILES = {
    "primera.toml": f'layers = [{LAYER}, {{name = "b", folders = ["no-hay"]}}]\n',
    "mkdocs.yml": "site_nmae: x\nsite_name: Acme\ntheme: material\n"
    "plugins: [search, macros, primera]\n"
    "markdown_extensions: [{pymdownx.snippets: {base_path: [!relative $config_dir]}}]\n",
    "content/a.yml": "terms: [{id: x, titel: X, definition: Algo.}]\n",
    "contenido/a.yml": "terms: []\n",
    "docs/guia.md": '{{ quiz("nada") }} [x](practica:nada)\n\n--8<-- "trozo.md"\n',
    "docs/otra.md": "---\ntitle: Otra\n---\n{% fro %}\n",
    "trozo.md": '{{ quiz("fundamentos") }}\n',
}
"""Each has a problem in its first line, but `otra.md`, whose first line is the front matter."""


def told(root: Path, encoding: str, capsys: pytest.CaptureFixture[str]) -> str:
    for path, text in FILES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding=encoding)
    primera("check", root)
    return "".join(capsys.readouterr())


def test_problems_have_the_same_places_and_carets_with_and_without_a_mark(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(FIXTURE, Path("sitio/manual"))
    plain = told(Path("sitio"), "utf-8", capsys)
    marked = told(Path("sitio"), "utf-8-sig", capsys)
    assert marked == plain
    for code in ("PL814", "PL833", "PL201", "PL801", "PL402", "PL855", "PL867"):
        assert code in plain
