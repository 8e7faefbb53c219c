"""What failed to load, or was left out, makes nothing else look wrong."""

from __future__ import annotations

from tests.helpers import replace

from primera.checks import CheckContext, run_checks
from primera.diagnostics import Diagnostic
from primera.loading import load
from primera.site.project import Project


def problems(project: Project) -> list[Diagnostic]:
    loaded = load(project.layers, project.root)
    assert loaded.manual
    context = CheckContext(loaded.manual, loaded.spans, loaded.known)
    return [*loaded.diagnostics, *run_checks(context)]


def codes(project: Project) -> list[str]:
    return sorted(problem.code for problem in problems(project))


def test_a_practice_that_fails_takes_no_reference_with_it(project: Project) -> None:
    replace(project.root / "content/practicas.yml", "    number: 1\n    area: el-cliente\n", "")
    assert codes(project) == ["PL202", "PL202"]


def test_a_quiz_that_fails_leaves_its_bank_alone(project: Project) -> None:
    replace(project.root / "content/banco.yml", "    introduction: Tres", "    intro: Tres")
    assert codes(project) == ["PL201", "PL202"]


def test_what_is_left_out_on_purpose_can_still_be_named(project: Project) -> None:
    content = project.root / "content"
    replace(content / "manual.yml", "  pass_mark: 80", "  complementary: false")
    replace(
        content / "practicas.yml", "    sources: [S900-01, S900-02]", "    origin: complementary"
    )
    assert codes(project) == []


def test_all_problems_come_in_one_run_by_place(project: Project) -> None:
    content = project.root / "content"
    replace(content / "practicas.yml", "area: el-cliente", "area: nada")
    replace(content / "banco.yml", "bank: fundamentos", "bank: fundamentos\n    questions: [x]")
    replace(content / "personas.yml", "role: primera-linea\n    goal", "role: otro\n    goal")
    found = problems(project)
    assert [problem.code for problem in found] == ["PL705", "PL401", "PL401"]
    assert found == sorted(found, key=lambda problem: problem.sort_key)
