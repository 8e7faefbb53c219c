"""What a project settles of rules about its site: of the configuration, and of built pages."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

import pytest
from tests.hosts.hosting import configured

from primera.adapters.build import build_site
from primera.adapters.mkdocs_run import BrokenManualError
from primera.site.compile import Findings, check_project, compile_project
from primera.site.project import Project

LAYERS = 'layers = [{name = "empresa", folders = ["content"]}]\n'
SETTING = '[[rules]]\nrule = "{}"\nseverity = "{}"\nin = "{}"\nreason = "Lo pide el contrato."\n'
UNSHOWN: dict[str, Any] = {"markdown_extensions": ["abbr", "footnotes"]}
PAGES = {"docs/guia.md": "# Guía\n\n*[PNA]: {{ quiz('fundamentos') }}\n\nTexto.\n"}
"""A page that calls what it does not show, which only its building tells: PL871."""


@pytest.mark.parametrize(
    ("severity", "where", "strict", "told", "is_built"),
    [
        ("off", "docs/", True, [], True),
        ("off", "content/", False, ["PL871"], True),
        ("warning", "docs/", True, ["PL871"], False),
        ("error", "docs/guia.md", False, ["PL871"], False),
    ],
)
def test_a_warning_about_a_page_that_is_built_is_settled_as_any(
    project: Project, severity: str, where: str, strict: bool, told: list[str], is_built: bool
) -> None:
    setting = SETTING.format("PL871", severity, where)
    (project.root / "primera.toml").write_text(LAYERS + setting, encoding="utf-8")
    whole = configured(project, {**UNSHOWN, "strict": strict}, PAGES)
    assert [each.code for each in check_project(whole).diagnostics] == ["PL809"]
    reported: list[Findings] = []
    with nullcontext() if is_built else pytest.raises(BrokenManualError):
        build_site(whole, project.root / "site", reported.append, lambda stage, pages: None)
    assert [each.code for found in reported for each in found.diagnostics] == told
    assert (project.root / "site" / "guia").exists() is is_built


@pytest.mark.parametrize(("severity", "codes"), [("off", []), ("error", ["PL836"])])
def test_what_the_configuration_is_warned_of_is_settled_by_its_file(
    project: Project, severity: str, codes: list[str]
) -> None:
    setting = SETTING.format("PL836", severity, "mkdocs.yml")
    (project.root / "primera.toml").write_text(LAYERS + setting, encoding="utf-8")
    compiled = compile_project(configured(project, {"plugins": ["primera"]}, {}))
    assert [each.code for each in compiled.diagnostics] == codes
    assert (compiled.plan is None) == bool(codes)
