"""What the types share whose options are chosen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from primera.model.entry import Media
from primera.model.question import WithOptions
from primera.rendering.paper.printed_questions import Lettered, OnPaper, PaperForm, with_letters
from primera.strings import Strings


@dataclass(frozen=True, slots=True)
class Choice:
    """An option as the page shows it, whatever the type of its question."""

    id: str
    text: str
    key: bool
    feedback: str
    media: tuple[Media, ...] = ()


def choices(question: WithOptions, say: Strings) -> tuple[Choice, ...]:
    """The options of a question, in the manual's order."""
    return tuple(
        Choice(option.id, option.text, option.key, option.feedback or "", option.media)
        for option in question.options
    )


def chosen_on_paper(
    question_id: str, shown: Iterable[Choice], form: PaperForm, how: str = "", partial: bool = False
) -> OnPaper:
    """Options with letters in the order of the form; the right letters are the answer."""
    by_id = {choice.id: choice for choice in shown}
    order = form.options.get(question_id, tuple(by_id))
    options = with_letters(
        Lettered("", each.id, each.text, each.key, each.feedback, each.media)
        for each in (by_id[id_] for id_ in order)
    )
    right = tuple(option.letter for option in options if option.key)
    parts = len(right) if partial else 0
    return OnPaper(right, options, how, parts=parts, credit="multiple")
