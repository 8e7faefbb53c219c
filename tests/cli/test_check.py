"""`primera check`, as people and programs run it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.helpers import replace

from primera.cli.main import run
from primera.diagnostics.formats import FORMATS
from primera.site.compile import compile_project
from primera.site.project import Project

FIXTURE = Path(__file__).parent.parent / "fixtures" / "manual"

Primera = Callable[..., int]


@pytest.fixture
def at(project: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a project of one layer."""
    monkeypatch.chdir(project.root)
    return project.root


def break_it(root: Path) -> None:
    replace(root / "content/practicas.yml", "area: el-cliente", "area: el-clente")


def warn_of_it(root: Path) -> None:
    (root / "content/media/otra.png").write_bytes(b"")


def test_a_clean_manual_leaves_with_zero(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check"]) == 0
    told = "Todo en orden.\nExcusados con su razón: 1 en content/banco.yml.\n"
    assert capsys.readouterr().out == told


def test_an_error_leaves_with_one_and_shows_the_place(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    break_it(at)
    assert run(["check"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("content/practicas.yml:17:11: error[PL401] No existe el área «el-clente»")
    assert "    area: el-clente\n" in out
    assert "¿quisiste decir «el-cliente»?" in out


NUMERIC = """
banks:
  - id: numeros
    title: Números
    description: Un número.
    questions:
      - id: mesas
        type: numeric
        stem: Hay ocho mesas y media. ¿Cuántas?
        answer: {answer}
        tolerance: {tolerance}
        unit: mesas
        explanation: Son esas.
        passage: practica:saludo-inmediato
        bloom: apply
quizzes:
  - {{id: numeros, title: Números, introduction: Empieza., bank: numeros}}
"""


@pytest.mark.parametrize("answer", ["8,5", "“85”", "−8", "'8.5'", "1.234,5"])
def test_a_number_that_is_clear_is_read_in_any_form(project: Project, answer: str) -> None:
    text = NUMERIC.format(answer=answer, tolerance='"0,5"')
    (project.root / "content/numeros.yml").write_text(text, encoding="utf-8")
    assert compile_project(project).plan


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("8%", "sobra «%», basta 8"),
        ("8 pesos", "sobra «pesos», basta 8"),
        ("010", "«010» empieza con cero, lo que en otros programas es otro número"),
        ("ochenta", "«ochenta» no está escrito con cifras"),
        ("1,250", "«1,250» puede ser 1.25 o 1250"),
        ("[8]", "aquí hay una lista o un grupo de claves"),
    ],
)
def test_a_number_that_is_not_is_told_at_its_line_with_all_the_rest(
    at: Path, capsys: pytest.CaptureFixture[str], answer: str, words: str
) -> None:
    text = NUMERIC.format(answer=answer, tolerance="ochenta")
    (at / "content/numeros.yml").write_text(text, encoding="utf-8")
    break_it(at)
    assert run(["check", "--format", "plain"]) == 1
    first, second, third = capsys.readouterr().out.splitlines()
    assert first.startswith("content/numeros.yml:10:17: error[PL2")
    assert words in first
    assert second.startswith("content/numeros.yml:11:20: error[PL211]")
    assert third.startswith("content/practicas.yml:17:11: error[PL401]")


def test_a_warning_stops_only_the_strict(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    warn_of_it(at)
    assert run(["check"]) == 0
    assert run(["check", "--strict"]) == 1
    assert "aviso[PL607]" in capsys.readouterr().out


def test_style_is_for_whoever_checks_and_not_for_whoever_builds(
    at: Path, project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    long = "Estás de cara al cliente casi toda la jornada y " + "nada " * 11 + "más."
    replace(at / "content/personas.yml", "Estás de cara al cliente casi toda la jornada.", long)
    assert run(["check"]) == 0
    assert "aviso[PL520] Una frase de 22 palabras" in capsys.readouterr().out
    assert compile_project(project).diagnostics == ()


def test_the_folder_of_a_project_can_be_named(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["check", "proyecto"]) == 0
    break_it(project.root)
    assert run(["check", "proyecto"]) == 1


def test_folders_that_are_no_project_are_layers_one_over_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    layer = tmp_path / "empresa"
    layer.mkdir()
    change = "practices:\n  - {id: saludo-inmediato, merge: change, area: otra}\n"
    (layer / "cambios.yml").write_text(change, encoding="utf-8")
    assert run(["check", str(FIXTURE)]) == 0
    assert run(["check", str(FIXTURE), "empresa", "--format", "plain"]) == 1
    assert "empresa/cambios.yml:2:49: error[PL401]" in capsys.readouterr().out


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_the_same_problem(
    name: str, at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    break_it(at)
    assert run(["check", "--format", name]) == 1
    out = capsys.readouterr().out
    assert "PL401" in out
    assert "el-clente" in out


def test_json_is_nothing_but_json(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_it(at)
    run(["check", "--format", "json"])
    excused, line = capsys.readouterr().out.splitlines()
    assert json.loads(line)["path"] == "content/practicas.yml"
    assert json.loads(excused)["severity"] == "off"


def test_the_language_of_the_manual_is_that_of_its_problems(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    break_it(at)
    replace(at / "content/manual.yml", "language: es", "language: en")
    run(["check", "--format", "plain"])
    assert "There is no area" in capsys.readouterr().out
    run(["check", "--format", "plain", "--language", "es"])
    assert "No existe el área" in capsys.readouterr().out


def test_yaml_that_cannot_be_read_is_a_problem_and_no_trace(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (at / "content/roto.yml").write_bytes(b"practices: [\n\xff\xfe")
    assert run(["check"]) == 1
    out, err = capsys.readouterr()
    assert "Traceback" not in out + err
    assert "content/roto.yml" in out


def test_nothing_is_written_by_checking(at: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in sorted(at.rglob("*"))}
    run(["check"])
    assert {file: file.stat().st_mtime_ns for file in sorted(at.rglob("*"))} == before
