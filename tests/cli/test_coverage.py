"""`primera coverage`, as trainers and programs run it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.helpers import replace

from primera.cli.main import run
from primera.site.project import Project


@pytest.fixture
def at(project: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a project of one layer."""
    monkeypatch.chdir(project.root)
    return project.root


def test_people_read_totals_and_what_is_lacking(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(at / "content/banco.yml", "caracteristicas#perecedero", "caracteristicas")
    assert run(["coverage"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("3 preguntas en 1 banco.\n")
    assert "Sin preguntas (1)\n  marco:caracteristicas#perecedero  Perecedero\n" in out
    assert "Solo de memoria (1)\n  marco:caracteristicas#intangible  Intangible\n" in out
    assert "\x1b" not in out


def test_json_has_every_entry_with_its_questions(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["coverage", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    entries = {entry["ref"]: entry for entry in found["entries"]}
    assert entries["practice:saludo-inmediato"] == {
        "ref": "practice:saludo-inmediato",
        "kind": "practice",
        "group": "area:el-cliente",
        "title": "Saludo inmediato",
        "level": "beyond",
        "questions": ["bank:fundamentos#receta"],
        "exam_only": 0,
        "bloom": {"apply": 1},
        "types": {"single": 1},
        "difficulties": {"1": 1},
    }
    assert found["totals"]["practice"]["beyond"] == 1
    assert found["questions"] == 3


def test_what_only_exams_ask_is_counted_apart(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = "passage: practica:saludo-inmediato#steps\n        exam_only: true"
    replace(at / "content/banco.yml", "passage: practica:saludo-inmediato#steps", kept)
    assert run(["coverage"]) == 0
    first = "3 preguntas en 1 banco. 1 se guarda para los exámenes.\n"
    assert capsys.readouterr().out.startswith(first)
    assert run(["coverage", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["exam_only"] == 1
    assert {each["ref"] for each in found["entries"] if each["exam_only"]} == {
        "practice:saludo-inmediato"
    }


def test_csv_is_a_row_for_each_and_no_cell_is_a_formula(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(at / "content/practicas.yml", "title: Saludo inmediato", "title: =1+1")
    assert run(["coverage", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    saludo = next(row for row in rows if row["ref"] == "practice:saludo-inmediato")
    assert saludo["title"] == "'=1+1"
    assert (saludo["questions"], saludo["bloom"]) == ("1", "apply:1")
    assert saludo["question_refs"] == "bank:fundamentos#receta"


@pytest.mark.parametrize("least", [0, 100])
def test_a_manual_that_reaches_the_least_leaves_with_zero(least: int, at: Path) -> None:
    assert run(["coverage", "--fail-under", str(least)]) == 0


@pytest.mark.parametrize(("least", "code"), [(0, 0), (1, 1), (100, 1)])
def test_a_manual_that_falls_short_leaves_with_one_and_says_by_how_much(
    least: int, code: int, at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(at / "content/banco.yml", "bloom: apply", "bloom: remember")
    assert run(["coverage", "--fail-under", str(least)]) == code
    short = (
        "Se prueba con más que memoria el 0\u00a0% de las prácticas (0 de 1). "
        f"El mínimo pedido es {least}\u00a0%.\n"
    )
    assert capsys.readouterr().err == (short if code else "")


def test_a_broken_manual_shows_its_errors_and_no_numbers(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(at / "content/practicas.yml", "area: el-cliente", "area: el-clente")
    assert run(["coverage"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "PL401" in err


def test_words_can_be_asked_for_in_another_language(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["coverage", "--language", "en"]) == 0
    assert "Memory only (1)" in capsys.readouterr().out
