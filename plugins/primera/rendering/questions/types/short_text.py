"""A few words are typed."""

from __future__ import annotations

from primera.model.text_entry import ShortTextQuestion
from primera.rendering.paper.printed_questions import OnPaper, PaperForm
from primera.rendering.questions.shown_type import ShownType
from primera.strings import Strings


def _shown(question: ShortTextQuestion, say: Strings) -> None:
    """Its template needs the question alone."""


def _on_paper(question: ShortTextQuestion, form: PaperForm, say: Strings) -> OnPaper:
    return OnPaper(question.accept[:1])


SHOWN = ShownType("short_text", "write", _shown, _on_paper, sheet="typed.css")
