"""Q27: how far somebody gets in a bank who knows nothing but how tests are made."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from statistics import mean

from primera.checks.context import Rule
from primera.checks.folding import plain
from primera.checks.item_writing.lint_items import Item, Lint
from primera.diagnostics import Diagnostic
from primera.model.question import Option, SingleQuestion

RULE = Rule("Q27", excusable=True)

FEWEST_QUESTIONS = 8
"""Of fewer, luck alone goes too far."""
MOST_ABOVE_CHANCE = 15
"""Points in a hundred."""

Guess = Callable[[Item, Lint], Sequence[int]]
"""The places of the options among which a guesser picks one."""

_CONTENT = re.compile(r"[^\W\d_]{4,}")


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield an error for each bank and each trick that scores too far above chance in it."""
    for bank, items in lint.banks:
        singles = [item for item in items if isinstance(item.question, SingleQuestion)]
        for name, guess in _GUESSES.items():
            placed = name in _BY_PLACE and bank.id not in lint.in_file_order
            if len(singles) < FEWEST_QUESTIONS or placed:
                continue
            score = 100 * mean(_chance(item, guess(item, lint)) for item in singles)
            chance = 100 * mean(1 / len(_options(item)) for item in singles)
            if score > chance + MOST_ABOVE_CHANCE:
                yield lint.of_bank(
                    RULE, bank, finding=name, score=round(score), chance=round(chance)
                )
        answers = [truth for each in items if (truth := each.question.truth) is not None]
        if len(answers) >= FEWEST_QUESTIONS:
            score = 100 * mean(answers)
            if score > 50 + MOST_ABOVE_CHANCE:
                yield lint.of_bank(RULE, bank, finding="true", score=round(score), chance=50)


def _options(item: Item) -> tuple[Option, ...]:
    return item.choices[0].options


def _chance(item: Item, picked: Sequence[int]) -> float:
    """How likely one of the picked options is right."""
    return mean(_options(item)[place].key for place in picked)


def _greatest(values: Sequence[int]) -> Sequence[int]:
    return [place for place, value in enumerate(values) if value == max(values)]


def _longest(item: Item, lint: Lint) -> Sequence[int]:
    return _greatest([len(option.text) for option in _options(item)])


def _first(item: Item, lint: Lint) -> Sequence[int]:
    return [0]


def _middle(item: Item, lint: Lint) -> Sequence[int]:
    """The option in the middle; of an even number, either of the two."""
    count = len(_options(item))
    return sorted({(count - 1) // 2, count // 2})


def _most_overlap(item: Item, lint: Lint) -> Sequence[int]:
    stem = set(_CONTENT.findall(item.stem))
    return _greatest(
        [len(stem & set(_CONTENT.findall(plain(option.text)))) for option in _options(item)]
    )


def _no_absolute(item: Item, lint: Lint) -> Sequence[int]:
    """The options without «siempre», «nunca» and their like; all of them when each has one."""
    pattern = lint.words.pattern("absolutes")
    texts = [plain(option.text) for option in _options(item)]
    picked = [place for place, text in enumerate(texts) if not pattern.search(text)]
    return picked or range(len(texts))


_GUESSES: Mapping[str, Guess] = {
    "longest": _longest,
    "first": _first,
    "middle": _middle,
    "overlap": _most_overlap,
    "no_absolute": _no_absolute,
}
_BY_PLACE = frozenset({"first", "middle"})
