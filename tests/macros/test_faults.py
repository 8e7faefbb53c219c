"""What fails while pages are filled in is a box in the page and a problem, and ends nothing."""

from __future__ import annotations

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from tests.helpers import build, flatten, primera
from tests.hosts.hosting import configured, hosted
from tests.macros.filling import BOTH, CARD, filled, told

from primera.adapters.mkdocs_plugin import PrimeraPlugin
from primera.adapters.reporting import log_problems
from primera.site.project import Project

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
