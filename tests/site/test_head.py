"""Front matter for a host that prints it as it stands."""

from __future__ import annotations

from typing import Any

import pytest
from mkdocs.utils.meta import get_data

from primera.site.front_matter import printed_head

HEADS = {
    'title: "<b>A</b>"\n': {"title": "&lt;b&gt;A&lt;/b&gt;"},
    "title: R&D\ndescription: A < B # nota\n": {"title": "R&amp;D", "description": "A &lt; B"},
    "title: R&amp;D\n": {"title": "R&amp;D"},
    "title: >\n  A <b>\n  C\nother: <b>\n": {"title": "A &lt;b&gt; C ", "other": "<b>"},
    "author: 'Ana {x}'\ntags: [a]\n": {"author": "Ana &#123;x&#125;", "tags": ["a"]},
    "title: 2026\nhide:\n  - toc\n": {"title": 2026, "hide": ["toc"]},
    "{title: <i>, subtitle: <u>}\n": {"title": "&lt;i&gt;", "subtitle": "&lt;u&gt;"},
    "title: ñandú 😀 <b>\n": {"title": "ñandú 😀 &lt;b&gt;"},
}


@pytest.mark.parametrize("start", ["---\n", "---  \n"])
@pytest.mark.parametrize("end", ["---\n", "...\n", "--- \n"])
@pytest.mark.parametrize(("head", "said"), HEADS.items())
def test_what_themes_print_of_a_head_is_text_and_the_rest_stays(
    head: str, said: dict[str, Any], start: str, end: str
) -> None:
    markdown, found = get_data(printed_head(f"{start}{head}{end}") + "# Hola\n")
    assert (markdown, found) == ("# Hola\n", said)


@pytest.mark.parametrize("head", ["", "---\n- a\n---\n", "---\ntitle: [\n---\n", "---\n\n---\n"])
def test_a_head_that_says_nothing_stays_as_it_is(head: str) -> None:
    assert printed_head(head) == head
