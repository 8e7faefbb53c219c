"""Configurations of macros beside ours: each works, or says what is wrong with it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from tests.helpers import flatten, primera, replace
from tests.hosts.hosting import configured
from tests.macros.filling import BOTH, CARD, filled, told

from primera.site.compile import check_project
from primera.site.project import Project


def test_a_question_shows_though_no_quiz_draws_from_its_bank(project: Project) -> None:
    bank = project.root / "content/banco.yml"
    bank.write_text(bank.read_text(encoding="utf-8").partition("quizzes:")[0], encoding="utf-8")
    replace(project.root / "content/personas.yml", "        quizzes: [fundamentos]\n", "")
    page = (
        '# Del {{ question("fundamentos", "receta") }}\n\n{{ question("fundamentos", "tocar") }}\n'
    )
    text = filled(project, BOTH, {"docs/guia.md": page})
    assert text.startswith("# Del Fundamentos\n")
    assert text.count("<pl-question") == 1


@pytest.mark.parametrize(
    "plugins",
    [
        ["search", "primera", "macros"],
        ["macros", "search", "primera"],
        ["search", {"macros": {"modules": ["primera.adapters.macros"]}}, "primera"],
        ["search", "primera", {"macros": {"render_by_default": False}}],
    ],
    ids=json.dumps,
)
def test_the_order_of_plugins_and_their_options_change_nothing(
    project: Project, plugins: list[Any]
) -> None:
    text = filled(project, {"plugins": plugins}, {"docs/guia.md": CARD})
    assert text.count('class="pl-card"') == 1


def test_a_host_without_macros_is_told_what_to_add_and_one_without_calls_is_not(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    docs = {"docs/guia.md": f"# Guía\n\n{CARD}", "docs/llana.md": "# Llana {#ancla}\n"}
    found = configured(project, {"plugins": ["search", "primera"]}, docs)
    assert told(check_project(found).diagnostics) == [("PL854", "docs/guia.md", 3, 4)]
    assert primera("build", project.root) == 1
    assert "- macros" in capsys.readouterr().err
    (project.docs / "guia.md").unlink()
    assert primera("build", project.root) == 0


def test_the_module_alone_says_that_it_needs_our_plugin(project: Project) -> None:
    settings = {"plugins": [{"macros": {"modules": ["primera.adapters.macros"]}}]}
    configured(project, settings, {})
    config = load_config(str(project.root / "mkdocs.yml"))
    with pytest.raises(RuntimeError, match="«primera» en plugins"):
        mkdocs_build(config)


def test_marks_of_the_companys_own_are_used_and_the_usual_ones_are_text(project: Project) -> None:
    marks = {
        "j2_variable_start_string": "[[",
        "j2_variable_end_string": "]]",
        "j2_comment_start_string": "[#",
        "j2_comment_end_string": "#]",
    }
    docs = {
        "docs/guia.md": '[[ role("primera-linea") ]] {{ quiz("x") }} [# no #] `[[ quiz("x") ]]`'
    }
    text = filled(project, {"plugins": [{"macros": marks}, "primera"]}, docs)
    assert 'class="pl-card"' in text
    assert text.endswith('{{ quiz("x") }}  `[[ quiz("x") ]]`\n')


def test_a_macro_of_the_companys_takes_the_place_of_ours_without_a_word(project: Project) -> None:
    main = "def define_env(env):\n    @env.macro\n    def quiz(pan, n):\n        return pan * n\n"
    docs = {"main.py": main, "docs/guia.md": "{{ quiz('ja', 3) }}"}
    assert filled(project, BOTH, docs) == "jajaja\n"


@pytest.mark.parametrize(
    "settings",
    [
        {"extra": {"role": "cajera"}},
        {"plugins": [{"macros": {"include_yaml": ["datos.yml"]}}, "primera"]},
        {"plugins": [{"macros": {"include_yaml": [{"role": "llano.yml"}]}}, "primera"]},
    ],
)
def test_a_variable_that_covers_a_macro_is_told_where_the_macro_is_called(
    project: Project, settings: dict[str, Any]
) -> None:
    page = "{{ role }} {{ role('primera-linea') }}"
    docs = {"docs/guia.md": page, "datos.yml": "role: x\n", "llano.yml": "a: x\n"}
    found = configured(project, {**BOTH, **settings}, docs)
    assert told(check_project(found).diagnostics) == [("PL863", "docs/guia.md", 1, 15)]


def test_a_variable_by_the_name_of_a_macro_harms_nobody_who_does_not_call_it(
    project: Project,
) -> None:
    docs = {"docs/guia.md": f"{{{{ role }}}} {CARD}"}
    text = filled(project, {**BOTH, "extra": {"role": "cajera"}}, docs)
    assert text.startswith("cajera <div")


@pytest.mark.parametrize(
    ("main", "said"),
    [
        ("def define_env(env)\n    pass\n", "SyntaxError: expected ':'"),
        ("def define_env(env):\n    env.macro(precio)\n", "(main.py:2)"),
        ("raise SystemExit(3)\n", "SystemExit: 3 (main.py:1)"),
    ],
)
def test_a_module_that_cannot_be_loaded_stops_the_build_in_clear_words(
    project: Project, capsys: pytest.CaptureFixture[str], main: str, said: str
) -> None:
    configured(project, BOTH, {"main.py": main, "docs/guia.md": CARD})
    assert primera("build", project.root) == 1
    err = capsys.readouterr().err
    assert "PL861" in err
    assert said in err
    assert "Traceback" not in err
    assert not (project.root / "site").exists()


def test_what_pages_are_filled_in_from_is_followed_and_never_written_over(
    project: Project,
) -> None:
    (project.root / "partes").mkdir()
    options = {"include_yaml": ["datos.yml"], "include_dir": str(project.root / "partes")}
    files = {"main.py": "def define_env(env):\n    pass\n", "datos.yml": "a: 1\n"}
    found = configured(project, {"plugins": [{"macros": options}, "primera"]}, files)
    assert {project.root / name for name in ("main.py", "datos.yml", "partes")} <= set(
        found.host.sources
    )
    assert primera("build", project.root, "--site", project.root / "partes") != 0


def test_the_plain_folder_takes_front_matter_over_and_is_filled_in_nowhere(
    project: Project, tmp_path: Path
) -> None:
    page = "---\ntitle: Guía\nrender_macros: true\n---\n`{{ quiz('x') }}`\n"
    plain = "---\na: 1\n---\nTexto\n"
    found = configured(project, BOTH, {"docs/guia.md": page, "docs/llana.md": plain})
    flatten(found, tmp_path / "llano")
    flatten(found, tmp_path / "otra")
    docs = tmp_path / "llano" / "docs"
    for file in docs.rglob("*.md"):
        again = tmp_path / "otra" / "docs" / file.relative_to(docs)
        assert file.read_bytes() == again.read_bytes()
    assert (docs / "guia.md").read_text(encoding="utf-8") == (
        "---\ntitle: Guía\nrender_macros: false\n---\n`{{ quiz('x') }}`\n"
    )
    assert (docs / "llana.md").read_text(encoding="utf-8") == plain
    assert "macros" not in (tmp_path / "llano" / "mkdocs.yml").read_text(encoding="utf-8")
