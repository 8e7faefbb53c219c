"""What failed to load, or was left out, makes nothing else look wrong."""

from __future__ import annotations

from pathlib import Path

from tests.helpers import replace

from primera.checks import run_checks
from primera.loading import load
from primera.site.project import Project


def codes(project: Project) -> list[str]:
    loaded = load(project.layers, project.root)
    return [problem.code for problem in (*loaded.diagnostics, *run_checks(loaded))]


def test_a_practice_that_fails_takes_no_reference_with_it(project: Project) -> None:
    replace(project.root / "content/practicas.yml", "    number: 1\n    area: el-cliente\n", "")
    assert codes(project) == ["PL202", "PL202"]


def test_a_quiz_that_fails_leaves_its_bank_alone(project: Project) -> None:
    replace(project.root / "content/banco.yml", "    introduction: Tres", "    intro: Tres")
    assert sorted(codes(project)) == ["PL201", "PL202"]


def test_without_settings_there_is_nothing_to_check(project: Project) -> None:
    Path(project.root / "content/manual.yml").unlink()
    loaded = load(project.layers, project.root)
    assert loaded.manual is None
    assert run_checks(loaded) == ()


def test_all_problems_come_in_one_run_by_place(project: Project) -> None:
    content = project.root / "content"
    replace(content / "practicas.yml", "area: el-cliente", "area: nada")
    replace(
        content / "banco.yml", "    bank: fundamentos", "    bank: fundamentos\n    questions: [x]"
    )
    replace(content / "personas.yml", "role: primera-linea\n    goal", "role: otro\n    goal")
    loaded = load(project.layers, project.root)
    found = run_checks(loaded)
    assert [problem.code for problem in found] == ["PL705", "PL401", "PL401"]
    assert list(found) == sorted(found, key=lambda problem: problem.sort_key)
