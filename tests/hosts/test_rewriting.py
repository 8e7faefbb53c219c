"""Another plugin rewrites our pages: what it keeps is whole, what it takes away stops the build."""

from __future__ import annotations

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError
from tests.helpers import build, flatten
from tests.hosts.hosting import configured, hosted

from primera.adapters.build import build_site
from primera.adapters.html_stash import HtmlStash, left_marks
from primera.adapters.mkdocs_plugin import PrimeraPlugin
from primera.adapters.mkdocs_run import BrokenManualError
from primera.adapters.reporting import log_problems
from primera.diagnostics import Diagnostic, Severity
from primera.site.compile import Findings
from primera.site.project import Project

HOOK = """
import re

def on_page_markdown(markdown, page, **_):
    if page.file.src_uri == "sustituida.md":
        return "# Otra cosa"
    if page.file.src_uri == "practicas/saludo-inmediato.md":
        return re.sub(r"<div id=.*", "", markdown)

def on_page_content(html, page, **_):
    if page.file.src_uri == "escapada.md":
        return html.replace("<", "&lt;")
    if page.file.src_uri == "vaciada.md":
        return ""
    return re.sub(r'<div id="(pl-block-[^"]*)"></div>', r"<div id='\\1' />", html)
"""
PAGE = "# Guía\n\n{{ quiz('fundamentos') }}\n"
SETTINGS = {"hooks": ["reescribe.py"], "plugins": ["search", "macros", "primera"]}


def lost(project: Project) -> Diagnostic:
    """The one problem of a build that is refused, and leaves the site that was there."""
    former = project.root / "site" / "index.html"
    former.parent.mkdir()
    former.write_text('<meta name="generator" content="mkdocs-1.6.1">antes', encoding="utf-8")
    reported: list[Findings] = []
    with pytest.raises(BrokenManualError):
        build_site(project, former.parent, reported.append, lambda stage, pages: None)
    assert former.read_text(encoding="utf-8").endswith("antes")
    (problem,) = [each for findings in reported for each in findings.diagnostics]
    assert (problem.code, problem.severity) == ("PL870", Severity.ERROR)
    return problem


def test_pages_that_lost_parts_are_named_with_all_that_could_have_done_it(
    project: Project,
) -> None:
    names = ("escapada", "reescrita", "sustituida", "vaciada")
    files = {f"docs/{name}.md": PAGE for name in names}
    problem = lost(configured(project, SETTINGS, {**files, "reescribe.py": HOOK}))
    assert (problem.span.path, problem.span.line) == ("mkdocs.yml", 1)
    assert problem.params["pages"] == (
        "escapada.md, practicas/saludo-inmediato.md, sustituida.md, vaciada.md"
    )
    assert problem.params["plugins"] == "search, macros, primera, reescribe.py"


def test_a_page_that_is_written_anew_with_all_its_parts_is_whole(project: Project) -> None:
    files = {"docs/reescrita.md": PAGE, "reescribe.py": HOOK.replace("saludo-inmediato", "otra")}
    kept = (hosted(project, SETTINGS, files) / "reescrita" / "index.html").read_text("utf-8")
    assert "<pl-quiz" in kept
    assert "pl-block-" not in kept


def test_data_that_is_stripped_from_a_printed_page_is_missed(project: Project) -> None:
    hook = "def on_post_page(output, **_):\n    return output.replace(' data-pl=', ' data-x=')\n"
    problem = lost(configured(project, SETTINGS, {"docs/guia.md": PAGE, "reescribe.py": hook}))
    assert "cuestionarios/fundamentos.md" in str(problem.params["pages"])


def test_mkdocs_alone_ends_with_the_error(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    files = {"docs/vaciada.md": PAGE, "reescribe.py": HOOK}
    configured(project, SETTINGS, files)
    config = load_config(str(project.root / "mkdocs.yml"))
    plugin = config.plugins["primera"]
    assert isinstance(plugin, PrimeraPlugin)
    plugin.report, plugin.refusal = log_problems, PluginError  # MkDocs keeps plugins that serve
    with pytest.raises(Abort):
        mkdocs_build(config)
    assert "error[PL870]" in caplog.text


def test_a_plain_folder_is_not_written_over_with_pages_that_lost_parts(project: Project) -> None:
    files = {"docs/sustituida.md": PAGE, "reescribe.py": HOOK}
    with pytest.raises(BrokenManualError):
        flatten(configured(project, SETTINGS, files), project.root / "llano")
    assert not (project.root / "llano").exists()


HARMLESS = {
    "an abbreviation that nobody uses": "*[PNA]: {{ quiz('fundamentos') }}",
    "a link that nobody uses": "[x]: https://ejemplo.test \"{{ term('momento-de-verdad') }}\"",
}


@pytest.mark.parametrize("written", HARMLESS.values(), ids=list(HARMLESS))
def test_what_markdown_does_not_show_is_a_warning_for_it_may_be_meant(
    project: Project, written: str
) -> None:
    files = {"docs/guia.md": f"# Guía\n\n{written}\n\nTexto.\n"}
    settings = {"plugins": SETTINGS["plugins"], "markdown_extensions": ["abbr", "footnotes"]}
    reported = build(configured(project, settings, files), project.root / "site")
    (problem,) = [each for findings in reported for each in findings.diagnostics]
    assert (problem.code, problem.span.path) == ("PL871", "docs/guia.md")


CUT = """
import re

def on_post_page(output, **_):
    return re.sub(r"(?s)<!-- nota.*?-->", "", output).replace(" data-pl=", "\\n  data-pl=")
"""


def test_comments_that_go_and_lines_that_are_broken_are_no_loss(project: Project) -> None:
    page = (
        f'{PAGE}\n<!-- nota\n<div data-pl="x"></div> -->\n\n[^1]: {{{{ quiz("fundamentos") }}}}\n'
    )
    settings = {**SETTINGS, "hooks": ["corta.py"], "markdown_extensions": ["footnotes"]}
    files = {"docs/guia.md": page, "corta.py": CUT}
    reported = build(configured(project, settings, files), project.root / "site")
    assert [each.code for findings in reported for each in findings.diagnostics] == ["PL860"]


@pytest.mark.parametrize(
    "written",
    ["<div id='{}'></div>", "<div id={}></div>", '<div id="{}"/>', '<div id="{}">\n</div>'],
)
def test_a_mark_that_is_written_anew_is_known_all_the_same(written: str) -> None:
    blocks = HtmlStash()
    mark = blocks.set_aside("<p>uno</p>")
    assert (blocks.lost, left_marks(mark)) == (1, 1)
    name = mark.split('"')[1]
    assert blocks.put_back(f"a {written.format(name)} b") == "a <p>uno</p> b"
    assert blocks.lost == 0
