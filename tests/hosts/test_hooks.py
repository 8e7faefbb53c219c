"""Hooks of the company's that add pages and files to its site."""

from __future__ import annotations

import pytest
from tests.helpers import flatten
from tests.hosts.hosting import configured, hosted

from primera.site.compile import check_project
from primera.site.project import Project

HOOK = """
from mkdocs.structure.files import File

def on_files(files, config):
    for path, content in (
        ("novedades.md", "# Novedades\\n\\n{{ practice('saludo-inmediato') }}\\n"),
        ("datos/mapa.txt", "mapa"),
    ):
        files.append(File.generated(config, path, content=content))
"""
SETTINGS = {"hooks": ["agrega.py"], "plugins": ["search", "macros", "primera"]}


def test_what_a_hook_adds_is_in_the_site_and_in_the_plain_folder(project: Project) -> None:
    site = hosted(project, SETTINGS, {"agrega.py": HOOK})
    flatten(configured(project, SETTINGS, {}), project.root / "llano")
    page = (project.root / "llano" / "docs" / "novedades.md").read_text(encoding="utf-8")
    assert 'class="pl-card"' in page
    assert 'class="pl-card"' in (site / "novedades" / "index.html").read_text(encoding="utf-8")
    for folder in (site, project.root / "llano" / "docs"):
        assert (folder / "datos" / "mapa.txt").read_text(encoding="utf-8") == "mapa"


@pytest.mark.parametrize(
    ("event", "found"), [("files", ["PL867"]), ("config", []), ("page_markdown", [])]
)
def test_tags_that_nobody_knows_are_told_where_no_hook_can_know_them(
    project: Project, event: str, found: list[str]
) -> None:
    files = {"agrega.py": f"def on_{event}(*_, **named): pass\n", "docs/guia.md": "{% quizz %}\n"}
    problems = check_project(configured(project, SETTINGS, files)).diagnostics
    assert [each.code for each in problems if each.span.path == "docs/guia.md"] == found
