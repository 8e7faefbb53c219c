"""Where a hand-written page says a way: the address of a link or of a picture."""

from __future__ import annotations

import re

from primera.checks.context import Rule
from primera.diagnostics import Severity, Span
from primera.site.docs_pages import DocsPage
from primera.site.macros.links import Target
from primera.site.macros.markdown_context import Place
from primera.site.macros.page_contents import places_of
from primera.site.macros.templating import Templating

LINK = Rule("PL872", Severity.WARNING)
ANCHOR = Rule("PL873", Severity.WARNING)
NAV = Rule("PL874", Severity.WARNING)
UNLISTED = Rule("PL875", Severity.WARNING)
RULES = (LINK, ANCHOR, NAV, UNLISTED)
"""What a host may have against links of pages and against its navigation."""

_BEFORE = r"""(?:\]\([ \t]*<?|\]:[ \t]*<?|\b(?:href|src)[ \t]*=[ \t]*["']?)"""
_AFTER = r"""(?=[\s)>"']|$)"""


def places_of_way(page: DocsPage, url: str, templating: Templating) -> list[Span]:
    """The places of a way in a page, in order; none when something else than its text says it."""
    said = re.compile(f"{_BEFORE}({re.escape(url)}){_AFTER}", re.MULTILINE)
    found = [Target(url, each.start(1)) for each in said.finditer(page.text, page.body)]
    places = places_of(page, found, templating)
    return [
        page.span(target.start, len(url))
        for target, place in zip(found, places, strict=True)
        if place in (Place.LINK, Place.ATTRIBUTE)
    ]
