"""The plain folder gives the same site as our plugin, built by MkDocs without it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from tests.helpers import build, flatten
from tests.hosts.hosting import configured
from tests.hosts.judge import faults_of

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


def nav_of(site: Path) -> list[str]:
    """What the navigation of the home page says and leads to."""
    tree = lxml_html.fromstring((site / "index.html").read_bytes())
    links = tree.xpath("//nav[contains(@class, 'md-nav--primary')]//a")
    return [f"{' '.join(link.text_content().split())} -> {link.get('href')}" for link in links]


def face_of(site: Path) -> list[object]:
    """What the home page shows and asks for around its text."""
    tree = lxml_html.fromstring((site / "index.html").read_bytes())
    asked = tree.xpath("//title/text() | //body/@* | //input/@data-md-color-scheme | //link/@href")
    scripts = [dict(script.attrib) for script in tree.xpath("//script[@src]")]
    return [asked, scripts, tree.find(".//footer").text_content().split()]


GUIDE = "# Guía\n\n{{ quiz('fundamentos') }}\n\n[Saludo](practicas/saludo-inmediato.md#asi-si)\n"
HOME = "# Casa\n\n[Prácticas](practicas/index.md)\n"
CONFIGURED: dict[str, Any] = {
    "use_directory_urls": False,
    "not_in_nav": "suelta.md",
    "site_name": "Acme & Cía",
    "copyright": "Hecho en Acme",
    "repo_url": "https://github.com/acme/manual",
    "extra_css": ["acme.css"],
    "extra_javascript": [{"path": "acme.mjs", "type": "module", "defer": True}],
    "theme": {
        "name": "material",
        "custom_dir": "plantillas",
        "features": ["navigation.footer"],
        "palette": [
            {"scheme": "slate", "toggle": {"icon": "material/sleep", "name": name}}
            for name in ("Uno", "Otro")
        ],
    },
    "markdown_extensions": [{"toc": {"permalink": "¶"}}, "pymdownx.keys"],
}
WITH_NAV = {"nav": [{"Todo": ["README.md"]}, "primera"], "exclude_docs": "/yo.md"}
ANNOUNCED = '{% extends "base.html" %}{% block announce %}Acme{% endblock %}'


@pytest.mark.parametrize(
    ("settings", "docs"),
    [
        ({}, {"docs/guia.md": GUIDE}),
        (
            CONFIGURED,
            {
                "docs/guia.md": GUIDE + "\n++ctrl++\n",
                "docs/acme.css": "",
                "docs/acme.mjs": "",
                "docs/README.md": HOME,
                "docs/suelta.md": "# Suelta\n",
                "docs/z/guia.md": "# Z\n",
                "plantillas/main.html": ANNOUNCED,
            },
        ),
        (WITH_NAV, {"docs/README.md": HOME, "docs/yo.md": "# Borrador\n"}),
    ],
)
def test_plugin_and_plain_folder_agree_in_addresses_text_and_navigation(
    project: Project, tmp_path: Path, settings: dict[str, Any], docs: dict[str, str]
) -> None:
    project = configured(project, settings, docs)
    with_plugin = project.root / "site"
    build(project, with_plugin)
    flat = tmp_path / "llano"
    flatten(project, flat)
    without_plugin = tmp_path / "sitio-llano"
    config = load_config(str(flat / "mkdocs.yml"), site_dir=str(without_plugin))
    assert "primera" not in config.plugins
    mkdocs_build(config)
    ours, plain = pages_of(with_plugin), pages_of(without_plugin)
    assert ours.keys() == plain.keys()
    for address, text in ours.items():
        assert text == plain[address], address
    assert nav_of(with_plugin) == nav_of(without_plugin)
    assert face_of(with_plugin) == face_of(without_plugin)
    assert faults_of(with_plugin) == faults_of(without_plugin) == []
