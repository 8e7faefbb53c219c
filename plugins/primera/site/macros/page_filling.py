"""One hand-written page while its templates are filled in: what calls of ours give it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from primera.checks.context import Rule
from primera.diagnostics import Diagnostic, Severity, Span
from primera.diagnostics.diagnostic import Param
from primera.diagnostics.suggestions import closest
from primera.diagnostics.wording import word
from primera.model.blueprint import is_kept_for_exams
from primera.model.manual import Manual
from primera.model.quiz import Bank
from primera.model.refs import Ref
from primera.rendering.cards import already_there, entry_link, trouble_box
from primera.rendering.context import Context
from primera.rendering.page import Page
from primera.rendering.titles import name_of
from primera.site.macros.macro_registry import MACROS, Macro, usage
from primera.site.macros.page_checks import (
    HIDDEN_CALL,
    KEPT_FOR_EXAMS,
    UNKNOWN_ID,
    WRONG_ARGUMENTS,
)
from primera.site.macros.placeholders import Part, Placeholders

FAILED = Rule("PL858", Severity.WARNING)
TOO_MUCH = Rule("PL859", Severity.WARNING)
TWICE = Rule("PL860", Severity.WARNING)
UNRENDERED = Rule("PL862", Severity.WARNING)
UNSHOWN = Rule("PL871", Severity.WARNING)
NO_FIELD = Rule("PL865", Severity.WARNING)
RULES = (HIDDEN_CALL, FAILED, TOO_MUCH, TWICE, UNRENDERED, UNSHOWN, NO_FIELD)

MOST_CALLS = 1000
MOST_CHARACTERS = 2_000_000
"""Of what templates and calls write in a page: 2 MB."""

_ID = re.compile(r' id="([^"<]+)"')


class TooMuchError(Exception):
    """A page asks for more than anybody reads."""

    def __init__(self, finding: str, most: int) -> None:
        super().__init__(finding)
        self.finding = finding
        self.most = most


class Filling:
    """The calls of a page. `place` tells where the call of a macro stands that is being answered.

    `report` gets every problem; what cannot be shown leaves a box that says so.
    """

    def __init__(
        self,
        context: Context,
        path: str,
        place: Callable[[str], Span],
        report: Callable[[Diagnostic], None],
    ) -> None:
        self.context = context
        self.page = Page(context, path)
        self.marks = Placeholders()
        self.place = place
        self._report = report
        self._calls = 0
        self._written = 0
        self._anchors: dict[Ref, str] = {}

    def call(self, name: str, given: Iterable[object], named: Mapping[str, object]) -> str:
        """What stands in the Markdown for a call. Raises TooMuchError beyond the bounds."""
        self._calls += 1
        if self._calls > MOST_CALLS:
            raise TooMuchError("calls", MOST_CALLS)
        macro, manual = MACROS[name], self.context.manual
        ids = _ids(macro, tuple(given), named, manual)
        if ids is None:
            params: dict[str, Param] = {"macro": name, "usage": usage(name), "finding": "few"}
            return self.trouble(WRONG_ARGUMENTS.code, self.place(name), params)
        ref = macro.ref(ids)
        if manual.is_hidden(ref):
            params = {"macro": name, "id": ids[-1]}
            return self.trouble(HIDDEN_CALL.code, self.place(name), params)
        missing = _missing(macro, ids, manual)
        if missing is not None:
            params = {"macro": name, "id": ids[missing]}
            likely = closest(ids[missing], _others(macro, ids[:missing], manual))
            return self.trouble(UNKNOWN_ID.code, self.place(name), params, likely)
        if is_kept_for_exams(manual, ref):
            return self.trouble(KEPT_FOR_EXAMS.code, self.place(name), {"id": ids[-1]})
        return self._shown(name, macro, ref)

    def words(self, name: str, given: Iterable[object], named: Mapping[str, object]) -> str:
        """What a call says where words only can stand, as in the title of a page."""
        macro, manual = MACROS[name], self.context.manual
        ids = _ids(macro, tuple(given), named, manual)
        if ids is None or _missing(macro, ids, manual) is not None:
            return ""
        return name_of(manual.entries[macro.ref(ids).entry])

    def count(self, characters: int) -> None:
        """Note what a page grows by. Raises TooMuchError beyond the bound."""
        self._written += characters
        if self._written > MOST_CHARACTERS:
            raise TooMuchError("size", MOST_CHARACTERS // 1_000_000)

    def trouble(
        self,
        code: str,
        span: Span,
        params: Mapping[str, Param],
        suggestion: str | None = None,
    ) -> str:
        """Report a problem; the mark of the box that says so in the page."""
        problem = Diagnostic(code, Severity.WARNING, span, params, suggestion)
        self._report(problem)
        worded = word(problem, self.context.strings)
        where = f"{span.path}:{span.line}" if span.line else span.path
        box = trouble_box(self.page, worded.message, worded.hints, where)
        return self.marks.set_aside(Part(box, lambda: ""))

    def _shown(self, name: str, macro: Macro, ref: Ref) -> str:
        manual = self.context.manual
        entry = manual.entries[ref.entry]
        if macro.once and ref in self._anchors:
            params: dict[str, Param] = {"macro": name, "id": ref.part or ref.id}
            self._report(TWICE.told(self.place(name), params))
            html = already_there(self.page, entry.title, self._anchors[ref])
        else:
            html = macro.render(self.page, manual, ref)
        if macro.once and ref not in self._anchors and (anchor := _ID.search(html)):
            self._anchors[ref] = anchor[1]
        self.count(len(html))
        link = None if macro.phrasing else partial(entry_link, self.page, entry)
        return self.marks.set_aside(Part(html, link))


def _ids(
    macro: Macro, given: tuple[object, ...], named: Mapping[str, object], manual: Manual
) -> tuple[str, ...] | None:
    """The ids of a call; None when it is not given just what the macro takes.

    That of a role which merged into another is the other's.
    """
    if len(given) > len(macro.parameters):
        return None
    values = dict(zip(macro.parameters, given, strict=False))
    if values.keys() & named.keys():
        return None
    values |= named
    if set(values) != set(macro.parameters):
        return None
    ids = tuple(values[name] for name in macro.parameters)
    if not all(isinstance(each, str) for each in ids):
        return None
    first, *others = map(str, ids)
    return (manual.present(macro.ref([first])).id, *others)


def _missing(macro: Macro, ids: tuple[str, ...], manual: Manual) -> int | None:
    """Which of the ids of a call, by its position, names nothing."""
    for position in range(len(ids)):
        if not _is_there(macro.ref(ids[: position + 1]), manual):
            return position
    return None


def _is_there(ref: Ref, manual: Manual) -> bool:
    """Whether a call can name this: an entry, or a question of a bank."""
    entry = manual.entries.get(ref.entry)
    if ref.part is None:
        return entry is not None
    return isinstance(entry, Bank) and any(each.id == ref.part for each in entry.questions)


def _others(macro: Macro, before: tuple[str, ...], manual: Manual) -> list[str]:
    """The ids that can stand after those before them."""
    if before:
        return [question.id for question in manual.get(Bank, before[0]).practised]
    return [entry.id for entry in manual.of_kind(macro.kind)]
