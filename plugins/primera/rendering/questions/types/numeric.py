"""A number is typed; those of the scene may change."""

from __future__ import annotations

from fractions import Fraction

from markupsafe import Markup

from primera.model.text_entry import NumericQuestion
from primera.rendering.paper.printed_questions import OnPaper, PaperForm
from primera.rendering.questions.scene_numbers import (
    NumbersView,
    numbers_shown,
    with_numbers,
    written_number,
)
from primera.rendering.questions.shown_type import ShownType
from primera.scoring.number_answers import MILLIONTHS
from primera.scoring.variants import sample_variants
from primera.strings import Strings


def _carried(shown: NumbersView) -> dict[str, object]:
    return {"shown": shown.numbers, "right": shown.right}


def _stem(stem: Markup, shown: NumbersView) -> Markup:
    """With the first numbers."""
    return with_numbers(stem, shown.numbers[0])


def _on_paper(question: NumericQuestion, form: PaperForm, say: Strings) -> OnPaper:
    view = numbers_shown(question, say)
    variant = form.seed % len(view.numbers)
    return OnPaper(
        (view.right[variant],),
        numbers=tuple(view.numbers[variant].items()),
        unit=question.unit or "",
        shown=_expected(question, variant, say),
    )


def _expected(question: NumericQuestion, variant: int, say: Strings) -> tuple[tuple[str, str], ...]:
    """The wrong numbers to be expected of a set of numbers, each with what it comes from."""
    wrong = dict(sample_variants(question)[variant].numbers.errors)
    return tuple(
        (written_number(Fraction(wrong[error.id], MILLIONTHS), say), error.feedback)
        for error in question.errors
    )


SHOWN = ShownType(
    "numeric",
    "write",
    numbers_shown,
    _on_paper,
    sheet="typed.css",
    carried=_carried,
    stem=_stem,
)
