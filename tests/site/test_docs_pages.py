from __future__ import annotations

import json
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


LAYERS = """# layers = [ninguna]
layers = [
  "base", # {name = "nada", folders = ["nada"]}
  {name = "falta", folders = ["content", "falta"]},
  7,
]
"""
TABLES = """[[layers]]
name = "falta"
folders = [ 'falta' ]

[[layers]]
name = "dos"
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("layers = [base]", ["1:11 PL811"]),
        ('# nada\nlayers = ["base",\n', ["2:17 PL811"]),
        (b'# a\xc3\xb1o\nlayers = ["a\xf1o"]', ["2:13 PL811"]),
        ('title = "x"', ["1:1 PL817", "0:0 PL812"]),
        ('layers = "base"', ["1:1 PL812"]),
        ('layers = ["base", {name = "x"}]', ["1:19 PL813"]),
        ('layers = ["otra"]', ["1:11 PL813"]),
        ('\ufefflayers = ["base", {name = "x", folders = ["falta"]}]', ["1:43 PL814"]),
        (LAYERS, ["4:42 PL814", "5:3 PL813"]),
        (TABLES, ["3:13 PL814", "5:1 PL813"]),
        ('"layers" = [{folders = ["x\\u0041"], name = "x"}]', ["1:25 PL814"]),
        (
            'layers = [{folders = [\'\'\'x\'\'\', """y"""], name = "x"}]',
            ["1:23 PL814", "1:32 PL814"],
        ),
        ('[[layers]]\nname = "x"\n"folders" = ["x"]', ["3:14 PL814"]),
    ],
)
def test_a_wrong_project_file_is_explained_at_the_word_that_is_wrong(
    tmp_path: Path, text: str | bytes, told: list[str]
) -> None:
    (tmp_path / "content").mkdir()
    written = text.encode() if isinstance(text, str) else text
    (tmp_path / "primera.toml").write_bytes(written)
    problems = find_project(tmp_path).diagnostics
    places = [f"{each.span.line}:{each.span.column} {each.code}" for each in problems]
    assert (places, {each.span.path for each in problems}) == (told, {"primera.toml"})


def test_a_project_file_that_windows_begins_with_a_mark_is_read(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    text = '\ufefflayers = [{name = "x", folders = ["content"]}]\r\n'
    (tmp_path / "primera.toml").write_bytes(text.encode())
    project = find_project(tmp_path)
    assert ([layer.name for layer in project.layers], project.diagnostics) == (["x"], ())


@pytest.mark.parametrize("folders", [["content", "falta"], ["falta"]])
def test_a_folder_that_is_missing_is_one_problem(project: Project, folders: list[str]) -> None:
    (project.root / "primera.toml").write_text(
        f'layers = [{{name = "x", folders = {json.dumps(folders)}}}]', encoding="utf-8"
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
