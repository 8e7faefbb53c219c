"""The errors of a broken manual on top of a page of its last good one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lxml import html
from tests.hostile.words import hostile

from primera.adapters.error_page import with_error_banner
from primera.diagnostics import Diagnostic, Severity, Span
from primera.diagnostics.formats.plain import plain_line
from primera.site.compile import Compiled
from primera.strings import load_strings

PAGE = (
    "<html><head><title>Uso de <body> - Casa</title></head>"
    '<body dir="ltr"><main>Texto.</main></body></html>'
)


def test_errors_stand_on_top_of_the_body_as_they_are_written() -> None:
    problem = Diagnostic("PL601", Severity.ERROR, Span(hostile(1), 1, 1), {"file": hostile(2)})
    compiled = Compiled((problem,), load_strings(), Path.cwd(), None)
    tree: Any = html.fromstring(with_error_banner(PAGE, compiled))
    assert tree.findtext(".//title") == "Uso de <body> - Casa"
    assert [child.tag for child in tree.find("body")] == ["div", "main"]
    (line,) = tree.xpath("//body/div/ul/li")
    assert [each.tag for each in line.iter()] == ["li", "code"]
    assert line.text_content() == plain_line(problem, compiled.strings)
