"""What failed to load, or was left out, makes nothing else look wrong."""

from __future__ import annotations

import re

import pytest
from tests.checks.layered import FIXTURE
from tests.helpers import replace

from primera.checks import CheckContext, run_checks
from primera.diagnostics import Diagnostic
from primera.loading import load
from primera.site.compile import check_project
from primera.site.project import Project


def problems(project: Project) -> list[Diagnostic]:
    loaded = load(project.layers, project.root)
    context = CheckContext(loaded.manual, loaded.spans, loaded.known)
    return [*loaded.diagnostics, *run_checks(context)]


def codes(project: Project) -> list[str]:
    return sorted(problem.code for problem in problems(project))


def test_a_practice_that_fails_takes_no_reference_with_it(project: Project) -> None:
    replace(project.root / "content/practicas.yml", "    statement: Saluda", "    rule: Saluda")
    assert codes(project) == ["PL201", "PL202"]


def test_a_quiz_that_fails_leaves_its_bank_alone(project: Project) -> None:
    replace(project.root / "content/banco.yml", "    introduction: Pocas", "    intro: Pocas")
    assert codes(project) == ["PL201"]


def test_a_practice_that_fails_is_still_of_the_area_that_is_drawn_from(project: Project) -> None:
    content = project.root / "content"
    draw = "bank: fundamentos\n    draw: [{take: 1, topic: 'area:el-cliente'}]"
    replace(content / "banco.yml", "bank: fundamentos", draw)
    assert codes(project) == []
    replace(content / "practicas.yml", "number: 1\n    area", "number: uno\n    area")
    assert codes(project) == ["PL211"]


def test_what_is_left_out_on_purpose_can_still_be_named(project: Project) -> None:
    content = project.root / "content"
    replace(content / "manual.yml", "  pass_mark: 80", "  complementary: false")
    replace(
        content / "practicas.yml",
        "    sources: [S900-01, S900-02]",
        "    sources: [S900-01, S900-02]\n    origin: complementary",
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


ENTRIES = [
    (file.name, match[0])
    for file in sorted(FIXTURE.glob("*.yml"))
    for match in re.finditer(r"^  - id: .*\n", file.read_text(encoding="utf-8"), re.MULTILINE)
]
CALLS = """
{{ practice("saludo-inmediato") }}

{{ quiz("fundamentos") }}

{{ question("fundamentos", "receta") }}

{{ checklist("lista-primera-linea") }}

{{ term("momento-de-verdad") }}
"""


@pytest.mark.parametrize(("mistake", "code"), [("misspelt: 1", "PL201"), ("x: @", "PL108")])
@pytest.mark.parametrize(
    ("file", "entry"), ENTRIES, ids=[entry.split()[-1] for _, entry in ENTRIES]
)
def test_an_entry_that_fails_has_one_problem_and_no_other_follows(
    project: Project, file: str, entry: str, mistake: str, code: str
) -> None:
    project.docs.mkdir()
    (project.docs / "guia.md").write_text(CALLS, encoding="utf-8")
    text = (project.root / "content" / file).read_text(encoding="utf-8")
    # The same id may be that of a bank and of its quiz: the last is as good as the first.
    before, after = text.rsplit(entry, 1)
    (project.root / "content" / file).write_text(f"{before}{entry}    {mistake}\n{after}", "utf-8")
    found = check_project(project).diagnostics
    assert [problem.code for problem in found] == [code]
