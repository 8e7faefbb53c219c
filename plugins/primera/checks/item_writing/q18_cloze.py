"""Q18: gaps in the first place, too many of them, and answers that stand beside their gap."""

from __future__ import annotations

import re
from collections.abc import Iterator

from primera.checks.brackets import bracketed_names
from primera.checks.context import Rule
from primera.checks.folding import bare
from primera.checks.item_writing.lint_items import Item, Lint
from primera.diagnostics import Diagnostic
from primera.model.text_entry import ClozeQuestion, Gap, TypedGap

RULE = Rule("Q18", excusable=True)

MOST_GAPS = 3
FEWEST_LETTERS = 3
"""A shorter answer, «sí» or «6», stands in many a text by chance."""


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield an error for each gap that is hard to read around, or that the text fills itself."""
    for item in lint.items:
        question = item.question
        if isinstance(question, ClozeQuestion):
            yield from _text(item, question)
            for index, gap in enumerate(question.gaps):
                if _told(item.read, gap):
                    yield item.at(RULE, "gaps", index, "id", finding="told", count=0)
            continue
        for path, answer in question.typed_answers:
            if _stands_in(item.stem, answer.accept[0]):
                yield item.at(RULE, *path, "accept", 0, finding="told", count=0)


def _text(item: Item, question: ClozeQuestion) -> Iterator[Diagnostic]:
    if len(question.gaps) > MOST_GAPS:
        yield item.at(RULE, "id", finding="many", count=len(question.gaps))
    marks = bracketed_names(question.text)
    if marks and not any(map(str.isalnum, question.text[: marks[0].start])):
        extent = marks[0].start, marks[0].end
        yield item.inside(RULE, ("text",), extent, finding="first", count=0)


def _told(text: str, gap: Gap) -> bool:
    """Whether the answer stands in what is read; a menu of which several stand there tells not."""
    text = re.sub(r"\[\[.*?\]\]", "", text)
    if isinstance(gap, TypedGap):
        return _stands_in(text, gap.accept[0])
    standing = [option for option in gap.options if _stands_in(text, option.text)]
    return len(standing) == 1 and standing[0].key


def _stands_in(text: str, answer: str) -> bool:
    words = bare(answer)
    return sum(map(str.isalpha, words)) >= FEWEST_LETTERS and bool(
        re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text)
    )
