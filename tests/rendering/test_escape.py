"""Text on its way to a host reads back as what it was."""

from __future__ import annotations

from html import unescape

import pytest
import yaml
from jinja2 import Environment
from tests.rendering.hostile import LINES

from primera.rendering.escape import printed, printed_setting, yaml_file


@pytest.mark.parametrize("key", [*LINES, "'\"&{" * 400])
def test_a_file_of_yaml_reads_back_as_it_was(key: str) -> None:
    value = {"nav": ["index.md", {key: [{f"{key} {key}": key}]}], "other": {"a": 1, "b": [True]}}
    assert yaml.safe_load(yaml_file(value)) == value


@pytest.mark.parametrize("template", ["{{ it }}", "{{ it | e }}", "{{ it | striptags | e }}"])
@pytest.mark.parametrize(
    "text", ["R&D <3", "a < b > c", "\"uno\" y 'dos'", "&amp;", "{{ x }} {% y %}"]
)
def test_a_template_of_the_host_prints_the_text_however_it_does(template: str, text: str) -> None:
    shown = Environment().from_string(template).render(it=printed(text))
    assert unescape(shown) == text
    assert not {*"<>\"'"} & {*shown}


def test_a_setting_of_the_host_may_be_escaped_by_hand() -> None:
    assert printed_setting("R&D <3") == printed_setting("R&amp;D &lt;3") == printed("R&D <3")
