"""What fills in the Markdown of a page: Jinja, or less where that comes to the same."""

from __future__ import annotations

from typing import Any

import pytest
from jinja2 import Environment

from primera.adapters.macros.macros_environment import PlainText, maker
from primera.site.docs_pages import DocsPage
from primera.site.macros.page_contents import contents_of
from primera.site.macros.templating import Templating

TEXTS = [
    "",
    "\n",
    "# Guía\n\nTexto con { llave } y { #ancla}\n\n",
    "Sin fin de línea",
    "Fin de DOS\r\nUno\rDos\r\n",
    "# a la línea\n-- y a la nota\n",
    "Con [[ corchetes ]] y <% otro %>",
    "{{ 'algo' }} y {% if true %}\nmás{% endif %}{# nada #}\n",
    "\n\n{{ 'algo'.title() | upper }} {% if otro is defined %}",
]
OPTIONS: list[dict[str, Any]] = [
    {},
    {"keep_trailing_newline": True},
    {"newline_sequence": "\r\n"},
    {"comment_start_string": "{=", "comment_end_string": "=}"},
    {"variable_start_string": "[[", "variable_end_string": "]]", "block_start_string": "<%"},
    {"trim_blocks": True},
    {"line_statement_prefix": "#%", "line_comment_prefix": "--"},
    {"extensions": ["jinja2.ext.i18n"]},
]


def outcome(fill: Any) -> tuple[str, str]:
    try:
        return "filled", "".join(fill())
    except Exception as error:
        return type(error).__name__, str(error)


@pytest.mark.parametrize("options", OPTIONS)
@pytest.mark.parametrize("text", TEXTS)
def test_a_source_comes_out_as_jinja_fills_it_in(text: str, options: dict[str, Any]) -> None:
    """Whether it has been read for the check, or not."""
    environment, templating = Environment(**options), Templating()
    make = maker(environment, templating)
    asked = outcome(lambda: environment.from_string(text).generate())
    assert outcome(lambda: make(text).generate({})) == asked
    contents_of(DocsPage("guia.md", "guia.md", text), templating)
    assert outcome(lambda: make(text).generate({})) == asked


def test_a_text_without_templates_is_not_compiled() -> None:
    make = maker(Environment(), Templating())
    assert isinstance(make("# Guía\n"), PlainText)
    assert not isinstance(make("# {{ 'Guía' }}\n"), PlainText)


@pytest.mark.parametrize("head", ["", "---\ntitle: Guía\n---\n\n\n", "\n"])
def test_what_the_check_has_read_is_filled_in_once(head: str) -> None:
    templating, page = Templating(), "# Guía\n\n{{ quiz('pan') }}\n"
    contents_of(DocsPage("guia.md", "guia.md", head + page), templating)
    environment = Environment()
    environment.globals["quiz"] = str.upper
    tree = templating.trees.take(page)
    assert tree
    templating.trees.keep(page, environment.parse("{{ quiz('uno') }}"))
    make = maker(environment, templating)
    assert ["".join(make(page).generate({})) for _ in range(2)] == ["UNO", "# Guía\n\nPAN"]
