"""Q04: two questions that ask nearly the same words, in any banks."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import partial
from math import ceil

from primera.checks.context import Rule
from primera.checks.item_writing.lint_items import Item, Lint
from primera.diagnostics import Diagnostic, Severity

RULE = Rule("Q04", Severity.WARNING)

LEAST_LIKENESS = 0.85
"""Words that both have, of those that either has."""
FEWEST_WORDS = 8
"""«¿En qué orden lo haces?» may be asked again: what is to be ordered differs."""

_WORD = re.compile(r"\w+")


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield a warning for each question that has nearly all its words in common with another.

    Of two, it is the later one; but what a lower layer asks is its own, wherever the other stands.
    """
    read = [(item, frozenset(_WORD.findall(item.read))) for item in lint.items]
    frequency = Counter(word for _, words in read for word in words)
    by_word: dict[str, list[tuple[Item, frozenset[str]]]] = defaultdict(list)
    for item, words in read:
        if len(words) < FEWEST_WORDS:
            continue
        # Texts so much alike share one of their rarest words: only those are compared.
        rarest = sorted(words, key=lambda word: (frequency[word], word))
        prefix = rarest[: len(words) - ceil(LEAST_LIKENESS * len(words)) + 1]
        twin = next((t for word in prefix for t in by_word[word] if _alike(t[1], words)), None)
        if twin:
            first, again = sorted((twin[0], item), key=partial(_rank, lint))
            yield again.at(RULE, "stem", bank=first.bank.id, other=first.question.id)
        for word in prefix:
            by_word[word].append((item, words))


def _rank(lint: Lint, item: Item) -> int:
    return lint.context.spans.layer_stack.rank(item.span("stem"))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= LEAST_LIKENESS * len(one | other)
