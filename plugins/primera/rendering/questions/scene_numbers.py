"""Scenes whose numbers change, and numbers as the language writes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup, escape

from primera.model.text_entry import NumericQuestion
from primera.scoring.number_answers import MILLIONTHS
from primera.scoring.variants import sample_variants
from primera.strings import Strings

PLACE = re.compile(r"\[\[([a-z0-9-]+)\]\]")
"""Where a gap or a parameter stands in a text."""


@dataclass(frozen=True, slots=True)
class NumbersView:
    """For each set of numbers: what stands for each parameter, and the right number."""

    numbers: tuple[Mapping[str, str], ...]
    right: tuple[str, ...]


def numbers_shown(question: NumericQuestion, say: Strings) -> NumbersView:
    """The sets of numbers of a question as the language writes them."""
    drawn = sample_variants(question)
    return NumbersView(
        tuple(
            {name: written_number(value, say) for name, value in each.values.items()}
            for each in drawn
        ),
        tuple(written_number(Fraction(each.numbers.key, MILLIONTHS), say) for each in drawn),
    )


def with_numbers(stem: Markup, numbers: Mapping[str, str]) -> Markup:
    """A scene with its first numbers in place, each where the browser can put another one."""

    def shown(found: re.Match[str]) -> str:
        number = numbers.get(found[1])
        if number is None:
            return found[0]
        return f'<span data-parameter="{found[1]}">{escape(number)}</span>'

    return Markup(PLACE.sub(shown, str(stem)))


def written_number(value: Fraction, say: Strings) -> str:
    """A number of at most six decimals as the language writes it."""
    whole, millionths = divmod(abs(int(value * MILLIONTHS)), MILLIONTHS)
    decimals = f"{millionths:06}".rstrip("0")
    sign = "−" if value < 0 else ""
    return f"{sign}{whole}{say('pages.quiz.decimal_sign') + decimals if decimals else ''}"
