"""Links written in a text that is plain."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.diagnostics import Diagnostic, Severity

LINK = Rule("PL502", Severity.WARNING)
RULES = (LINK,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each line with a link in it: readers would see its brackets."""
    for place, link in context.survey.links_in_lines:
        yield LINK.at(context.span(place), link=link)
