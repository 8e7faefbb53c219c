"""What may be excused can be built: a site is made of a manual with each of those errors."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks.test_rules import CASES, write_manual

from primera.checks.registry import OF_STYLE, RULES
from primera.diagnostics import Severity
from primera.site.compile import compile_project
from primera.site.project import find_project

EXCUSABLE = sorted(code for code, rule in RULES.items() if rule.excusable)
LAYERS = 'layers = [{name = "acme", folders = ["content"]}]\n'
SETTING = '[[rules]]\nrule = "{}"\nseverity = "off"\nreason = "Lo pide el contrato."\n'


@pytest.mark.parametrize("code", [code for code in EXCUSABLE if code not in OF_STYLE])
def test_a_manual_is_built_whose_error_is_excused(code: str, tmp_path: Path) -> None:
    case = CASES[code]
    write_manual(tmp_path / "content", case["bad"], case.get("extra", ""), case.get("media", {}))
    (tmp_path / "primera.toml").write_text(LAYERS, encoding="utf-8")
    assert compile_project(find_project(tmp_path)).plan is None
    (tmp_path / "primera.toml").write_text(LAYERS + SETTING.format(code), encoding="utf-8")
    compiled = compile_project(find_project(tmp_path))
    assert compiled.plan
    assert len(compiled.plan.pages) > 10
    assert {each.code for each in compiled.excused} == {code}


def test_only_errors_have_to_be_said_to_be_excusable() -> None:
    assert {RULES[code].severity for code in EXCUSABLE} == {Severity.ERROR}
