"""The plain folder gives the same site as our plugin, built by MkDocs without it."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import html as lxml_html
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from tests.helpers import build

from primera.site.compile import compile_project
from primera.site.materialize import materialize
from primera.site.project import Project


def pages_of(site: Path) -> dict[str, str]:
    """Address -> main text, white space folded, of every page of a site."""
    return {
        file.relative_to(site).as_posix(): main_text(file)
        for file in sorted(site.rglob("*.html"))
        if file.name != "404.html"
    }


def main_text(file: Path) -> str:
    tree = lxml_html.fromstring(file.read_text(encoding="utf-8"))
    article = tree.find(".//article")
    return re.sub(r"\s+", " ", (tree if article is None else article).text_content()).strip()


def test_plugin_and_plain_folder_agree_in_addresses_and_text(
    project: Project, tmp_path: Path
) -> None:
    project.docs.mkdir()
    (project.docs / "guia.md").write_text(
        "# Guía\n\n{{ quiz('fundamentos') }}\n\n[Saludo](practicas/saludo-inmediato.md#asi-si)\n",
        encoding="utf-8",
    )
    with_plugin = project.root / "site"
    build(project, with_plugin)
    plan = compile_project(project).plan
    assert plan
    flat = tmp_path / "llano"
    materialize(plan, project.host, flat, lambda files: None)
    without_plugin = tmp_path / "sitio-llano"
    config = load_config(str(flat / "mkdocs.yml"), site_dir=str(without_plugin))
    assert "primera" not in config.plugins
    mkdocs_build(config)
    ours, plain = pages_of(with_plugin), pages_of(without_plugin)
    assert ours.keys() == plain.keys()
    for address, text in ours.items():
        assert text == plain[address], address
