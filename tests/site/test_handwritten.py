from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import replace

from primera.site.compile import compile_project
from primera.site.project import Project, find_project


def test_a_call_of_something_unknown_is_reported_at_its_place_with_the_near_word(
    project: Project,
) -> None:
    page = project.docs / "guia.md"
    page.parent.mkdir()
    page.write_text("# Guía\n\nMira: {{ quiz('fundamento') }}\n", encoding="utf-8")
    (problem,) = compile_project(project).diagnostics
    assert (problem.code, problem.span.path) == ("PL801", "docs/guia.md")
    assert (problem.span.line, problem.span.column) == (3, 16)
    assert problem.suggestion == "fundamentos"


@pytest.mark.parametrize(
    ("written", "column", "suggestion"),
    [
        ("question('fundamento', 'perdidos')", 14, "fundamentos"),
        ("question('fundamentos', 'perdido')", 29, "perdidos"),
    ],
)
def test_a_question_that_is_not_there_is_reported_at_the_word_that_is_wrong(
    project: Project, written: str, column: int, suggestion: str
) -> None:
    page = project.docs / "guia.md"
    page.parent.mkdir()
    page.write_text(f"{{{{ {written} }}}}\n", encoding="utf-8")
    (problem,) = compile_project(project).diagnostics
    assert (problem.code, problem.span.column) == ("PL801", column)
    assert problem.suggestion == suggestion


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("layers = [base]", "PL811"),
        ('title = "x"', "PL812"),
        ('layers = ["base", {name = "x"}]', "PL813"),
        ('layers = ["otra"]', "PL813"),
        ('layers = ["base", {name = "x", folders = ["falta"]}]', "PL814"),
    ],
)
def test_a_wrong_project_file_is_explained(tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "primera.toml").write_text(text, encoding="utf-8")
    problems = find_project(tmp_path).diagnostics
    assert [(problem.code, problem.span.path) for problem in problems] == [(code, "primera.toml")]


def test_a_folder_that_is_missing_is_one_problem(project: Project) -> None:
    (project.root / "primera.toml").write_text(
        'layers = [{name = "x", folders = ["content", "falta"]}]', encoding="utf-8"
    )
    problems = compile_project(find_project(project.root)).diagnostics
    assert [problem.code for problem in problems] == ["PL814"]


def test_an_empty_folder_is_a_project_of_the_bundled_manual(tmp_path: Path) -> None:
    project = find_project(tmp_path)
    assert [layer.name for layer in project.layers] == ["base"]
    assert all(folder.is_dir() for folder in project.layers[0].folders)


def test_a_folder_with_content_lies_over_the_bundled_manual(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    names = [layer.name for layer in find_project(tmp_path).layers]
    assert names == ["base", tmp_path.name]


def test_what_failed_to_load_exists_for_the_pages_that_call_it(project: Project) -> None:
    page = project.docs / "guia.md"
    page.parent.mkdir()
    calls = ("quiz('fundamentos')", "question('fundamentos', 'perdidos')", "checklist('nada')")
    page.write_text("\n".join(f"{{{{ {call} }}}}" for call in calls), encoding="utf-8")
    for start in ("banks:\n  - id: fundamentos\n", "quizzes:\n  - id: fundamentos\n"):
        replace(project.root / "content" / "banco.yml", start, f"{start}    misspelt: 1\n")
    found = compile_project(project).diagnostics
    told = [each.code if each.code == "PL201" else (each.code, each.span.line) for each in found]
    assert told == ["PL201", "PL201", ("PL801", 3)]
