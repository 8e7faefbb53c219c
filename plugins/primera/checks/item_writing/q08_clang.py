"""Q08: a rare word that the stem shares with the key alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.folding import plain
from primera.checks.item_writing.lint_items import Item, Lint
from primera.diagnostics import Diagnostic, Severity
from primera.model.question import Choices, SingleQuestion

RULE = Rule("Q08", Severity.WARNING)

_CONTENT = re.compile(r"[^\W\d_]{6,}")
"""Words of fewer letters are mostly those that every text has."""

MOST_QUESTIONS = 0.02
"""A word that more of the questions use is none that catches the eye."""
FEWEST_USES = 2


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield a warning for each word that gives the key of a single question away by its sound."""
    in_stems = [_words(item.stem) for item in lint.items]
    used = Counter(word for words in in_stems for word in words)
    most = max(FEWEST_USES, MOST_QUESTIONS * len(lint.items))
    for item, stem in zip(lint.items, in_stems, strict=True):
        if isinstance(item.question, SingleQuestion):
            for choices in item.choices:
                rare = {word for word in stem if used[word] <= most}
                yield from _shared(item, choices, stem, rare)


def _shared(
    item: Item, choices: Choices, stem: frozenset[str], rare: set[str]
) -> Iterator[Diagnostic]:
    if any(stem & _words(plain(each.text)) for each in choices.distractors):
        return  # A wrong option sounds like the stem as well.
    for index, option in enumerate(choices.options):
        if not option.key:
            continue
        for found in _CONTENT.finditer(plain(option.text)):
            if _root(found[0]) in rare:
                path = (*choices.path, index, "text")
                written = option.text[found.start() : found.end()]
                yield item.inside(RULE, path, found.span(), word=written)
                return


def _words(text: str) -> frozenset[str]:
    return frozenset(_root(word) for word in _CONTENT.findall(text))


def _root(word: str) -> str:
    """A word without the endings of gender and number."""
    return word.rstrip("s").rstrip("aeo")
