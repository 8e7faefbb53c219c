"""Text without templates is not compiled, and comes out as Jinja has it."""

from __future__ import annotations

from typing import Any

import pytest
from jinja2 import Environment

from primera.adapters.macros.macros_environment import PlainText, maker

TEXTS = [
    "",
    "\n",
    "# Guía\n\nTexto con { llave } y {#ancla}\n\n",
    "Sin fin de línea",
    "Fin de DOS\r\nUno\rDos\r\n",
    "# a la línea\n-- y a la nota\n",
    "Con [[ corchetes ]] y <% otro %>",
    "{{ 'algo' }} y {% if true %}más{% endif %}{# nada #}\n",
]
OPTIONS: list[dict[str, Any]] = [
    {},
    {"keep_trailing_newline": True},
    {"newline_sequence": "\r\n"},
    {"comment_start_string": "{=", "comment_end_string": "=}"},
    {"variable_start_string": "[[", "variable_end_string": "]]", "block_start_string": "<%"},
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
    environment = Environment(**options)
    make = maker(environment)
    asked = outcome(lambda: environment.from_string(text).generate())
    assert outcome(lambda: make(text).generate({})) == asked


def test_a_text_without_templates_is_not_compiled() -> None:
    make = maker(Environment())
    assert isinstance(make("# Guía\n"), PlainText)
    assert not isinstance(make("# {{ 'Guía' }}\n"), PlainText)
