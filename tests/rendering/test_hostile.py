"""Whatever a manual says, its pages hold the elements, attributes and links of a harmless one."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TypeVar, get_args

import pytest
import yaml
from tests.rendering.manuals import every_kind, head_and_body, pages_of, to_html
from tests.rendering.parsed import Parsed, parse

from primera.model.entry import Entry
from primera.model.fields import Part, TextKind
from primera.model.manual import Manual
from primera.model.refs import Ref

HARMLESS = "palabra"
LINES = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)' x='",
    "{{ 7*7 }} {% raw %} {# nada #} ${x}",
    '{: #robado .robado onclick="alert(1)" }',
    "Palabra {: #robado }",
    "# uno {#dos}",
    "- [ ] uno",
    "1. uno",
    "> uno",
    "!!! note",
    "??? note",
    '=== "uno"',
    "```python",
    "~~~",
    "***",
    "---",
    "**uno** _dos_ ***tres*** __cuatro__ `cinco` \\*seis\\*",
    "[uno](javascript:alert(1)) ![dos](x.png) [tres][cuatro] [^5]",
    "[uno]: https://x.test",
    "[^1]: uno",
    "*[uno]: dos",
    "<https://x.test> https://x.test www.x.test a@x.test @uno #1",
    '--8<-- "secreto.txt"',
    "--8<--",
    "[TOC]",
    ":smile: :material-account: ==uno== ^^dos^^ ~~tres~~ H~2~O x^2^ ++ctrl+c++",
    "(c) (tm) 1st 2nd 1/2 +/- --> <-- =/= $x$ \\(x\\)",
    "{++uno++} {--dos--} {~~tres~>cuatro~~} {>>cinco<<}",
    "&lt;b&gt; &amp;amp; &#60; &nbsp &copy;",
    "</p></div></details></section></nav></div><h2 id=x>uno</h2>",
    "</h1></nav></div>",
    "<!-- uno",
    "<?php uno ?>",
    "]]> <![CDATA[ uno",
    "| uno | dos |",
    "uno : dos :",
    "Uno</textarea></script></style></title>",
    "\x02wzxhzdk:0\x03 \x02klzzwxh:0\x03",
    "%3Cscript%3E \\u003cscript\\u003e",
    "\u202e\u2066uno\u2028dos\x85tres\ufeff",
]

Parts = TypeVar("Parts", bound=Part)


def _rewritten(part: Parts, line: str) -> Parts:
    """The part with every line and every prose text in it replaced."""
    changes: dict[str, object] = {}
    for name, info in type(part).model_fields.items():
        value = getattr(part, name)
        kinds = {*info.metadata, *_text_kinds(info.annotation)}
        if isinstance(value, Part):
            changes[name] = _rewritten(value, line)
        elif isinstance(value, tuple):
            changes[name] = tuple(
                _rewritten(member, line)
                if isinstance(member, Part)
                else line
                if TextKind.LINE in kinds
                else member
                for member in value
            )
        elif isinstance(value, str) and TextKind.LINE in kinds:
            changes[name] = line
        elif isinstance(value, str) and TextKind.PROSE in kinds:
            changes[name] = f"Dice: {_plain(line)}"
    return part.model_copy(update=changes)


def _plain(line: str) -> str:
    """The line as prose that means the same: what CommonMark would read is escaped."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", line)


def _text_kinds(annotation: object) -> set[object]:
    found = set(getattr(annotation, "__metadata__", ()))
    for inner in get_args(annotation):
        found |= _text_kinds(inner)
    return found


def _manual_saying(line: str) -> Manual:
    manual = every_kind()
    entries: dict[Ref, Entry] = {
        ref: _rewritten(entry, line) for ref, entry in manual.entries.items()
    }
    settings = _rewritten(manual.settings, line)
    return Manual(settings, entries, manual.media, manual.backlinks)


@lru_cache
def _pages(line: str) -> dict[str, Parsed]:
    pages = pages_of(_manual_saying(line))
    return {path: parse(to_html(head_and_body(page)[1])) for path, page in pages.items()}


_SAID = {"title", "alt", "aria-label", "data-pl"}
"""Attributes that hold words of the manual."""


def _structure(parsed: Parsed) -> list[tuple[str, dict[str, str]]]:
    """Tags and attributes; the letter of a term and the words of the manual do not count."""
    return [
        (
            element.tag,
            {
                name: "" if name in _SAID else re.sub(r"letra-.*", "letra", value)
                for name, value in element.attributes.items()
            },
        )
        for element in parsed.elements
    ]


@pytest.mark.parametrize("line", LINES)
def test_hostile_text_adds_no_element_attribute_or_link(line: str) -> None:
    for path, parsed in _pages(line).items():
        assert parsed.well_formed, path
        assert _structure(parsed) == _structure(_pages(HARMLESS)[path]), path


@pytest.mark.parametrize("line", LINES)
def test_the_reader_sees_hostile_text_as_it_was_written(line: str) -> None:
    for path, tag in (
        ("practicas/saludo-inmediato.md", "h1"),
        ("practicas/saludo-inmediato.md", "li"),
        ("marcos/caracteristicas.md", "h3"),
        ("ciclos/receta.md", "dd"),
        ("glosario/index.md", "dt"),
        ("cuestionarios/fundamentos.md", "label"),
    ):
        texts = [_as_shown(e.text) for e in _pages(line)[path].elements if e.tag == tag]
        assert _as_shown(line) in texts, (path, tag)


def _as_shown(text: str) -> str:
    """Without what Python-Markdown drops, and with one space for any run of blanks."""
    return " ".join(re.sub("[\x02\x03]", "", text).split())


@pytest.mark.parametrize("line", LINES)
def test_no_brace_reaches_markdown_but_those_of_our_headings(line: str) -> None:
    heading = re.compile(r'#{1,3} [^{}]+ \{: #[\w-]+(?: data-number="\d+")? \}')
    for path, page in pages_of(_manual_saying(line)).items():
        for written in head_and_body(page)[1].split("\n"):
            assert not re.search("[{}]", written) or heading.fullmatch(written), (path, written)


@pytest.mark.parametrize("line", LINES)
def test_front_matter_reads_back_as_escaped_text(line: str) -> None:
    for path, page in pages_of(_manual_saying(line)).items():
        meta = yaml.safe_load(head_and_body(page)[0])
        assert meta["render_macros"] is False
        for name in ("title", "description"):
            assert not re.search('[<>"{}]', meta[name]), (path, name)
        if meta["pl"]["kind"] in ("practice", "framework", "cycle"):
            assert html.unescape(meta["title"]) == html.unescape(html.escape(line)), path
