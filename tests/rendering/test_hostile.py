"""Whatever a manual says, its pages hold the elements, attributes and links of a harmless one."""

from __future__ import annotations

import html
import re
from functools import lru_cache

import pytest
import yaml
from tests.rendering.hostile import HARMLESS, LINES, rewritten_manual
from tests.rendering.manuals import every_kind, head_and_body, pages_of, to_html
from tests.rendering.parsed import Parsed, parse


@lru_cache
def _written(line: str) -> dict[str, str]:
    return pages_of(rewritten_manual(every_kind(), line))


@lru_cache
def _pages(line: str) -> dict[str, Parsed]:
    return {path: parse(to_html(head_and_body(page)[1])) for path, page in _written(line).items()}


_SAID = {
    "title",
    "alt",
    "aria-label",
    "data-label",
    "data-pl",
    "data-mark",
    "data-marks",
    "data-table",
}
"""Attributes that hold words of the manual, or what is worked out of them."""


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
    for path, page in _written(line).items():
        for written in head_and_body(page)[1].split("\n"):
            assert not re.search("[{}]", written) or heading.fullmatch(written), (path, written)


@pytest.mark.parametrize("line", LINES)
def test_front_matter_reads_back_as_escaped_text(line: str) -> None:
    for path, page in _written(line).items():
        meta = yaml.safe_load(head_and_body(page)[0])
        assert meta["render_macros"] is False
        for name in ("title", "description"):
            assert not re.search('[<>"{}]', meta.get(name, "")), (path, name)
        if meta["pl"]["kind"] in ("practice", "framework", "cycle"):
            title = html.unescape(meta["title"])
            assert _as_shown(title) == _as_shown(html.unescape(html.escape(line))), path
