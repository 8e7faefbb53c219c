"""The pages of `docs/` that people write by hand: what they call, and what they collide with."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from primera.diagnostics import Diagnostic, Severity, Span
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.quiz import Bank
from primera.model.refs import Ref
from primera.rendering.cards import practice_card, term_link
from primera.rendering.checklists import checklist_block
from primera.rendering.context import Context
from primera.rendering.page import Page
from primera.rendering.quizzes import question_block, quiz_block

Block = Callable[[Page, Manual, tuple[str, ...]], str]


@dataclass(frozen=True, slots=True)
class Macro:
    """What a page may call: `known` are the ids that can stand after those before them.

    An entry that failed to load is there all the same: what calls it is not wrong.
    """

    known: Callable[[Manual, frozenset[Ref], tuple[str, ...]], Iterable[str]]
    render: Block


def _entry(kind: Kind, render: Callable[[Page, Any], str]) -> Macro:
    """A macro that takes the id of an entry."""
    return Macro(
        lambda manual, known, before: _ids(kind, known),
        lambda page, manual, ids: render(page, manual.entries[Ref(kind, ids[0])]),
    )


def _ids(kind: Kind, known: frozenset[Ref]) -> Iterator[str]:
    return (ref.id for ref in known if ref.kind is kind and ref.part is None)


def _known_questions(
    manual: Manual, known: frozenset[Ref], before: tuple[str, ...]
) -> Iterable[str]:
    if not before:
        return _ids(Kind.BANK, known)
    bank = manual.find(Ref(Kind.BANK, before[0]))
    if isinstance(bank, Bank):
        return (question.id for question in bank.questions)
    # Of a bank that failed to load, any part may be the question that is called.
    return (ref.part for ref in known if ref.part and ref.entry == Ref(Kind.BANK, before[0]))


def _render_question(page: Page, manual: Manual, ids: tuple[str, ...]) -> str:
    bank = manual.get(Bank, ids[0])
    by_id = {question.id: question for question in bank.questions}
    return question_block(page, bank, by_id[ids[1]])


MACROS: Mapping[str, Macro] = {
    "practice": _entry(Kind.PRACTICE, practice_card),
    "quiz": _entry(Kind.QUIZ, quiz_block),
    "checklist": _entry(Kind.CHECKLIST, checklist_block),
    "term": _entry(Kind.TERM, term_link),
    "question": Macro(_known_questions, _render_question),
}
"""What a page may call: `{{ quiz("fundamentos") }}`, `{{ question("fundamentos", "llave") }}`."""

_ID = r"""(?:"[^"'\n]*"|'[^"'\n]*')"""
_CALL = re.compile(
    rf"""\{{\{{-?\s*(?:(?P<name>practice|quiz|checklist|term)\(\s*(?P<id>{_ID})"""
    rf"""|question\(\s*(?P<bank>{_ID})\s*,\s*(?P<question>{_ID}))\s*\)\s*-?\}}\}}"""
)
_CODE = re.compile(
    r"^(?P<fence>[ \t]*(?:`{3,}|~{3,})).*?^(?P=fence)|(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)",
    re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class HandwrittenPage:
    """A Markdown file of `docs/`: `path` inside it, `shown` as errors name it."""

    path: str
    shown: str
    text: str


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a macro: its ids, where each starts in the text, and where all of it stands."""

    name: str
    ids: tuple[str, ...]
    starts: tuple[int, ...]
    span: tuple[int, int]


def read_pages(docs: Path, root: Path) -> tuple[HandwrittenPage, ...]:
    """All Markdown files below `docs`, in order. Files that are not UTF-8 are left to the host."""
    return tuple(
        HandwrittenPage(
            file.relative_to(docs).as_posix(),
            (file.relative_to(root) if file.is_relative_to(root) else file).as_posix(),
            file.read_text(encoding="utf-8", errors="replace"),
        )
        for file in sorted(docs.rglob("*.md"))
        if not any(part.startswith(".") for part in file.relative_to(docs).parts)
    )


def check_macros(
    pages: Iterable[HandwrittenPage], manual: Manual, known: frozenset[Ref]
) -> Iterator[Diagnostic]:
    """Calls of our macros with an id that no layer has (PL801); `known` are all that exist."""

    @cache
    def ids(name: str, before: tuple[str, ...]) -> dict[str, None]:
        return dict.fromkeys(sorted(MACROS[name].known(manual, known, before)))

    for page in pages:
        for call in calls(page.text):
            yield from _check_call(page, call, ids)


def quoted_banks(pages: Iterable[HandwrittenPage]) -> frozenset[Ref]:
    """The banks that pages show single questions of."""
    found = (call for page in pages for call in calls(page.text) if call.name == "question")
    return frozenset(Ref(Kind.BANK, call.ids[0]) for call in found)


def _check_call(
    page: HandwrittenPage,
    call: Call,
    known_ids: Callable[[str, tuple[str, ...]], Collection[str]],
) -> Iterator[Diagnostic]:
    """The first id of a call that the manual does not have: the next one rests on it."""
    for index, written in enumerate(call.ids):
        known = known_ids(call.name, call.ids[:index])
        if written not in known:
            near = get_close_matches(written, known, n=1)
            yield Diagnostic(
                "PL801",
                Severity.ERROR,
                _span(page, call.starts[index], len(written)),
                {"macro": call.name, "id": written},
                suggestion=near[0] if near else None,
            )
            return


def calls(text: str) -> Iterator[Call]:
    """The calls of our macros in a page. What stands as code is an example, not a call."""
    if "{{" not in text:
        return
    hidden = [match.span() for match in _CODE.finditer(text)]
    for found in _CALL.finditer(text):
        if not any(start <= found.start() < end for start, end in hidden):
            groups = [group for group in ("id", "bank", "question") if found[group]]
            yield Call(
                found["name"] or "question",
                tuple(found[group][1:-1] for group in groups),
                tuple(found.start(group) + 1 for group in groups),
                found.span(),
            )


def expand_macros(text: str, path: str, context: Context, place: Callable[[str], str] = str) -> str:
    """The text of the page at `path` with every call replaced by what it stands for.

    `place` is given what a call with a line of its own stands for, and says what to put there.
    Raises KeyError for an id that the manual does not have; `check_macros` finds those before.
    """
    page = Page(context, path)
    pieces, last = [], 0
    for call in calls(text):
        start, end = call.span
        rendered = MACROS[call.name].render(page, context.manual, call.ids)
        alone = text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n")
        pieces += [text[last:start], place(rendered) if alone else rendered]
        last = end
    return "".join([*pieces, text[last:]])


def _span(page: HandwrittenPage, start: int, length: int) -> Span:
    before = page.text[:start]
    line = before.count("\n") + 1
    column = start - (before.rfind("\n") + 1) + 1
    return Span(page.shown, line, column, line, column + length)
