"""Q07: «siempre», «nunca» and their like only in wrong options."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.folding import plain
from primera.checks.item_writing.lint_items import Lint
from primera.diagnostics import Diagnostic, Severity

RULE = Rule("Q07", Severity.WARNING)


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield a warning for each absolute word of a wrong option when no right one has any."""
    pattern = lint.words.pattern("absolutes")
    for item in lint.items:
        for choices in item.choices:
            if any(pattern.search(plain(option.text)) for option in choices.keys):
                continue
            for index, option in enumerate(choices.options):
                if found := pattern.search(plain(option.text)):
                    path = (*choices.path, index, "text")
                    word = option.text[found.start() : found.end()]
                    yield item.inside(RULE, path, found.span(), word=word)
