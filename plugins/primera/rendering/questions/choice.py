"""What the form of a choice question shows."""

from __future__ import annotations

from dataclasses import dataclass

from primera.model.entry import Media
from primera.model.question import MultipleQuestion, SingleQuestion, TrueFalseQuestion
from primera.strings import Strings


@dataclass(frozen=True, slots=True)
class Choice:
    """An option as the page shows it, whatever the type of its question."""

    id: str
    text: str
    key: bool
    feedback: str
    media: tuple[Media, ...] = ()


def choices(
    question: SingleQuestion | MultipleQuestion | TrueFalseQuestion, say: Strings
) -> tuple[Choice, ...]:
    """The options of a question, in the manual's order."""
    if not isinstance(question, TrueFalseQuestion):
        return tuple(
            Choice(option.id, option.text, option.key, option.feedback, option.media)
            for option in question.options
        )
    return (
        Choice("true", say("pages.quiz.true"), question.answer, question.feedback_true),
        Choice("false", say("pages.quiz.false"), not question.answer, question.feedback_false),
    )
