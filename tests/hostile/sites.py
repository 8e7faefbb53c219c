"""A manual's site as MkDocs builds it with our plugin, and of the plain folder without it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from tests.helpers import build, flatten
from tests.hostile.words import write_project

from primera.adapters.host.project_discovery import open_project
from primera.adapters.material.search import SEARCH_OPTIONS
from primera.rendering.escape import front_matter, yaml_file
from primera.site.project import Project

HOSTS = ("plugin", "plain")
"""Both have mkdocs-macros beside: what it would render shows as it is."""

SITE_NAME, DESCRIPTION, AUTHOR, SECTION, LINK, TITLED = range(9001, 9007)
"""Numbers of the texts that the host's own configuration says, with those of its navigation."""
HEAD = dict(zip(("title", "description", "author", "subtitle"), range(9007, 9011), strict=True))
"""Keys of the front matter of a page, and the numbers of what it says."""

_GUIDE = """# Guía

Cada {{ term("momento-de-verdad") }} cuenta.

{{ practice("saludo-inmediato") }}

{{ quiz("fundamentos") }}

## Con el cliente

{{ checklist("lista-primera-linea") }}

{{ checklist("lista-primera-linea") }}

## Huecos

!!! note
    {{ question("todos", "huecos") }}

- {{ role("primera-linea") }} {{ framework("caracteristicas") }}

| {{ manual.title }} | {{ path("ruta-primera-linea") }} |
|---|---|
{% for p in manual.practices -%}
| {{ p.title }} | {{ p.summary }} {{ p.why }} {{ p.steps | map(attribute="text") | join }} |
{% endfor %}

## {{ manual.terms[0].title }} [{{ manual.roles[0].name }}]({{ manual.roles[0].url }}) {#fin}
"""


def build_sites(folder: Path, text_of: Callable[[int], str]) -> dict[str, Path]:
    """Host -> the site that it builds of a manual whose texts are those of the numbers."""
    write_project(folder, text_of)
    (folder / "docs").mkdir()
    (folder / "docs" / "guia.md").write_text(_GUIDE, encoding="utf-8")
    for name, keys in {"aviso": HEAD, "turnos": ("description",)}.items():
        head = {"render_macros": False, **{key: text_of(HEAD[key]) for key in keys}}
        (folder / "docs" / f"{name}.md").write_text(f"{front_matter(head)}Sin más.\n", "utf-8")
    (folder / "mkdocs.yml").write_text(yaml_file(_settings(text_of)), encoding="utf-8")
    project = open_project(folder)
    build(project, folder / "plugin")
    _build_plain(project, folder / "plain")
    return {host: folder / host for host in HOSTS}


def _settings(text_of: Callable[[int], str]) -> dict[str, object]:
    """A configuration that turns on all that prints titles."""
    return {
        "site_name": text_of(SITE_NAME),
        "site_description": text_of(DESCRIPTION),
        "site_author": text_of(AUTHOR),
        "site_url": "https://ejemplo.test/",
        "repo_url": "https://ejemplo.test/repo/",
        "edit_uri": "docs/",
        "theme": {
            "name": "material",
            "features": [
                "content.action.edit",
                "navigation.footer",
                "navigation.indexes",
                "navigation.path",
                "navigation.tabs",
            ],
        },
        "nav": [
            "guia.md",
            {text_of(SECTION): ["aviso.md", {text_of(TITLED): "turnos.md"}]},
            {text_of(LINK): "https://ejemplo.test/acme/"},
            "primera",
        ],
        "plugins": {"search": {}, "macros": {}, "primera": {}},
    }


def _build_plain(project: Project, site: Path) -> None:
    folder = project.root / "llano"
    flatten(project, folder)
    plugins = [{"search": SEARCH_OPTIONS}, "macros"]
    mkdocs_build(load_config(str(folder / "mkdocs.yml"), plugins=plugins, site_dir=str(site)))
