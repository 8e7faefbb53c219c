"""Every rule: what breaks it, where it says so, and the nearest manual that is right."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.helpers import found_in, replace

from primera.checks import SEVERITIES, CheckContext
from primera.diagnostics import Diagnostic, Span
from primera.loading import Layer, load

HERE = Path(__file__).parent
FIXTURE = HERE.parent / "fixtures" / "manual"
CASES: dict[str, dict[str, Any]] = {
    name: case
    for file in sorted((HERE / "cases").glob("*.toml"))
    for name, case in tomllib.loads(file.read_text(encoding="utf-8")).items()
}


def write_manual(content: Path, edits: list[list[str]], extra: str, media: dict[str, int]) -> None:
    """Write the fixture manual with the changes of a case."""
    shutil.copytree(FIXTURE, content)
    for file, old, new in edits:
        replace(content / file, old, new)
    if extra:
        (content / "extra.yml").write_text(extra, encoding="utf-8")
    for name, size in media.items():
        (content / "media" / name).write_bytes(bytes(size))


def problems_of(
    root: Path, edits: list[list[str]], extra: str, media: dict[str, int]
) -> list[Diagnostic]:
    content = root / "content"
    write_manual(content, edits, extra, media)
    loaded = load([Layer("empresa", (content,))], root)
    context = CheckContext(loaded.manual, loaded.spans, loaded.known)
    found = [*loaded.diagnostics, *found_in(context)]
    return sorted(found, key=lambda problem: problem.sort_key)


def marked(span: Span, root: Path) -> str:
    """The text that a place covers, to the end of its first line; the path for a whole file."""
    if not span.line:
        return span.path
    line = (root / span.path).read_text(encoding="utf-8").split("\n")[span.line - 1]
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    return line[span.column - 1 : end]


def told(problem: Diagnostic, root: Path) -> list[str]:
    suggestion = [problem.suggestion] if problem.suggestion else []
    return [problem.code, marked(problem.span, root), *suggestion]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_broken_rule_is_reported_once_at_the_exact_text(
    case: dict[str, Any], tmp_path: Path
) -> None:
    problems = problems_of(tmp_path, case["bad"], case.get("extra", ""), case.get("media", {}))
    assert [told(problem, tmp_path) for problem in problems] == case["found"]
    for problem in problems:
        assert problem.severity is SEVERITIES.get(problem.code, problem.severity)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_nearest_right_manual_is_clean(case: dict[str, Any], tmp_path: Path) -> None:
    media = case.get("good_media", case.get("media", {}) if case["good"] else {})
    assert problems_of(tmp_path, case["good"], case.get("good_extra", ""), media) == []


def test_every_rule_has_a_case_of_its_own_name() -> None:
    # Those of questions: test_questions.py; of layers: test_layers.py, test_manual_id.py and
    # tests/loading/cases/layers.toml; of a project's folders: tests/site/test_project.py.
    elsewhere = ("Q", "PL71", "PL72", "PL73", "PL321", "PL322", "PL325", "PL426", "PL427", "PL626")
    assert {code for code in SEVERITIES if not code.startswith(elsewhere)} <= set(CASES)
    assert all(
        name[:5] in {found[0] for found in case["found"]} or "-" in name
        for name, case in CASES.items()
    )
