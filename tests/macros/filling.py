"""A project with pages that call us, and what is said of them."""

from __future__ import annotations

from typing import Any

from tests.helpers import flatten
from tests.hosts.hosting import configured

from primera.diagnostics import Diagnostic
from primera.site.project import Project

CARD = '{{ practice("saludo-inmediato") }}\n'
BOTH: dict[str, Any] = {"plugins": ["search", "macros", "primera"]}


def filled(project: Project, settings: dict[str, Any], docs: dict[str, str]) -> str:
    """The text of the page `guia` in the project's plain folder, which is cheap to write."""
    folder = project.root / "llano"
    flatten(configured(project, settings, docs), folder)
    return (folder / "docs" / "guia.md").read_text(encoding="utf-8")


def told(problems: tuple[Diagnostic, ...]) -> list[tuple[str, str, int, int]]:
    """What is said of macros, and where."""
    return [
        (problem.code, problem.span.path, problem.span.line, problem.span.column)
        for problem in problems
        if problem.code.startswith(("PL801", "PL85", "PL86"))
    ]
