"""Texts with gaps, and typed answers: marks, menus and foreseen errors that do not fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from primera.checks.brackets import bracketed_names, stray_brackets
from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Step
from primera.checks.placed_questions import PlacedQuestion, placed_questions
from primera.diagnostics import Diagnostic
from primera.diagnostics.suggestions import closest
from primera.model.question import QuestionBase
from primera.model.text_entry import ClozeQuestion, MenuGap, TypedAnswer
from primera.scoring.folding import (
    folded,
    without_accents,
    without_article,
    without_gender,
    without_number,
)

MARKS_AND_GAPS = Rule("PL711")
STRAY_BRACKET = Rule("PL712")
MENU_WITHOUT_ONE_KEY = Rule("PL713")
ERROR_ACCEPTED = Rule("PL714")
RULES = (MARKS_AND_GAPS, STRAY_BRACKET, MENU_WITHOUT_ONE_KEY, ERROR_ACCEPTED)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each breach of the rules of this module."""
    yield from _gaps(context)
    yield from _menus(context)
    yield from _typed_errors(context)


def _gaps(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each gap without its one place, place without gap, and open bracket."""
    for each in placed_questions(context.manual, ClozeQuestion):
        yield from _marks(each, context)
        for start, end in stray_brackets(each.question.text):
            yield STRAY_BRACKET.at(
                context.inside(each.place("text"), start, end), id=each.question.id
            )


def _marks(each: PlacedQuestion[ClozeQuestion], context: CheckContext) -> Iterator[Diagnostic]:
    gaps = {gap.id for gap in each.question.gaps}
    seen: Counter[str] = Counter()
    marks = bracketed_names(each.question.text)
    unplaced = gaps - {mark.name for mark in marks}
    for mark in marks:
        seen[mark.name] += 1
        lacking = mark.name not in gaps
        if lacking or seen[mark.name] > 1:
            span = context.inside(each.place("text"), mark.start, mark.end)
            likely = closest(mark.name, unplaced) if lacking else None
            finding = "no_gap" if lacking else "twice"
            yield MARKS_AND_GAPS.at(span, likely, finding=finding, gap=mark.name)
    for index, gap in enumerate(each.question.gaps):
        if gap.id not in seen:
            span = context.span(each.place("gaps", index, "id"))
            yield MARKS_AND_GAPS.at(span, finding="no_place", gap=gap.id)


def _menus(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each menu without exactly one key."""
    for each in placed_questions(context.manual, ClozeQuestion):
        for index, gap in enumerate(each.question.gaps):
            if not isinstance(gap, MenuGap):
                continue
            keys = sum(option.key for option in gap.options)
            if keys != 1:
                span = context.span(each.place("gaps", index, "id"))
                yield MENU_WITHOUT_ONE_KEY.at(span, gap=gap.id, keys=keys)


def _typed_errors(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each foreseen error that reads like an accepted answer."""
    for each in placed_questions(context.manual, QuestionBase):
        for path, answer in each.question.typed_answers:
            yield from _accepted(each, answer, path, context)


def _accepted(
    each: PlacedQuestion[QuestionBase],
    answer: TypedAnswer,
    path: tuple[Step, ...],
    context: CheckContext,
) -> Iterator[Diagnostic]:
    accepted = {_read(text, answer) for text in answer.accept}
    for index, error in enumerate(answer.errors):
        if _read(error.text, answer) in accepted:
            place = each.place(*path, "errors", index, "text")
            yield ERROR_ACCEPTED.at(context.span(place), text=error.text)


def _read(text: str, answer: TypedAnswer) -> str:
    """A text as marking reads it: what is not forgiven may be an error with words of its own."""
    read = folded(text)
    if "articles" in answer.forgive:
        read = without_article(read)
    if "accents" in answer.forgive:
        read = without_accents(read)
    if "gender" in answer.forgive:
        read = without_gender(read)
    return without_number(read) if "number" in answer.forgive else read
