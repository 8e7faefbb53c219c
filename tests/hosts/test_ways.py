"""Links and navigation that lead nowhere: told alike by whoever checks and by whoever builds."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError
from tests.helpers import build, flatten, primera
from tests.hosts.hosting import configured

from primera.adapters.mkdocs_plugin import PrimeraPlugin
from primera.adapters.reporting import log_problems
from primera.diagnostics import Diagnostic
from primera.diagnostics.formats.plain import place
from primera.site.compile import check_project
from primera.site.project import Project

CODES = ("PL872", "PL873", "PL874", "PL875")

ALL = {
    "nav": {"omitted_files": "warn", "absolute_links": "warn"},
    "links": {"anchors": "warn", "absolute_links": "warn", "unrecognized_links": "warn"},
}
NAV = ["index.md", {"Nada": "nohay.md"}, {"Todo": "/afuera/"}, "guia.md", "primera"]
PAGE = """---
title: Guía
---

[mal](nada.md) y `[mal](nada.md)` y [otra vez](nada.md "y por qué")

    [en código](nada.md)

![foto](media/x.png) [a](/absoluto/) [b](carpeta) [c](#no) [d](otra.md#nada) [e](otra.md#si)
[f](practicas/saludo-inmediato.md#asi-se-hace) [g](practicas/saludo-inmediato.md#no-hay)
[h](practica:saludo-inmediato) [i](assets/images/favicon.png) [j][ref] [k](otra)
[l](yo.md) [m](practicas/index.md) [n](media/mostrador.png) [o](#guia)

[ref]: zzz.md

```yaml title="a.yml" hl_lines="1" linenums="1"
- "[mal](nada.md)"
```

``` { .yaml .annotate title="b.yml" }
- "[mal](nada.md)"
```

## Guía
"""
TOLD = [
    "docs/guia.md:5:7 PL872 missing",
    "docs/guia.md:5:48 PL872 missing",
    "docs/guia.md:9:9 PL872 missing",
    "docs/guia.md:9:26 PL872 absolute",
    "docs/guia.md:9:42 PL872 unrecognized",
    "docs/guia.md:9:55 PL873 here",
    "docs/guia.md:9:64 PL873 there",
    "docs/guia.md:10:52 PL873 there",
    "docs/guia.md:11:76 PL872 unrecognized -> otra.md",
    "docs/guia.md:14:8 PL872 missing",
    "mkdocs.yml:1:88 PL875",
    "mkdocs.yml:1:117 PL874 missing",
    "mkdocs.yml:1:139 PL874 absolute",
]


def said(problems: tuple[Diagnostic, ...]) -> list[str]:
    """What is told of links and of the navigation: place, code, finding and near word."""
    return [
        " ".join(
            (
                f"{place(each.span)} {each.code}",
                *([str(each.params["finding"])] if "finding" in each.params else []),
                *([f"-> {each.suggestion}"] if each.suggestion else []),
            )
        )
        for each in problems
        if each.code in CODES
    ]


def broken(project: Project, **settings: Any) -> Project:
    """A project with all that can be wrong with links."""
    docs = {"docs/guia.md": PAGE, "docs/otra.md": "# Otra\n\n## Sí\n"}
    return configured(project, {"nav": NAV, "validation": ALL, **settings}, docs)


def test_whoever_checks_is_told_what_a_build_tells_each_at_its_place(
    project: Project, tmp_path: Path
) -> None:
    project = broken(project)
    checked = said(check_project(project).diagnostics)
    assert checked == TOLD
    assert [said(each.diagnostics) for each in build(project, tmp_path / "sitio")][-1] == TOLD
    assert [said(each.diagnostics) for each in flatten(project, tmp_path / "llano")][-1] == TOLD


@pytest.mark.parametrize("level", ["ignore", "info"])
def test_what_mkdocs_is_not_to_warn_of_is_not_told(level: str, project: Project) -> None:
    names = {
        "nav": ("omitted_files", "absolute_links", "not_found"),
        "links": ("anchors", "absolute_links", "unrecognized_links", "not_found"),
    }
    off = {part: dict.fromkeys(keys, level) for part, keys in names.items()}
    assert said(check_project(broken(project, validation=off)).diagnostics) == []


def hosted_alone(project: Project) -> Any:
    """The configuration as MkDocs has it, with our plugin as it is without our commands."""
    config = load_config(str(project.host.config_file))
    plugin = config.plugins["primera"]
    assert isinstance(plugin, PrimeraPlugin)
    plugin.report, plugin.refusal, plugin.warned = log_problems, PluginError, ()
    config.plugins.on_startup(command="build", dirty=False)
    return config


def test_mkdocs_alone_says_it_in_our_words_and_once(
    project: Project, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = broken(project)
    monkeypatch.chdir(project.root)
    config = hosted_alone(project)
    mkdocs_build(config)
    config.plugins.on_shutdown()
    warned = [each.getMessage() for each in caplog.records if each.levelno >= logging.WARNING]
    told = [line for line in warned if any(code in line for code in CODES)]
    assert [line.split(": ")[1] for line in told] == [line.split()[0] for line in TOLD]
    assert [line for line in warned if "Doc file" in line or "'nav'" in line] == []


def test_a_strict_mkdocs_is_stopped_before_it_empties_the_site(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = broken(project, strict=True)
    monkeypatch.chdir(project.root)
    (project.root / "site").mkdir()
    (project.root / "site" / "index.html").write_text("antes", encoding="utf-8")
    with pytest.raises((Abort, PluginError)):
        mkdocs_build(hosted_alone(project))
    assert (project.root / "site" / "index.html").read_text(encoding="utf-8") == "antes"


UNSURE = """# Sin certeza

[a]({{ manual.title }}.md) [b]({% if true %}otra.md{% endif %}) [c](otra.md#de-una-macro)

{% for n in [1, 2] %}
{{ n }}. [d](nada-{{ n }}.md)
{% endfor %}
"""


def test_what_templates_write_is_not_guessed_by_whoever_checks(
    project: Project, tmp_path: Path
) -> None:
    docs = {
        "docs/guia.md": UNSURE,
        "docs/otra.md": "# Otra\n\n{{ '<a id=\"de-una-macro\"></a>' }}\n",
    }
    project = configured(project, {"validation": ALL}, docs)
    assert said(check_project(project).diagnostics) == []
    told = said(build(project, tmp_path / "sitio")[-1].diagnostics)
    assert told == ["docs/guia.md PL872 missing"] * 3, "no line says them"


HOOKS = {
    "adds pages": (
        "def on_files(files, config):\n    from mkdocs.structure.files import File\n"
        "    files.append(File.generated(config, 'nueva.md', content='# Nueva'))\n"
        "    return files\n",
        ["docs/guia.md:3:19 PL873 here"],
    ),
    "writes pages": (
        "def on_page_markdown(markdown, **rest):\n    return markdown.replace('#no', '#guia')\n",
        [],
    ),
}


@pytest.mark.parametrize(("hook", "told"), HOOKS.values(), ids=HOOKS.keys())
def test_what_a_hook_may_still_make_right_is_not_told_before(
    hook: str, told: list[str], project: Project
) -> None:
    page = "# Guía\n\n[a](nueva.md) [b](#no) [c](nada.md)\n"
    docs = {"docs/guia.md": page, "gancho.py": hook}
    settings = {"validation": ALL, "hooks": ["gancho.py"], "nav": ["nueva.md", "guia.md"]}
    project = configured(project, settings, docs)
    found = said(check_project(project).diagnostics)
    assert [line for line in found if line.startswith("docs/")] == told


def test_a_project_that_configures_nothing_is_told_too(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project.docs.mkdir()
    (project.docs / "guia.md").write_text("# Guía\n\n[a](#no) [b](nada.md)\n", encoding="utf-8")
    monkeypatch.chdir(project.root)
    assert primera("check", "--strict", "--format", "plain") == 1
    places = [line.partition(" ")[0] for line in capsys.readouterr().out.splitlines()]
    assert places == ["docs/guia.md:3:5:", "docs/guia.md:3:14:"]


def test_what_mkdocs_says_at_every_page_or_we_say_ourselves_is_said_once(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    docs = {"docs/index.md": "# Uno\n\n[a](practica:saludo-inmediato)\n", "docs/README.md": "# Dos"}
    settings = {"edit_uri": "sin/servidor/", "docs_dir": "docs"}
    project = configured(project, settings, docs)
    capsys.readouterr()
    for command in (("check",), ("build",), ("build", "--to", str(project.root / "llano"))):
        assert primera(*command, "-f", project.host.config_file) == 0
        told = "".join(capsys.readouterr())
        assert told.count("aviso[PL803]") == 1
        assert told.count("aviso[PL834]") == 1
        assert "edit_uri: " not in told
        assert "Excluding" not in told
    assert not (project.root / "llano" / "docs" / "README.md").exists(), "it is not shown"


def test_a_manual_with_errors_makes_no_link_seem_broken(project: Project) -> None:
    project = configured(project, {}, {"docs/guia.md": "[a](practicas/saludo-inmediato.md)\n"})
    file = project.root / "content" / "practicas.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("statement: Saluda", "estatement: Saluda"), encoding="utf-8")
    problems = check_project(project).diagnostics
    assert said(problems) == []
    assert "PL201" in {each.code for each in problems}
