"""Commands where no manual of one's own is: they say that the base is what they read."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from primera.cli.main import USAGE_ERROR, run
from primera.site.project import Project


def read_in(folder: Path) -> str:
    return f"En {folder} no hay un manual propio: lo que se lee es el manual base."


@pytest.fixture
def inside(project: Project) -> Path:
    """A folder of a project, in which no project is."""
    folder = project.root / "content" / "media"
    folder.mkdir(exist_ok=True)
    return folder


def test_an_empty_folder_is_told_and_the_base_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    told = f"{read_in(tmp_path)} Uno se empieza con: primera new\n"
    assert run(["check"]) == 0
    assert capsys.readouterr() == ("Todo en orden.\n", told)
    assert run(["coverage", "--format", "csv"]) == 0
    assert capsys.readouterr().err == told


def test_inside_of_a_project_its_folder_is_named(
    inside: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(inside)
    with socket.create_server(("127.0.0.1", 0)) as busy:
        assert run(["serve", "--port", str(busy.getsockname()[1])]) == 1, "it goes no further"
    assert f"{read_in(inside)} ¿Querías {inside.parent.parent}?\n" in capsys.readouterr().err


def test_no_site_is_built_inside_of_a_project(
    inside: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = list(inside.iterdir())
    assert run(["build", str(inside)]) == USAGE_ERROR
    assert f'primera build "{inside.parent.parent}"' in capsys.readouterr().err
    assert list(inside.iterdir()) == before


@pytest.mark.parametrize("mark", ["content", "quizzes", "primera.toml", "mkdocs.yml"])
def test_a_project_is_no_bare_folder(
    mark: str, project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    if "." in mark:
        text = "site_name: Mar\n" if mark == "mkdocs.yml" else ""
        (folder / mark).write_text(text, encoding="utf-8")
    else:
        (folder / mark).mkdir()
    run(["coverage", str(folder), "--format", "csv"])
    assert "no hay un manual propio" not in capsys.readouterr().err
