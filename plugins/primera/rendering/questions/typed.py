"""What the forms of typed questions show: texts with gaps, and scenes whose numbers change."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup, escape

from primera.model.question import Option
from primera.model.typed import ClozeQuestion, Gap, MenuGap, NumericQuestion
from primera.rendering.questions.arranging import shuffled
from primera.scoring.numbers import MILLIONTHS
from primera.scoring.variants import draw_variants
from primera.strings import Strings

_PLACE = re.compile(r"\[\[([a-z0-9-]+)\]\]")


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a text, and the gap after it; `options` are those of its menu, as shown."""

    text: str
    gap: Gap | None
    number: int
    options: tuple[Option, ...] = ()


def segments(question: ClozeQuestion) -> tuple[Segment, ...]:
    """The text of a cloze, cut at its gaps."""
    gaps = {gap.id: gap for gap in question.gaps}
    pieces = _PLACE.split(question.text)
    ids: list[str | None] = [*pieces[1::2], None]
    found = []
    for number, (text, gap_id) in enumerate(zip(pieces[::2], ids, strict=True), 1):
        gap = gaps[gap_id] if gap_id else None
        options = shuffled(gap.options, question.id) if isinstance(gap, MenuGap) else ()
        found.append(Segment(text, gap, number, options))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class NumbersView:
    """For each set of numbers: what stands for each parameter, and the right number."""

    numbers: tuple[Mapping[str, str], ...]
    right: tuple[str, ...]


def numbers_shown(question: NumericQuestion, say: Strings) -> NumbersView:
    """The sets of numbers of a question as the language writes them."""
    drawn = draw_variants(question)
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

    return Markup(_PLACE.sub(shown, str(stem)))


def written_number(value: Fraction, say: Strings) -> str:
    """A number of at most six decimals as the language writes it."""
    whole, millionths = divmod(abs(int(value * MILLIONTHS)), MILLIONTHS)
    decimals = f"{millionths:06}".rstrip("0")
    sign = "−" if value < 0 else ""
    return f"{sign}{whole}{say('pages.quiz.decimal_sign') + decimals if decimals else ''}"
