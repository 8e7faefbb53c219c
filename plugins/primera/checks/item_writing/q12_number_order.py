"""Q12: numbers to choose from that are out of order, or ranges that overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from primera.checks.context import Rule
from primera.checks.item_writing.lint_items import Lint
from primera.diagnostics import Diagnostic, Severity
from primera.model.question import Choices, SingleQuestion

RULE = Rule("Q12", Severity.WARNING)

_NUMBER = r"([-−]?\d+(?:[.,]\d+)?)"
_ONE = re.compile(rf"\W*{_NUMBER}\s*(\D*)")


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield a warning for each single question with numbers out of order or overlapping ranges."""
    for item in lint.items:
        if not isinstance(item.question, SingleQuestion):
            continue
        (choices,) = item.choices
        starts = _numbers(choices)
        if starts and item.bank.id in lint.in_file_order:
            for index, (one, other) in enumerate(pairwise(starts)):
                if one > other:
                    yield item.at(RULE, "options", index + 1, "text", finding="order")
                    break
        ranges = sorted(_ranges(choices, lint))
        for (_, end, _), (start, _, index) in pairwise(ranges):
            if start <= end:
                yield item.at(RULE, "options", index, "text", finding="overlap")
                break


def _numbers(choices: Choices) -> list[float]:
    """The numbers of the options when each is just one, all of the same thing."""
    found = [_ONE.fullmatch(option.text) for option in choices.options]
    numbers = [(_float(each[1]), each[2].strip(" .")) for each in found if each]
    alike = len(numbers) == len(found) and len({unit for _, unit in numbers}) == 1
    return [number for number, _ in numbers] if alike else []


def _ranges(choices: Choices, lint: Lint) -> list[tuple[float, float, int]]:
    """The ranges of the options with their places, when each is one."""
    words = "|".join(lint.words.lines("between_numbers"))
    pattern = re.compile(rf"(?:\w+\s+)?{_NUMBER}\s*%?\s*(?:[-–]|\b(?:{words})\b)\s*{_NUMBER}\D*")
    found = [pattern.fullmatch(option.text) for option in choices.options]
    ranges = [(_float(each[1]), _float(each[2]), index) for index, each in enumerate(found) if each]
    return ranges if len(ranges) == len(found) else []


def _float(written: str) -> float:
    return float(written.replace(",", ".").replace("−", "-"))
