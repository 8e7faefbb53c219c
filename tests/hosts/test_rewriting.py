"""Another plugin rewrites our pages: what it keeps is whole, what it takes away is said."""

from __future__ import annotations

import pytest
from tests.helpers import build
from tests.hosts.hosting import configured

from primera.adapters.blocks import Blocks, left_marks
from primera.adapters.host.opening import open_project
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


def test_pages_that_lost_parts_are_named_with_all_that_could_have_done_it(
    project: Project,
) -> None:
    names = ("escapada", "reescrita", "sustituida", "vaciada")
    files = {f"docs/{name}.md": PAGE for name in names}
    site = project.root / "site"
    reported = build(configured(project, SETTINGS, {**files, "reescribe.py": HOOK}), site)
    (problem,) = [each for findings in reported for each in findings.diagnostics]
    assert (problem.code, problem.span.path, problem.span.line) == ("PL870", "mkdocs.yml", 1)
    assert problem.params["pages"] == (
        "escapada.md, practicas/saludo-inmediato.md, sustituida.md, vaciada.md"
    )
    assert problem.params["plugins"] == "search, macros, primera, reescribe.py"
    kept = (site / "reescrita" / "index.html").read_text(encoding="utf-8")
    assert "<pl-quiz" in kept
    assert "pl-block-" not in kept


def test_data_that_is_stripped_from_a_printed_page_is_missed(project: Project) -> None:
    hook = "def on_post_page(output, **_):\n    return output.replace(' data-pl=', ' data-x=')\n"
    configured(project, SETTINGS, {"docs/guia.md": PAGE, "reescribe.py": hook})
    reported = build(open_project(project.root), project.root / "site")
    (problem,) = [each for findings in reported for each in findings.diagnostics]
    assert problem.code == "PL870"
    assert "cuestionarios/fundamentos.md" in str(problem.params["pages"])


@pytest.mark.parametrize(
    "written",
    ["<div id='{}'></div>", "<div id={}></div>", '<div id="{}"/>', '<div id="{}">\n</div>'],
)
def test_a_mark_that_is_written_anew_is_known_all_the_same(written: str) -> None:
    blocks = Blocks()
    mark = blocks.set_aside("<p>uno</p>")
    assert (blocks.lost, left_marks(mark)) == (1, 1)
    name = mark.split('"')[1]
    assert blocks.put_back(f"a {written.format(name)} b") == "a <p>uno</p> b"
    assert blocks.lost == 0
