"""What the commands say and leave when a folder cannot be written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment
from tests.helpers import build, primera
from tests.publishing.folders import grow, state, texts
from tests.publishing.limits import files_up_to

from primera.rendering.templating import kept_templates
from primera.site.project import Project
from primera.site.publishing import replacing

SITE = {"index.html": '<meta name="generator" content="mkdocs-1.6.1">', ".git/HEAD": "ref"}
PLAIN = {"primera.json": "{}", "docs/index.md": "# Antes", ".git/HEAD": "ref", "Makefile": "all:"}
PAPERS = {"clave.html": "antes", "notas.txt": "mías"}

WAYS = [
    pytest.param(SITE, ["build", ".", "--site"], 100_000, id="site"),
    pytest.param(PLAIN, ["build", ".", "--to"], 10_000, id="plain folder"),
    pytest.param({".git/HEAD": "ref"}, ["new"], 10_000, id="project"),
    pytest.param(PAPERS, ["paper", "fundamentos", "--seed", "1", "--out"], 2_000, id="papers"),
]
"""What a folder holds, the command that writes to it, and how much is too little room."""


@pytest.fixture
def at(project: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project's folder, from which the commands are called."""
    monkeypatch.chdir(project.root)
    return project.root


@pytest.mark.linux
@pytest.mark.parametrize(("before", "command", "room"), WAYS)
def test_a_full_disk_is_named_and_what_was_there_stays(
    before: dict[str, str],
    command: list[str],
    room: int,
    at: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    grow(at / "salida", before)
    was = state(at)
    with files_up_to(room):
        assert primera(*command, "salida") == 1
    told = capsys.readouterr().err
    assert "No se pudo escribir en salida. No queda espacio: libéralo" in told
    assert "Traceback" not in told
    assert state(at) == was


@pytest.mark.parametrize(("before", "command", "room"), WAYS)
def test_a_second_command_into_a_folder_waits_for_nobody_and_says_so(
    before: dict[str, str],
    command: list[str],
    room: int,
    at: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    grow(at / "salida", before)
    with replacing(at / "salida") as fresh:
        grow(fresh, {"index.html": "de la primera"})
        assert primera(*command, "salida") == 1
        assert "Otro comando está escribiendo en salida. Espera" in capsys.readouterr().err
        assert {**texts(at / "salida"), **before} == texts(at / "salida")
    assert (at / "salida" / "index.html").read_text(encoding="utf-8") == "de la primera"


@pytest.mark.parametrize(("before", "command", "room"), WAYS)
def test_a_folder_below_a_file_is_named(
    before: dict[str, str],
    command: list[str],
    room: int,
    at: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    grow(at, {"nota": "un archivo"})
    was = state(at)
    assert primera(*command, "nota/salida") == 1
    assert "No se pudo escribir en nota/salida. El sistema dice de nota" in capsys.readouterr().err
    assert state(at) == was


@pytest.mark.linux
def test_a_plain_folder_keeps_what_people_put_beside(at: Path) -> None:
    grow(at / "llano", PLAIN)
    former = os.umask(0o022)
    try:
        assert primera("build", ".", "--to", "llano") == 0
    finally:
        os.umask(former)
    written = texts(at / "llano")
    assert (written["Makefile"], written[".git/HEAD"]) == ("all:", "ref")
    assert written["docs/index.md"] != "# Antes"
    assert {file.stat().st_mode & 0o777 for file in (at / "llano/docs").rglob("*.md")} == {0o644}


def test_a_site_stays_known_as_one(at: Path, project: Project) -> None:
    grow(at / "www", {".htaccess": "Deny from all", ".well-known/reto": "x"})
    build(project, at / "www")
    (at / "www" / "practicas" / "index.html").write_text("antes", encoding="utf-8")
    build(project, at / "www")
    written = at / "www"
    assert (written / "practicas" / "index.html").read_text(encoding="utf-8") != "antes"
    assert (written / ".htaccess").read_text(encoding="utf-8") == "Deny from all"
    assert (written / ".well-known" / "reto").exists()


@pytest.mark.linux
def test_a_template_that_cannot_be_kept_is_used_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    environment = Environment(
        loader=DictLoader({"x": "{{ 2 + 2 }}"}), bytecode_cache=kept_templates("lleno")
    )
    with files_up_to(1):
        assert environment.get_template("x").render() == "4"
    assert list(tmp_path.rglob("templates*")), "a folder for templates"


def test_what_somebody_put_into_a_site_is_named_when_it_goes(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert primera("build") == 0
    grow(at / "site", {"restos.txt": "x", "fotos/b.jpg": "x", "fotos/a.jpg": "x", ".htaccess": "x"})
    grow(at / "site", {"practicas/nota.html": "x", "z.html": "x"})
    capsys.readouterr()
    assert primera("build") == 0
    told = capsys.readouterr().err
    assert "en site 5 archivos que no son del sitio, y ya no están: " in told
    assert "fotos/a.jpg, fotos/b.jpg, practicas/nota.html, y 2 más. " in told
    assert "va en docs." in told
    assert not (at / "site" / "restos.txt").exists()
    assert (at / "site" / ".htaccess").exists()
    assert primera("build") == 0
    assert capsys.readouterr().err == "", "told once"


def test_what_a_build_takes_away_itself_is_nobody_elses(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    docs = {"docs/guia.md": "# Guía", "docs/plano.pdf": "x"}
    grow(at, docs)
    assert primera("build") == 0
    for path in docs:
        (at / path).unlink()
    grow(at, {"docs/restos.txt": "nuevo"})
    grow(at / "site", {"restos.txt": "a mano"})
    assert primera("build") == 0
    assert capsys.readouterr().err == "", "the site has another file of the name"


def test_a_site_of_another_build_has_nothing_that_is_known(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    grow(at / "site", {**SITE, "suelto.html": "x"})
    assert primera("build") == 0
    assert capsys.readouterr().err == ""
