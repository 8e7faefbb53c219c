"""Configurations of macros beside ours: each works, or says what is wrong with it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from tests.helpers import build, flatten, primera
from tests.hosts.hosting import configured, hosted

from primera.adapters.mkdocs_plugin import PrimeraPlugin
from primera.adapters.reporting import log_problems
from primera.diagnostics import Diagnostic
from primera.site.compile import check_project
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


BROKEN = {"docs/guia.md": "# Guía\n\n{{ a.b }}\n"}


def test_a_faulty_page_is_a_warning_and_under_strict_or_on_error_fail_an_error(
    project: Project,
) -> None:
    folder, site = project.root / "llano", project.root / "site"
    (report, *late) = flatten(configured(project, BOTH, BROKEN), folder)
    assert report.diagnostics == ()
    assert [told(findings.diagnostics) for findings in late] == [[("PL858", "docs/guia.md", 3, 1)]]
    configured(project, {**BOTH, "strict": True}, BROKEN)
    assert primera("build", project.root) == 1
    assert not site.exists()
    configured(project, {"plugins": [{"macros": {"on_error_fail": True}}, "primera"]}, BROKEN)
    before = (folder / "docs" / "guia.md").stat().st_mtime_ns
    assert primera("build", project.root, "--to", folder) == 1
    assert (folder / "docs" / "guia.md").stat().st_mtime_ns == before


@pytest.mark.parametrize("call", ["{% include 'nada' %}", "{{ lee('datos.csv') }}"])
def test_a_box_does_not_say_where_the_project_lies(project: Project, call: str) -> None:
    read = "    env.macro(lambda name: open(os.path.join(env.project_dir, name)).read(), 'lee')\n"
    main = f"import os\n\ndef define_env(env):\n{read}"
    site = hosted(project, BOTH, {"docs/guia.md": f"# Guía\n\n{call}\n", "main.py": main})
    page = (site / "guia" / "index.html").read_text(encoding="utf-8")
    assert call.split("'")[1] in page
    assert str(project.root) not in page


def test_mkdocs_alone_logs_the_problem_with_its_place_and_strict_counts_it(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    configured(project, BOTH, BROKEN)
    config = load_config(str(project.root / "mkdocs.yml"))
    plugin = config.plugins["primera"]
    assert isinstance(plugin, PrimeraPlugin)
    plugin.report, plugin.refusal = log_problems, PluginError  # MkDocs keeps plugins that serve
    mkdocs_build(config)
    (said,) = (each for each in caplog.messages if "PL858" in each)
    assert (
        "docs/guia.md:3:1: warning[PL858] La página no se pudo completar: nada se llama aquí «a»"
        in said
    )
    with pytest.raises(Abort):
        mkdocs_build(load_config(str(project.root / "mkdocs.yml"), strict=True))


@pytest.mark.parametrize(
    ("page", "main"),
    [
        ("---\nignore_macros: true\n---\nTexto", ""),
        ("Texto", "def on_pre_page_macros(env):\n    raise ValueError('no')\n"),
    ],
    ids=["a front matter that macros forbids", "a hook that raises"],
)
def test_what_fails_around_the_templates_is_a_box_too(
    project: Project, page: str, main: str
) -> None:
    files = {"docs/guia.md": page, **({"main.py": main} if main else {})}
    text = filled(project, BOTH, files)
    assert text.count("pl-trouble") == 1
    assert "ValueError" in text


def test_a_hook_that_fails_on_every_page_is_told_twice_and_spoils_none_of_ours(
    project: Project,
) -> None:
    main = "def on_post_page_macros(env):\n    raise ValueError('no')\n"
    docs = {"docs/guia.md": "# Guía\n\nTexto\n", "main.py": main}
    site = project.root / "site"
    reports = build(configured(project, BOTH, docs), site)
    assert [where[:2] for where in told(reports[-1].diagnostics)] == [
        ("PL858", "docs/guia.md"),
        ("PL858", "mkdocs.yml"),
    ]
    ours = (site / "practicas" / "saludo-inmediato" / "index.html").read_text(encoding="utf-8")
    assert "pl-trouble" not in ours


def test_what_include_markdown_brings_is_filled_in_wherever_it_stands_in_the_list(
    project: Project,
) -> None:
    page = "# Guía\n\n{% include-markdown 'partes/a.md' %}\n\n{{ practice('x' ~ 1) }}\n"
    docs = {"docs/guia.md": page, "docs/partes/a.md": f"Parte\n\n{CARD}"}
    for plugins in (
        ["macros", "include-markdown", "primera"],
        ["primera", "include-markdown", "macros"],
    ):
        settings = {"plugins": plugins, "exclude_docs": "partes/"}
        folder = project.root / plugins[0]
        reports = flatten(configured(project, settings, docs), folder)
        text = (folder / "docs" / "guia.md").read_text(encoding="utf-8")
        assert text.count('class="pl-card"') == 1
        assert told(reports[-1].diagnostics) == [("PL801", "docs/guia.md", 5, 4)]


def test_hooks_of_the_companys_see_pages_as_they_are_written(project: Project) -> None:
    main = (
        "def on_pre_page_macros(env):\n"
        "    env.markdown = env.markdown.replace('PAN', '{{ 6 * 7 }}')\n"
        "def on_post_page_macros(env):\n    env.markdown += '\\n\\n' + str('raw' in env.markdown)\n"
    )
    docs = {"docs/guia.md": '# Guía {#g}\n\nPAN `{{ quiz("pan") }}`\n', "main.py": main}
    assert filled(project, BOTH, docs).split("---\n")[-1] == (
        '# Guía {#g}\n\n42 `{{ quiz("pan") }}`\n\nFalse\n'
    )


def test_a_call_that_comes_in_behind_macros_is_told(project: Project) -> None:
    late = {**BOTH, "plugins": ["macros", "primera"], "hooks": ["tarde.py"]}
    hook = (
        "from mkdocs.plugins import event_priority\n@event_priority(-50)\n"
        "def on_page_markdown(markdown, **named):\n"
        "    return markdown.replace('AQUI', '{{ quiz(\"fundamentos\") }}')\n"
    )
    docs = {
        "docs/guia.md": "AQUI `{{ quiz('x') }}`\n",
        "docs/otra.md": "`AQUI`\n",
        "tarde.py": hook,
    }
    reports = build(configured(project, late, docs), project.root / "site")
    assert told(reports[-1].diagnostics) == [("PL862", "docs/guia.md", 0, 0)]


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


def test_a_snippet_is_told_at_its_own_line(project: Project) -> None:
    settings = {
        **BOTH,
        "markdown_extensions": [
            {"pymdownx.snippets": {"base_path": [str(project.root / "partes")]}}
        ],
    }
    docs = {"docs/guia.md": '--8<-- "a.md"\n', "partes/a.md": f"Uno\n{CARD}"}
    found = configured(project, settings, docs)
    assert told(check_project(found).diagnostics) == [("PL855", "partes/a.md", 2, 4)]


def test_titles_are_those_of_the_parsed_page_and_no_search_sees_a_quiz(project: Project) -> None:
    page = (
        "# Guía de *{{ manual.title }}* {#guia}\n\n{{ quiz('fundamentos') }}\n\n"
        "## Un {{ term('momento-de-verdad') }}\n\n{{ checklist('lista-primera-linea') }}\n"
    )
    docs = {"docs/guia.md": page, "docs/suya.md": "---\ntitle: De {{ manual.title }}\n---\nTexto"}
    site = project.root / "site"
    build(configured(project, BOTH, docs), site)
    for name, title in (
        ("guia", "Guía de Manual del mostrador"),
        ("suya", "De Manual del mostrador"),
    ):
        html = (site / name / "index.html").read_text(encoding="utf-8")
        assert lxml_html.fromstring(html).findtext(".//title") == f"{title} - Casa"
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    mine = [entry for entry in index["docs"] if entry["location"].startswith("guia/")]
    text = " ".join(f"{entry['title']} {entry['text']}" for entry in mine)
    assert "Un Momento de verdad" in text
    assert "Saludé a cada cliente" in text
    assert "Lo miro y lo saludo" not in text
    assert "pl" not in {word[:2] for word in text.split()}, "no mark is left"
    assert {entry["location"] for entry in mine} >= {"guia/", "guia/#un-momento-de-verdad"}


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


def test_a_server_survives_a_module_that_breaks_and_one_that_is_mended(project: Project) -> None:
    def rebuilt() -> str:
        config = load_config(str(project.root / "mkdocs.yml"))
        config.plugins.on_startup(command="serve", dirty=False)
        mkdocs_build(config)
        return (project.root / "site" / "guia" / "index.html").read_text(encoding="utf-8")

    main = 'def define_env(env):\n    env.variables["pan"] = "hogaza"\n'
    configured(project, BOTH, {"main.py": main, "docs/guia.md": f"{CARD} {{{{ pan }}}}"})
    assert "hogaza" in rebuilt()
    (project.root / "main.py").write_text("1 / 0\n", encoding="utf-8")
    broken = rebuilt()
    assert "ZeroDivisionError: division by zero (main.py:1)" in broken
    assert 'role="alert"' in broken
    (project.root / "main.py").write_text(main, encoding="utf-8")
    mended = rebuilt()
    assert "hogaza" in mended
    assert 'class="pl-card"' in mended
    assert 'role="alert"' not in mended


def test_a_server_that_starts_with_a_broken_manual_fills_no_page_in(
    project: Project, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MkDocsConfig.plugins, "plugin_cache", {})  # as in a new process
    text = f"# Una {{{{ manual.title }}}}\n\n{CARD} {{{{ manual.terms[0].title }}}}"
    configured(project, BOTH, {"docs/guia.md": text})
    config = load_config(str(project.root / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=False)
    page = project.root / "site" / "guia" / "index.html"
    broken = project.root / "content" / "roto.yml"
    broken.write_text("practices: [{id: x\n", encoding="utf-8")
    mkdocs_build(config)
    assert "{{ manual.terms[0].title }}" in page.read_text(encoding="utf-8")
    assert "UndefinedError" not in page.read_text(encoding="utf-8") + caplog.text
    broken.unlink()
    mkdocs_build(load_config(str(project.root / "mkdocs.yml")))
    assert 'class="pl-card"' in page.read_text(encoding="utf-8")
