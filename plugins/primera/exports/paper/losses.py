"""What a quiz has on the site and not on paper.

That nothing is marked, timed or shown again is what paper is, and no loss of a quiz.
"""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.manual_index import ManualIndex, index_manual
from primera.exports.paper.prose_context import is_picture
from primera.exports.port import Loss, Step
from primera.model.manual import Manual
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref
from primera.rendering.paper.forms import paper_forms, printed
from primera.strings import Strings

LOSSES = ("hint", "feedback", "recording", "link")
"""Hints; comments on answers that the key has no place for; what sounds or moves; links."""


def losses_of(manual: Manual, quiz: Quiz, seed: int, say: Strings) -> tuple[Loss, ...]:
    """What the papers of a seed leave out of the questions that they ask, in the bank's order."""
    bank = manual.get(Bank, quiz.bank)
    ref = Ref(bank.kind, bank.id)
    asked = {
        each.question.id: each for each in printed(paper_forms(manual, quiz, seed, "A")[0], say)
    }
    held = index_manual(Manual(manual.settings, {ref: bank}))
    found: list[Loss] = []
    for index, question in enumerate(bank.questions):
        if question.id in asked:
            place = ("questions", index)
            if question.hint:
                found.append(Loss("hint", ref, (*place, "hint")))
            left_out = asked[question.id].on_paper.left_out
            found += (Loss("feedback", ref, (*place, *path)) for path in left_out)
            found += (Loss(what, ref, path) for what, path in _marked(held, place))
    return tuple(found)


def _marked(
    held: ManualIndex, question: tuple[Step, ...]
) -> Iterator[tuple[str, tuple[Step, ...]]]:
    """What is no plain text in a question: loss and place."""
    for place, media in held.media:
        if place.path[:2] == question and not is_picture(media.file):
            yield "recording", place.path
    for passage in held.passages:
        if passage.place.path[:2] == question:
            if passage.holds.links:
                yield "link", passage.place.path
            if not all(is_picture(figure.file) for figure, _ in passage.holds.figures):
                yield "recording", passage.place.path
