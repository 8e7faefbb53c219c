"""Q30: names of real companies, full names of persons, and traits told as causes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.folding import plain
from primera.checks.item_writing.lint_items import Item, Lint
from primera.diagnostics import Diagnostic, Severity

RULE = Rule("Q30", Severity.WARNING)

_TWO_CAPITALS = re.compile(r"\b([A-ZÁÉÍÓÚÑ][a-záéíóúñ]+) ([A-ZÁÉÍÓÚÑ][a-záéíóúñ]{2,})\b")
_CAPITAL = re.compile(r"\b[A-Z]")


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield a warning for each full name, company, and trait given as the cause of what one does.

    A full name is a given name of the list and another word with a capital after it.
    """
    for item in lint.items:
        yield from _names(item, lint)
        for path, written, extent in item.first_in_each(
            lint.words.pattern("traits"), item.plain_texts
        ):
            yield item.inside(RULE, path, extent, finding="trait", text=written)


def _names(item: Item, lint: Lint) -> Iterator[Diagnostic]:
    given, companies = lint.words.pattern("given_names"), lint.words.pattern("companies")
    for (path, text), read in zip(item.texts, item.plain_texts, strict=True):
        for found in _TWO_CAPITALS.finditer(text):
            first, second = plain(found[1]), plain(found[2])
            if given.fullmatch(first) and not given.fullmatch(second):
                yield item.inside(RULE, path, found.span(), finding="person", text=found[0])
        # A company has a capital: a word that only sounds like one has none.
        for capital in _CAPITAL.finditer(text):
            if company := companies.match(read, capital.start()):
                written = text[company.start() : company.end()]
                yield item.inside(RULE, path, company.span(), finding="company", text=written)
