"""Steps that several tests take."""

from __future__ import annotations

from pathlib import Path

import pytest

from primera.adapters.build import build_site, write_plain
from primera.adapters.mkdocs_run import BrokenManualError
from primera.checks import CheckContext, Tuning, run_checks, run_style_checks
from primera.cli.main import main
from primera.diagnostics import Diagnostic, Severity
from primera.site.compile import Findings
from primera.site.project import Project


def build(project: Project, site: Path) -> list[Findings]:
    """Build a project's site for real; gives what was reported. Fails the test on errors."""
    reported: list[Findings] = []
    try:
        build_site(project, site, reported.append, lambda stage, pages: None)
    except BrokenManualError:
        pytest.fail(str([problem for findings in reported for problem in findings.diagnostics]))
    return reported


def flatten(project: Project, folder: Path) -> list[Findings]:
    """Write a project's plain folder for real; gives what was reported."""
    reported: list[Findings] = []
    write_plain(project, folder, reported.append, lambda files: None)
    return reported


def primera(*arguments: object) -> int:
    """Call the command as a terminal would; gives its exit code."""
    with pytest.raises(SystemExit) as ended:
        main([str(argument) for argument in arguments])
    return int(ended.value.code or 0)


def found_in(context: CheckContext) -> list[Diagnostic]:
    """What is found in a manual and no question excuses, and exceptions that excuse nothing."""
    found = (*run_checks(context), *run_style_checks(context))
    tuned = Tuning((), context).tuned_with_idle(found)
    return [problem for problem in tuned if problem.severity is not Severity.OFF]


def replace(file: Path, old: str, new: str) -> None:
    """Edit a file as a person would: the old text must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {file}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
