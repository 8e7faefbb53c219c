"""A text with gaps."""

from __future__ import annotations

from dataclasses import dataclass

from primera.model.question import Option
from primera.model.text_entry import ClozeQuestion, Gap, MenuGap, TypedAnswer
from primera.rendering.paper.printed_questions import Lettered, OnPaper, PaperForm, with_letters
from primera.rendering.questions.scene_numbers import PLACE
from primera.rendering.questions.shown_type import ShownType
from primera.rendering.questions.shuffling import shuffled
from primera.strings import Strings


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
    pieces = PLACE.split(question.text)
    ids: list[str | None] = [*pieces[1::2], None]
    found = []
    for number, (text, gap_id) in enumerate(zip(pieces[::2], ids, strict=True), 1):
        gap = gaps[gap_id] if gap_id else None
        options = shuffled(gap.options, question.id) if isinstance(gap, MenuGap) else ()
        found.append(Segment(text, gap, number, options))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Blank:
    """A gap of a text: its number, what to choose from if it has a menu, and how it is marked."""

    number: int
    menu: tuple[Lettered, ...]
    typed: TypedAnswer | None

    @property
    def right(self) -> str:
        """The answer that is shown: a letter of the menu, or words."""
        if self.typed:
            return self.typed.accept[0]
        return next(option.letter for option in self.menu if option.key)


def _shown(question: ClozeQuestion, say: Strings) -> tuple[Segment, ...]:
    return segments(question)


def _on_paper(question: ClozeQuestion, form: PaperForm, say: Strings) -> OnPaper:
    pieces = tuple((segment.text, _blank(segment)) for segment in segments(question))
    boxes = _boxes(question)
    return OnPaper(
        tuple(blank.right for _, blank in pieces if blank),
        parts=boxes if question.credit == "partial" and boxes > 1 else 0,
        shown=pieces,
    )


def _blank(segment: Segment) -> Blank | None:
    if not segment.gap:
        return None
    menu = with_letters(
        Lettered("", option.id, option.text, option.key, option.feedback or "")
        for option in segment.options
    )
    typed = segment.gap if isinstance(segment.gap, TypedAnswer) else None
    return Blank(segment.number, menu, typed)


def _boxes(question: ClozeQuestion) -> int:
    return len(question.gaps)


SHOWN = ShownType("cloze", "write", _shown, _on_paper, _boxes, sheet="typed.css")
