"""Pages with what plugins, hooks and snippets bring, and what titles and searches make of them."""

from __future__ import annotations

import json

from lxml import html as lxml_html
from tests.helpers import build, flatten
from tests.hosts.hosting import configured
from tests.macros.filling import BOTH, CARD, filled, told

from primera.site.compile import check_project
from primera.site.project import Project


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
