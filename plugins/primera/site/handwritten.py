"""The pages of `docs/` that people write by hand: what they call, and what they collide with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from primera.diagnostics import Diagnostic, Severity, Span
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.rendering.cards import render_practice, render_term
from primera.rendering.checklists import render_checklist
from primera.rendering.context import Context
from primera.rendering.quizzes import render_quiz

MACROS: Mapping[str, tuple[Kind, Callable[[Context, str, str], str]]] = {
    "practice": (Kind.PRACTICE, render_practice),
    "quiz": (Kind.QUIZ, render_quiz),
    "checklist": (Kind.CHECKLIST, render_checklist),
    "term": (Kind.TERM, render_term),
}
"""What a page may call as `{{ quiz("fundamentos") }}`: the kind of its id, and what it becomes."""

_CALL = re.compile(
    r"""\{\{-?\s*(?P<name>practice|quiz|checklist|term)\(\s*(?P<quote>["'])(?P<id>[^"'\n]*)(?P=quote)\s*\)\s*-?\}\}"""
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


def check_macros(pages: Iterable[HandwrittenPage], manual: Manual) -> Iterator[Diagnostic]:
    """Calls of our macros with an id that the manual does not have (PL801)."""
    for page in pages:
        for call in calls(page.text):
            kind, _ = MACROS[call["name"]]
            ids = [entry.id for entry in manual.of_kind(kind)]
            if call["id"] not in ids:
                near = get_close_matches(call["id"], ids, n=1)
                yield Diagnostic(
                    "PL801",
                    Severity.ERROR,
                    _span(page, call),
                    {"macro": call["name"], "id": call["id"]},
                    suggestion=near[0] if near else None,
                )


def check_collisions(docs: Path, root: Path, generated: Iterable[str]) -> Iterator[Diagnostic]:
    """Files of `docs/` that would land at the address of a generated page or file (PL802)."""
    taken = {_address(path): path for path in generated if path != "index.md"}
    for file in sorted(docs.rglob("*")):
        path = file.relative_to(docs).as_posix()
        if file.is_file() and _address(path) in taken:
            shown = (file.relative_to(root) if file.is_relative_to(root) else file).as_posix()
            params = {"address": f"/{_address(path)}", "generated": taken[_address(path)]}
            yield Diagnostic("PL802", Severity.ERROR, Span(shown), params)


def calls(text: str) -> Iterator[re.Match[str]]:
    """The calls of our macros in a page. What stands as code is an example, not a call."""
    if "{{" not in text:
        return
    hidden = [match.span() for match in _CODE.finditer(text)]
    for call in _CALL.finditer(text):
        if not any(start <= call.start() < end for start, end in hidden):
            yield call


def expand_macros(text: str, path: str, context: Context) -> str:
    """The text of the page at `path` with every call replaced by what it stands for.

    Raises KeyError for an id that the manual does not have; `check_macros` finds those before.
    """
    pieces, end = [], 0
    for call in calls(text):
        _, render = MACROS[call["name"]]
        pieces += [text[end : call.start()], render(context, call["id"], path)]
        end = call.end()
    return "".join([*pieces, text[end:]])


def _address(path: str) -> str:
    """Where a file of `docs/` is published with directory addresses."""
    if not path.endswith(".md"):
        return path.removesuffix("index.html") if path.endswith("/index.html") else path
    folder, _, name = path.removesuffix(".md").rpartition("/")
    stem = "" if name in ("index", "README") else f"{name}/"
    return f"{folder}/{stem}" if folder else stem


def _span(page: HandwrittenPage, call: re.Match[str]) -> Span:
    before = page.text[: call.start("id")]
    line = before.count("\n") + 1
    column = call.start("id") - (before.rfind("\n") + 1) + 1
    return Span(page.shown, line, column, line, column + len(call["id"]))
