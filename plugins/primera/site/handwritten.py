"""The pages that people write by hand: the Markdown files beside those of the manual."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from primera.diagnostics import Span
from primera.rendering.context import Context
from primera.rendering.page import Page
from primera.site.host import Host, shown_from
from primera.site.macros.library import MACROS

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\n.*?\n(?:\.\.\.|---)[ \t]*(?:\n|\Z)", re.DOTALL)


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

    @property
    def body(self) -> int:
        """Where the Markdown begins, after the front matter."""
        head = _FRONT_MATTER.match(self.text)
        return head.end() if head else 0

    def span(self, start: int, length: int = 0) -> Span:
        """The place of some characters of one line."""
        before = self.text[:start]
        line = before.count("\n") + 1
        column = start - (before.rfind("\n") + 1) + 1
        return Span(self.shown, line, column, line, column + length)


def read_pages(host: Host, root: Path) -> tuple[HandwrittenPage, ...]:
    """All pages that the host publishes beside the manual's, named as seen from `root`, in order.

    Files that are not UTF-8 are left to the host.
    """
    return tuple(
        HandwrittenPage(
            path,
            shown_from(root, host.docs / path),
            (host.docs / path).read_text(encoding="utf-8", errors="replace"),
        )
        for path in host.pages()
    )


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a macro: its ids, where each starts in the text, and where all of it stands."""

    name: str
    ids: tuple[str, ...]
    starts: tuple[int, ...]
    span: tuple[int, int]


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
        macro = MACROS[call.name]
        rendered = macro.render(page, context.manual, macro.ref(call.ids))
        alone = text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n")
        pieces += [text[last:start], place(rendered) if alone else rendered]
        last = end
    return "".join([*pieces, text[last:]])
