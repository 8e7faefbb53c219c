"""The file that the search of a site in Spanish rests on."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from tests.helpers import build, flatten, replace

from primera.adapters.host.project_discovery import open_project
from primera.adapters.material.search import (
    SEARCH_FILE,
    search_words,
    searchable,
    with_spanish_search,
)
from primera.site.compile import compile_project
from primera.site.plan import SitePlan
from primera.site.project import Project

THEME_FILE = files("material").joinpath("templates", *SEARCH_FILE.split("/"))


def plan_of(project: Project) -> SitePlan:
    plan = compile_project(project).plan
    assert plan
    return plan


def test_the_file_of_the_theme_comes_first_with_its_licence(project: Project) -> None:
    theme_file = THEME_FILE.read_text(encoding="utf-8")
    *_, asset = searchable(plan_of(project)).assets
    assert asset.path == SEARCH_FILE
    assert isinstance(asset.content, bytes)
    assert asset.content.decode().startswith(theme_file.rstrip())
    assert "http://www.mozilla.org/MPL/" in theme_file


def test_a_site_in_english_keeps_the_search_of_the_theme(project: Project) -> None:
    replace(project.root / "content/manual.yml", "language: es", "language: en")
    plan = plan_of(project)
    assert with_spanish_search(plan, "theme") is plan


def test_the_search_knows_numbers_areas_and_other_names(project: Project) -> None:
    file = project.root / "content/practicas.yml"
    replace(file, "    area:", "    also: [bienvenida]\n    area:")
    words = search_words(plan_of(project).context)
    assert words["names"]["practicas/saludo-inmediato"] == "bienvenida"
    assert words["numbers"]["practicas/saludo-inmediato"] == "1"
    assert words["areas"]["practicas/saludo-inmediato"] == "El cliente"
    assert words["names"]["roles/primera-linea"] == "cajera vendedor"
    assert ["Primera línea", "cajera", "vendedor"] in words["synonyms"]
    assert words["kinds"]["glosario"] == "Término"


def test_words_of_the_manual_cannot_end_the_script(project: Project) -> None:
    hostile = '`${x}` </script> \\u2028 \\" */'
    replace(
        project.root / "content/personas.yml", "[cajera, vendedor]", json.dumps([hostile, "caja"])
    )
    *_, asset = searchable(plan_of(project)).assets
    assert isinstance(asset.content, bytes)
    assert json.dumps(hostile, ensure_ascii=False) in asset.content.decode()


@pytest.mark.parametrize("host", ["plugin", "plain folder"])
def test_every_host_gets_the_file_and_the_options(
    host: str, project: Project, tmp_path: Path
) -> None:
    site = tmp_path / "sitio"
    if host == "plugin":
        build(project, site)
    else:
        flatten(project, tmp_path / "llano")
        mkdocs_build(load_config(str(tmp_path / "llano" / "mkdocs.yml"), site_dir=str(site)))
    *_, asset = searchable(plan_of(project)).assets
    assert (site / SEARCH_FILE).read_bytes() == asset.content
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert index["config"]["fields"]["title"]["boost"] == 20
    assert "¿" in index["config"]["separator"]


def test_what_the_host_says_of_its_search_stands(project: Project, tmp_path: Path) -> None:
    (project.root / "mkdocs.yml").write_text(
        "site_name: Casa\ntheme: material\nplugins:\n"
        "  - search: {separator: '[\\s]+'}\n  - primera\n",
        encoding="utf-8",
    )
    project.docs.mkdir()
    build(open_project(project.root), tmp_path / "sitio")
    index = json.loads((tmp_path / "sitio/search/search_index.json").read_text(encoding="utf-8"))
    assert index["config"]["separator"] == "[\\s]+"
    assert index["config"]["fields"]["title"]["boost"] == 20
