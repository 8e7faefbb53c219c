"""What a company settles of the rules, where it keeps a layer over that of its sector."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.checks.layered import FIXTURE
from tests.checks.test_layers import CASES

from primera.diagnostics import Diagnostic
from primera.site.compile import Findings, check_project, compile_project
from primera.site.project import find_project

LAYERS = """\
layers = [{name = "sector", folders = ["sector"]}, {name = "acme", folders = ["content"]}]
"""
WITHOUT_QUIZ = """\
quizzes:
  - {id: fundamentos, merge: remove}
paths:
  - {id: ruta-primera-linea, merge: remove}
"""
"""It leaves a bank of the sector without a quiz: PL706, told where the quiz is removed."""
(OF_A_SETTING,) = (case["layers"] for case in CASES if "PL322 2: en" in str(case["told"]))


def settled(root: Path, own: str, where: str, rule: str, severity: str = "off") -> Findings:
    """What is found of the fixture manual under a company's layer with a setting."""
    if not (root / "sector").exists():
        shutil.copytree(FIXTURE, root / "sector")
    (root / "content").mkdir(exist_ok=True)
    (root / "content/own.yml").write_text(own, encoding="utf-8")
    (root / "primera.toml").write_text(
        f'{LAYERS}[[rules]]\nrule = "{rule}"\nseverity = "{severity}"\n{where}\n'
        'reason = "Lo pide el contrato."\n',
        encoding="utf-8",
    )
    return check_project(find_project(root))


def codes(problems: tuple[Diagnostic, ...]) -> list[str]:
    return sorted(problem.code for problem in problems)


@pytest.mark.parametrize(
    "where", ["", 'in = "content/"', 'in = "sector/banco.yml"', 'entry = "banco:fundamentos"']
)
def test_a_problem_is_excused_where_it_is_told_and_where_it_shows(
    tmp_path: Path, where: str
) -> None:
    found = settled(tmp_path, WITHOUT_QUIZ, where, "PL706")
    assert (codes(found.diagnostics), codes(found.excused)) == ([], ["PL706", "Q15"])
    assert codes(compile_project(find_project(tmp_path)).excused) == ["PL706"]


def test_a_problem_of_the_sector_is_not_that_of_another_file(tmp_path: Path) -> None:
    found = settled(tmp_path, WITHOUT_QUIZ, 'in = "sector/practicas.yml"', "PL706")
    assert codes(found.diagnostics) == ["PL706", "PL843"]


@pytest.mark.parametrize("rule", ["PL526", "PL322"])
def test_what_a_setting_of_the_manual_leads_to_is_excused_as_one_or_by_its_rules(
    tmp_path: Path, rule: str
) -> None:
    own = "manual: {merge: change, advice: complete}\n"
    (told,) = settled(tmp_path, own, "", "PL520", "error").diagnostics
    assert (told.code, told.params["codes"]) == ("PL322", ("PL526 (1)",))
    assert codes(settled(tmp_path, own, "", rule).diagnostics) == []


def test_an_error_that_a_setting_leads_to_is_excused_by_its_own_rule(tmp_path: Path) -> None:
    shutil.copytree(FIXTURE, tmp_path / "sector")
    sector, own = OF_A_SETTING
    (tmp_path / "sector/otro.yml").write_text(sector, encoding="utf-8")
    (told,) = settled(tmp_path, own, "", "PL322").diagnostics
    assert (told.code, told.params["codes"]) == ("PL322", ("PL508 (1)",))
    assert codes(settled(tmp_path, own, "", "PL508").diagnostics) == []


def test_what_the_sector_excuses_of_its_own_stays_excused(tmp_path: Path) -> None:
    found = settled(tmp_path, "terms: []\n", "", "Q15", "error")
    assert (codes(found.diagnostics), codes(found.excused)) == ([], ["Q15"])
