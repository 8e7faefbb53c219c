"""Q06: a wrong answer whose feedback does not say what misunderstanding it stands for."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.survey import Step
from primera.checks.writing.lint import Found, Item, Lint
from primera.model.arranging import MatchingQuestion
from primera.model.typed import ClozeQuestion, NumericQuestion, ShortTextQuestion, TypedGap

RULE = Rule("Q06")

FEWEST_CHARACTERS = 20


def check(lint: Lint) -> Iterator[Found]:
    """Yield an error for each wrong answer with hardly any feedback."""
    for item in lint.items:
        for path, feedback in _of_wrong_answers(item):
            if len(feedback) < FEWEST_CHARACTERS:
                yield item.at(
                    RULE, *path, "feedback", count=len(feedback), fewest=FEWEST_CHARACTERS
                )


def _of_wrong_answers(item: Item) -> Iterator[tuple[tuple[Step, ...], str]]:
    question = item.question
    for choices in item.choices:
        for index, option in enumerate(choices.options):
            if not option.key:
                yield (*choices.path, index), option.feedback
    if isinstance(question, ShortTextQuestion):
        for index, error in enumerate(question.errors):
            yield ("errors", index), error.feedback
    if isinstance(question, NumericQuestion):
        for index, wrong in enumerate(question.errors):
            yield ("errors", index), wrong.feedback
    if isinstance(question, ClozeQuestion):
        for number, gap in enumerate(question.gaps):
            if isinstance(gap, TypedGap):
                for index, foreseen in enumerate(gap.errors):
                    yield ("gaps", number, "errors", index), foreseen.feedback
    if isinstance(question, MatchingQuestion):
        used = {pair.answer for pair in question.pairs}
        for index, answer in enumerate(question.answers):
            if answer.id not in used and answer.feedback is not None:
                yield ("answers", index), answer.feedback
