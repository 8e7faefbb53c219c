"""Strictness, asked for on the command line or in the configuration: no warning is let pass."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import primera

from primera.site.project import Project

CONFIG = """
site_name: Casa
site_url: https://ejemplo.test/
theme: material
plugins: [search, macros, primera]
hooks: [gancho.py]
"""
HOOK = """
import logging

def on_nav(nav, **rest):
    logging.getLogger("mkdocs.x").warning("ay")
"""

WARNINGS = {
    "of the manual": ("content/media/otra.png", "", "PL607"),
    "of the configuration": ("mkdocs.yml", f"{CONFIG}site_nam: x\n", "PL833"),
    "of a link": ("docs/guia.md", "# Guía\n\n[a](nada.md)\n", "PL872"),
    "of a template that fails": ("docs/guia.md", "# Guía\n\n{{ nada.algo }}\n", "PL858"),
    "of somebody else, in MkDocs' log": ("gancho.py", HOOK, "ay"),
}
BUILDS = (("build", "--site", "salida"), ("build", "--to", "salida"))


@pytest.fixture
def at(project: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a project with nothing to warn of."""
    project.docs.mkdir()
    (project.root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    (project.root / "gancho.py").write_text("", encoding="utf-8")
    monkeypatch.chdir(project.root)
    return project.root


def configure_strict(at: Path) -> None:
    with (at / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("strict: true\n")


def entries(folder: Path) -> dict[str, int]:
    return {path.as_posix(): path.stat().st_mtime_ns for path in sorted(folder.rglob("*"))}


@pytest.mark.parametrize("build", BUILDS, ids=("site", "plain folder"))
@pytest.mark.parametrize(("file", "text", "told"), WARNINGS.values(), ids=WARNINGS.keys())
def test_a_strict_build_publishes_nothing_with_a_warning_however_it_is_asked_for(
    file: str,
    text: str,
    told: str,
    build: tuple[str, ...],
    at: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (at / file).write_text(text, encoding="utf-8")
    assert primera(*build) == 0
    assert told in capsys.readouterr().err
    before = entries(at / "salida")
    assert primera(*build, "--strict") == 1
    on_the_line = capsys.readouterr().err
    configure_strict(at)
    assert primera(*build) == 1
    assert told in on_the_line
    assert capsys.readouterr().err == on_the_line
    assert "Lo que hay en salida sigue como estaba." in on_the_line
    assert entries(at / "salida") == before


@pytest.mark.parametrize("flag", ["-s", "--strict"])
@pytest.mark.parametrize("command", ["check", "build"])
def test_without_a_warning_a_strict_command_does_what_it_does(
    command: str, flag: str, at: Path
) -> None:
    assert primera(command, flag) == 0
    assert (at / "site" / "index.html").exists() == (command == "build")


EARLY = ("of the manual", "of the configuration", "of a link")


@pytest.mark.parametrize("name", EARLY)
def test_a_strict_check_fails_where_a_strict_build_would(
    name: str, at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, text, told = WARNINGS[name]
    (at / file).write_text(text, encoding="utf-8")
    assert primera("check") == 0
    assert primera("check", "-s") == 1
    assert told in capsys.readouterr().out
    configure_strict(at)
    assert primera("check") == 1
