"""Where a build may write: what people wrote is never in its way."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import primera
from tests.publishing.folders import grow, state

from primera.adapters.folder_origin import is_site
from primera.site.project import Project

CONFIG = (
    "site_name: x\ntheme: {name: material, custom_dir: tema}\ndocs_dir: paginas\n"
    "plugins: {search: {}, primera: {}}\n"
)

REFUSED = [
    (".", "es o contiene"),
    ("..", "es o contiene"),
    ("/", "es o contiene"),
    ("content/..", "es o contiene"),
    ("falta/..", "es o contiene"),
    ("enlace-al-proyecto", "es o contiene"),
    ("content", "es o contiene content"),
    ("enlace-a-content", "es o contiene content"),
    ("content/sitio", "está dentro de content"),
    ("content/media", "está dentro de content"),
    ("enlace-a-content/sitio", "está dentro de"),
    ("quizzes", "es o contiene quizzes"),
    ("Quizzes/sitio", "está dentro de quizzes"),
    ("capa/mia", "es o contiene"),
    ("capa", "es o contiene"),
    ("ajena", "tiene archivos que no escribió Primera Línea, como ajena/tesis.docx"),
    ("casa", "tiene archivos que no escribió Primera Línea, como casa/.perfil"),
]
"""A folder, as seen from that of the project, and what is said of it."""


@pytest.fixture
def at(project: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project's folder, from which the command is called."""
    root = project.root
    (root / "primera.toml").write_text(
        'layers = [{name = "empresa", folders = ["content"]},'
        ' {name = "mía", folders = ["capa/mia"]}]\n',
        encoding="utf-8",
    )
    grow(
        root,
        {
            "capa/mia/uno.yml": "",
            "ajena/tesis.docx": "cien páginas",
            "casa/.perfil": "",
            "enlace-a-content": "-> content",
            "enlace-al-proyecto": "-> .",
        },
    )
    monkeypatch.setenv("HOME", str(root / "casa"))
    monkeypatch.setenv("USERPROFILE", str(root / "casa"))
    monkeypatch.chdir(root)
    return root


@pytest.mark.parametrize("option", ["--site", "--to"])
@pytest.mark.parametrize(("folder", "said"), REFUSED)
def test_a_folder_with_what_people_wrote_is_refused_before_anything_is_built(
    option: str, folder: str, said: str, at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    was = state(at)
    assert primera("build", ".", option, folder) == 2
    assert f"{folder} {said}" in capsys.readouterr().err
    assert state(at) == was


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("paginas", "es o contiene paginas"),
        ("paginas/sitio", "está dentro de paginas"),
        ("tema", "es o contiene tema"),
        ("tema/sitio", "está dentro de tema"),
    ],
)
def test_folders_that_the_configuration_names_are_sources_too(
    folder: str, said: str, at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    grow(at, {"mkdocs.yml": CONFIG, "paginas/guia.md": "# Guía", "tema/x.css": ""})
    was = state(at)
    assert primera("build", ".", "--site", folder) == 2
    assert f"{folder} {said}" in capsys.readouterr().err
    assert state(at) == was


@pytest.mark.parametrize("sign", ["primera.json", "index.html"])
def test_a_site_is_not_replaced_by_a_plain_folder_nor_the_other_way(sign: str, at: Path) -> None:
    grow(at / "otro", {sign: '<meta name="generator" content="mkdocs-1.6.1">'})
    was = state(at)
    option = "--site" if sign == "primera.json" else "--to"
    assert primera("build", ".", option, "otro") == 2
    assert state(at) == was


@pytest.mark.parametrize(
    ("files", "ours"),
    [
        ({"index.html": '<meta name="generator" content="mkdocs-1.6.1, material-9">'}, True),
        ({"404.html": "<meta name=generator content=mkdocs-1.6.1>"}, True),
        ({"index.html": "<p>x\n<!--\nMkDocs version : 1.6.1\n-->"}, True),
        ({"assets/primera/0123456789/primera.css": "", "index.html": "x"}, True),
        ({"index.html": '<meta name="generator" content="WordPress 6.7">'}, False),
        ({"index.html": "<p>Usamos mkdocs</p>", "sitemap.xml": ""}, False),
        ({"mkdocs.yml": "site_name: x", "docs/index.md": "# x"}, False),
        ({"index.html/x": ""}, False),
    ],
)
def test_a_site_of_mkdocs_is_known_by_what_it_publishes(
    files: dict[str, str], ours: bool, tmp_path: Path
) -> None:
    grow(tmp_path, files)
    assert is_site(tmp_path) is ours
