"""Q13: words that everybody takes differently, opinions, and questions about numbers of a list."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.folding import plain
from primera.checks.item_writing.lint_items import Item, Lint, unquoted
from primera.diagnostics import Diagnostic, Severity

RULE = Rule("Q13", Severity.WARNING)


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield a warning for each claim that is vague, and each question that asks for no knowledge.

    A scene may say that something happens often: only what is chosen or judged must be exact.
    """
    for item in lint.items:
        yield from _vague(item, lint)
        start, end = item.clause
        for finding in ("opinion", "trivial"):
            if found := lint.words.pattern(finding).search(item.told, start, end):
                word = item.question.stem[found.start() : found.end()]
                yield item.inside(RULE, ("stem",), found.span(), finding=finding, word=word)


def _vague(item: Item, lint: Lint) -> Iterator[Diagnostic]:
    pattern = lint.words.pattern("vague")
    claims = [
        ((*choices.path, index, "text"), unquoted(plain(option.text)), 0)
        for choices in item.choices
        for index, option in enumerate(choices.options)
    ]
    if item.question.truth is not None:
        claims.append((("stem",), item.told, item.clause[0]))
    for path, text, start in claims:
        if found := pattern.search(text, start):
            yield item.inside(RULE, path, found.span(), finding="vague", word=found[0])
