"""Q02: «todas las anteriores» and other options about options."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.folding import bare
from primera.checks.item_writing.lint_items import Lint
from primera.diagnostics import Diagnostic

RULE = Rule("Q02", excusable=True)


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield an error for each option that speaks of the others."""
    pattern = lint.words.pattern("about_options")
    for item in lint.items:
        for choices in item.choices:
            for index, option in enumerate(choices.options):
                if pattern.fullmatch(bare(option.text)):
                    yield item.at(RULE, *choices.path, index, "text", text=option.text)
