"""Q09: an article before the options that only some of them agree with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.folding import plain
from primera.checks.item_writing.lint_items import Item, Lint
from primera.diagnostics import Diagnostic, Severity
from primera.model.question import Choices

RULE = Rule("Q09", Severity.WARNING)

_LAST_WORD = re.compile(r"(\w+)[\s:…._]*$")
_FIRST_WORD = re.compile(r"\w+")


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield a warning for each list of options of which an article rules some out."""
    disagrees = dict(line.split(maxsplit=1) for line in lint.words.lines("disagrees"))
    exempt = lint.words.pattern("against_their_ending")
    for item in lint.items:
        for choices in item.choices:
            last = _LAST_WORD.search(_before(item, choices))
            if last and (wrong := disagrees.get(last[1])):
                firsts = [_FIRST_WORD.search(plain(each.text)) for each in choices.options]
                out = [
                    bool(first and not exempt.fullmatch(first[0]) and re.fullmatch(wrong, first[0]))
                    for first in firsts
                ]
                if any(out) and not all(out):
                    yield item.at(RULE, *choices.path, out.index(True), "text", article=last[1])


def _before(item: Item, choices: Choices) -> str:
    """What is read just before the options."""
    return item.stem if choices.before is None else plain(choices.before)
