"""Things are matched with answers."""

from __future__ import annotations

from dataclasses import dataclass

from primera.model.ordering_matching import MatchingAnswer, MatchingPair, MatchingQuestion
from primera.rendering.paper.printed_questions import Lettered, OnPaper, PaperForm, with_letters
from primera.rendering.questions.shown_type import ShownType
from primera.rendering.questions.shuffling import shuffled
from primera.strings import Strings


@dataclass(frozen=True, slots=True)
class Match:
    """One of the things that an answer is looked for, with its number and the right letter."""

    number: int
    pair: MatchingPair
    letter: str


def _shown(question: MatchingQuestion, say: Strings) -> tuple[MatchingAnswer, ...]:
    return shuffled(question.answers, question.id)


def _on_paper(question: MatchingQuestion, form: PaperForm, say: Strings) -> OnPaper:
    answers = with_letters(
        Lettered("", answer.id, answer.text, feedback=answer.feedback or "")
        for answer in _shown(question, say)
    )
    letters = {answer.id: answer.letter for answer in answers}
    matches = tuple(
        Match(number, pair, letters[pair.answer]) for number, pair in enumerate(question.pairs, 1)
    )
    boxes = _boxes(question)
    return OnPaper(
        tuple(match.letter for match in matches),
        answers,
        "paper.how.matching",
        parts=boxes if question.credit == "partial" and boxes > 1 else 0,
        shown=matches,
        left_out=tuple(
            ("answers", index, "feedback")
            for index, answer in enumerate(question.answers)
            if answer.feedback
        ),
    )


def _boxes(question: MatchingQuestion) -> int:
    return len(question.pairs)


# After those that are put in order: one way of filling in boxes at a time.
SHOWN = ShownType("matching", "arrange", _shown, _on_paper, _boxes, rank=1, sheet="matching.css")
