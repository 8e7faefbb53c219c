"""A question that is kept for exams stands on the page of an exam and on no other."""

from __future__ import annotations

from tests.helpers import flatten, replace
from tests.hosts.hosting import configured
from tests.macros.filling import BOTH

from primera.diagnostics import Severity
from primera.site.compile import check_project
from primera.site.project import Project

EXAM = """\
  - {id: evaluacion, title: Evaluación, introduction: Una vez., mode: exam, bank: fundamentos}
"""
PAGE = """\
{% for one in manual.banks.fundamentos.questions %}{{ question("fundamentos", one.id) }}{% endfor %}

{{ quiz("fundamentos") }}

Aquí {% set id = "receta" %}{{ question("fundamentos", id) }}
"""


def test_its_key_and_its_options_are_on_the_page_of_the_exam_alone(project: Project) -> None:
    bank = project.root / "content/banco.yml"
    passage = "passage: practica:saludo-inmediato#steps"
    replace(bank, passage, f"{passage}\n        exam_only: true")
    # A stage's check asks what was read, and the five of a day what may be practised.
    people = project.root / "content/personas.yml"
    replace(people, "        quizzes: [fundamentos]", "        check: {from_reading: 4}")
    text = bank.read_text(encoding="utf-8") + EXAM
    bank.write_text(text, encoding="utf-8")
    found = configured(project, {**BOTH, "site_url": ""}, {"docs/guia.md": PAGE})
    folder = project.root / "llano"
    told = [each.code for findings in flatten(found, folder) for each in findings.diagnostics]
    assert [code for code in told if code.startswith("PL8")] == ["PL880"]
    files = [path for path in folder.rglob("*") if path.is_file()]
    of_bank = [path for path in files if b"La caja de tornillos" in path.read_bytes()]
    kept = [path for path in files if b"Le ofrezco un descuento." in path.read_bytes()]
    assert [path.stem for path in kept] == ["evaluacion"]
    asked = ["evaluacion", "fundamentos", "guia", "primer-dia"]
    assert sorted(path.stem for path in of_bank) == asked


def test_a_page_that_names_it_is_told_so_before_anything_is_built(project: Project) -> None:
    bank = project.root / "content/banco.yml"
    passage = "passage: practica:saludo-inmediato#steps"
    replace(bank, passage, f"{passage}\n        exam_only: true")
    page = 'Aquí {{ question("fundamentos", "receta") }}\n'
    found = configured(project, {**BOTH, "site_url": ""}, {"docs/guia.md": page})
    (problem,) = check_project(found).diagnostics
    assert (problem.code, problem.severity) == ("PL880", Severity.ERROR)
    assert (problem.span.line, problem.span.column) == (1, 34)
