"""Q25: a proposal passed off as part of the sources, and counts that mix the two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.folding import plain
from primera.checks.item_writing.lint_items import Item, Lint
from primera.diagnostics import Diagnostic
from primera.model.entry import Sourced
from primera.model.manual import Manual
from primera.model.practice import Practice
from primera.model.refs import parse_ref

RULE = Rule("Q25", excusable=True)


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield an error for each claim that something complementary is in the sources."""
    claims = lint.words.pattern("from_the_sources")
    counts = _mixed_count(lint)
    for item in lint.items:
        if _is_complementary(item, lint.context.manual):
            for path, _, extent in item.first_in_each(claims, item.plain_texts):
                yield item.inside(RULE, path, extent, finding="claim")
        if counts:
            for path, _, extent in item.first_in_each(counts, item.plain_texts):
                yield item.inside(RULE, path, extent, finding="count")


def _is_complementary(item: Item, manual: Manual) -> bool:
    passage = parse_ref(item.question.passage)
    entry = manual.find(passage) if passage else None
    return isinstance(entry, Sourced) and entry.origin == "complementary"


def _mixed_count(lint: Lint) -> re.Pattern[str] | None:
    """What counts all practices together and does not tell how many of them the sources have."""
    practices = lint.context.manual.of(Practice)
    proposals = sum(practice.origin == "complementary" for practice in practices)
    if not proposals or len(practices) == proposals:
        return None
    nouns = "|".join(map(plain, lint.words.lines("practices")))
    from_sources = rf"\b{len(practices) - proposals}\b"
    return re.compile(rf"\b{len(practices)} (?:{nouns})\b(?!.*{from_sources})", re.DOTALL)
