"""Places of problems, as terminals, editors and code hosts open them from the present folder."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
from tests.helpers import primera, replace

from primera.adapters.mkdocs_plugin import PrimeraPlugin
from primera.adapters.reporting import log_problems
from primera.diagnostics import Diagnostic, Related, Severity, Span
from primera.site.compile import Findings
from primera.site.project import Project
from primera.site.shown_paths import seen_from_here
from primera.strings import load_strings

CONFIG = "site_name: Casa\ntheme: material\nplugins: [search, macros, primera]\nsite_nam: x\n"
WRONG = {"content/practicas.yml", "docs/guia.md", "mkdocs.yml"}
"""The files in which something is wrong."""


@pytest.fixture
def broken(project: Project) -> Path:
    """The folder of a project with something wrong in its manual, its pages and its settings."""
    replace(project.root / "content/practicas.yml", "area: el-cliente", "area: el-clente")
    project.docs.mkdir()
    (project.docs / "guia.md").write_text("# Guía\n\n{{ practice('x') }}\n", encoding="utf-8")
    (project.root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return project.root


CALLS = (
    ("check", "proyecto"),
    ("check", "-f", "proyecto/mkdocs.yml"),
    ("build", "proyecto"),
    ("build", "-f", "proyecto/mkdocs.yml"),
    ("build", "proyecto", "--to", "llano"),
    ("coverage", "proyecto"),
    ("paper", "fundamentos", "--seed", "1", "--project", "proyecto"),
)
AT = re.compile(r"^(\S+?)(?::\d+:\d+)?: (?:error|aviso)\[", re.MULTILINE)


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_a_command_called_from_above_says_the_way_from_there(
    call: tuple[str, ...],
    broken: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(broken.parent)
    assert primera(*call) == 1
    out, err = capsys.readouterr()
    assert set(AT.findall(out + err)) == {f"proyecto/{path}" for path in WRONG}
    assert "    area: el-clente\n" in out + err, "the line is shown"


def test_mkdocs_says_it_too(
    broken: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.chdir(broken.parent)
    config = load_config("proyecto/mkdocs.yml")
    plugin = config.plugins["primera"]
    assert isinstance(plugin, PrimeraPlugin)
    plugin.report, plugin.refusal, plugin.warned = log_problems, PluginError, ()
    with pytest.raises(PluginError):
        config.plugins.on_config(config)
    assert "proyecto/content/practicas.yml:17:11: error[PL401]" in caplog.text


def paths(name: str, told: str) -> set[str]:
    """The files that a report in a format names."""
    match name:
        case "human":
            return set(AT.findall(told))
        case "plain":
            return set(re.findall(r"^([^:]+):", told, re.MULTILINE))
        case "github":
            return set(re.findall(r"^::\w+ file=([^,]+),", told, re.MULTILINE))
        case "json":
            records = [json.loads(line) for line in told.splitlines()]
            decided = {each["decided"]["path"] for each in records if each["decided"]}
            return {each["path"] for each in records} | decided
    results = json.loads(told)["runs"][0]["results"]
    places = (result["locations"][0]["physicalLocation"] for result in results)
    return {unquote(urlsplit(place["artifactLocation"]["uri"]).path) for place in places}


@pytest.mark.parametrize("name", ["human", "plain", "github", "json", "sarif"])
@pytest.mark.parametrize("folder", ["", "proyecto", "proyecto/content", "otra/mas/honda"])
def test_every_format_names_files_that_open_from_here(
    folder: str,
    name: str,
    broken: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    here = broken.parent / folder
    here.mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(here)
    assert primera("check", "-f", broken / "mkdocs.yml", "--format", name) == 1
    named = paths(name, capsys.readouterr().out)
    excused = ["content/banco.yml"] if name in ("json", "sarif") else []
    expected = {broken / path for path in (*WRONG, *excused)}
    assert {Path(path).resolve() for path in named} == expected


def test_what_lies_elsewhere_has_the_shorter_of_its_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "a"
    here.mkdir()
    monkeypatch.chdir(here)
    far = Path(tmp_path.anchor) / "x.yml"
    span = Span("../b/y.yml", 2, 1)
    beside = Diagnostic("PL401", Severity.ERROR, span, related=(Related(Span(str(far)), ""),))
    findings = Findings(
        (beside, Diagnostic("PL809", Severity.WARNING, Span(""))), load_strings(), here
    )
    first, nowhere = seen_from_here(findings).diagnostics
    assert (first.span, first.related[0].span.path) == (span, far.as_posix())
    assert nowhere.span.path == ""
