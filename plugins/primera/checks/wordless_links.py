"""Links without words, which nobody can see, hear or follow."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.texts import places_of
from primera.diagnostics import Diagnostic
from primera.model.prose import plain_text
from primera.model.saying import says_something

WORDLESS = Rule("PL419")
RULES = (WORDLESS,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each link whose brackets hold nothing to read."""
    for passage in context.survey.passages:
        links = passage.holds.links
        silent = [not says_something(plain_text(link.children)) for link in links]
        if any(silent):
            places = places_of((link.target for link in links), passage.text)
            for link, lacks, (start, end) in zip(links, silent, places, strict=True):
                if lacks:
                    span = context.inside(passage.place, start, end)
                    yield WORDLESS.at(span, target=link.target)
