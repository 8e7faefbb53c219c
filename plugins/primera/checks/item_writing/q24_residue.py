"""Q24: what a scan or a copy from a page left behind: «infor- mación», double blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.item_writing.lint_items import Lint
from primera.diagnostics import Diagnostic

RULE = Rule("Q24", excusable=True)

_BLANKS = re.compile(r"(?<=\S)[  ]{2,}(?=\S)")


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield an error for each word torn apart, and each double blank inside a line."""
    torn = lint.words.pattern("torn_words")
    for item in lint.items:
        for path, _, extent in item.first_in_each(_BLANKS, item.plain_texts):
            yield item.inside(RULE, path, extent, finding="blanks", text="")
        for path, written, extent in item.first_in_each(torn, item.plain_texts):
            yield item.inside(RULE, path, extent, finding="torn", text=written)
