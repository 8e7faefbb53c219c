"""Q03: the key stands in one place too often; and texts that name options by letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from primera.checks.context import Rule
from primera.checks.item_writing.lint_items import Item, Lint
from primera.diagnostics import Diagnostic
from primera.model.question import SingleQuestion

RULE = Rule("Q03", excusable=True)

FEWEST_QUESTIONS = 12
LEAST_EXPECTED = 3
"""Of fewer questions, a place that holds none says nothing."""
MOST_TIMES, LEAST_TIMES = 1.5, 0.5
LONGEST_RUN = 3


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield an error for each uneven bank that is not shuffled, and text that names letters."""
    for bank, items in lint.banks:
        singles = [item for item in items if isinstance(item.question, SingleQuestion)]
        places = [_place(item) for item in singles]
        if bank.id not in lint.in_file_order or len(singles) < FEWEST_QUESTIONS:
            continue
        held = Counter(places)
        for place, expected in _expected(singles).items():
            even = LEAST_TIMES * expected <= held[place] <= MOST_TIMES * expected
            if expected >= LEAST_EXPECTED and not even:
                yield lint.of_bank(
                    RULE, bank, finding="share", place=place, times=held[place],
                    expected=round(expected),
                )  # fmt: skip
        yield from _runs(singles, places)
    yield from _letters(lint)


def _place(item: Item) -> int:
    """Where the first key stands, from 1."""
    keys = [option.key for option in item.choices[0].options]
    return keys.index(True) + 1 if True in keys else 0


def _expected(singles: list[Item]) -> dict[int, float]:
    """Place -> in how many questions the key would stand there by chance."""
    shares: dict[int, float] = {}
    for item in singles:
        options = len(item.choices[0].options)
        for place in range(1, options + 1):
            shares[place] = shares.get(place, 0) + 1 / options
    return shares


def _runs(singles: list[Item], places: list[int]) -> Iterator[Diagnostic]:
    start = 0
    for place, run in groupby(places):
        length = len(list(run))
        if length > LONGEST_RUN:
            last = singles[start + length - 1]
            yield last.at(
                RULE, "id", finding="run", place=place, times=length, expected=LONGEST_RUN
            )
        start += length


def _letters(lint: Lint) -> Iterator[Diagnostic]:
    pattern = lint.words.pattern("letters")
    for item in lint.items:
        for path, _, extent in item.first_in_each(pattern, item.plain_texts):
            yield item.inside(RULE, path, extent, finding="letter", place=0, times=0, expected=0)
