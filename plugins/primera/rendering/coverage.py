"""The coverage of a manual as a page for whoever trains: what questions test and what they miss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from primera.model.coverage import Coverage, Level, Taught, Totals, coverage_of, totals
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.practice import Area
from primera.model.quiz import Bank
from primera.model.refs import Ref
from primera.rendering.context import Context
from primera.rendering.escape import front_matter, printed
from primera.rendering.page import Page
from primera.rendering.templating import render_body

_LISTED: tuple[Level, ...] = ("none", "recall")
"""Levels whose entries are named at the top of the page: where questions are lacking."""


@dataclass(frozen=True, slots=True)
class Row:
    """A kind, or the items of frameworks as `item`, and how far they are tested."""

    name: str
    totals: Totals


@dataclass(frozen=True, slots=True)
class Table:
    """What is told together: the practices of an area, a framework with its items, a kind."""

    anchor: str
    title: str
    rows: tuple[Taught, ...]

    @property
    def untested(self) -> int:
        """How many of the rows have no question."""
        return sum(row.level == "none" for row in self.rows)


@dataclass(frozen=True, slots=True)
class Lacking:
    """The entries of one kind at a level, and the heading that they stand under."""

    name: str
    found: tuple[Taught, ...]


def has_coverage(manual: Manual) -> bool:
    """Whether there is anything to tell: a manual without questions has no such page."""
    return bool(manual.of(Bank))


def render_coverage(context: Context) -> str:
    """The page that tells what questions test, as Markdown with front matter."""
    say = context.strings
    title = say("coverage.title")
    found = coverage_of(context.manual)
    meta: dict[str, object] = {
        "title": printed(title),
        "description": printed(say("coverage.about")),
        "render_macros": False,
        "robots": "noindex",
        "pl": {"kind": "coverage"},
        "search": {"exclude": True},
        "hide": ["path"],
    }
    page = Page(context, context.addresses.coverage)
    body = render_body(
        "coverage.j2",
        page,
        title=title,
        coverage=found,
        summary=tuple(summary_rows(found)),
        lacking={level: tuple(_lacking(found.at(level))) for level in _LISTED},
        sections=tuple(_sections(context, found)),
    )
    return front_matter(meta) + body


def summary_rows(coverage: Coverage) -> Iterator[Row]:
    """A row for each kind that the manual has; the items of frameworks come after them."""
    for kind, entries in _by_kind(coverage.entries):
        yield Row(kind.value, totals(entries))
        if _items_of(coverage, kind):
            yield Row("item", totals(coverage.items))


def _sections(context: Context, coverage: Coverage) -> Iterator[tuple[Kind, tuple[Table, ...]]]:
    """The tables under a heading for each kind."""
    for kind, entries in _by_kind(coverage.entries):
        if any(entry.group for entry in entries):
            yield kind, (*_areas(context, entries), *_without_area(context, kind, entries))
        elif items := _items_of(coverage, kind):
            yield kind, tuple(_with_items(context, entries, items))
        else:
            name = context.strings(f"kinds.{kind}.other")
            yield kind, (Table(_anchor(context, Ref(kind, "todo")), name, entries),)


def _items_of(coverage: Coverage, kind: Kind) -> tuple[Taught, ...]:
    return tuple(item for item in coverage.items if item.ref.kind is kind)


def _areas(context: Context, practices: tuple[Taught, ...]) -> Iterator[Table]:
    for area in context.manual.of(Area):
        ref = Ref(Kind.AREA, area.id)
        rows = tuple(each for each in practices if each.group == ref)
        if rows:
            yield Table(_anchor(context, ref), area.title, rows)


def _without_area(context: Context, kind: Kind, practices: tuple[Taught, ...]) -> Iterator[Table]:
    rows = tuple(each for each in practices if each.group is None)
    if rows:
        name = context.strings("pages.practices.without_area")
        yield Table(_anchor(context, Ref(kind, "todo")), name, rows)


def _with_items(
    context: Context, entries: tuple[Taught, ...], items: tuple[Taught, ...]
) -> Iterator[Table]:
    for entry in entries:
        rows = (entry, *(item for item in items if item.group == entry.ref))
        yield Table(_anchor(context, entry.ref), entry.title, rows)


def _lacking(found: Iterable[Taught]) -> Iterator[Lacking]:
    """The entries by kind; items of frameworks on their own."""
    by_name: dict[str, list[Taught]] = {}
    for each in found:
        by_name.setdefault("item" if each.ref.part else each.ref.kind.value, []).append(each)
    for name, members in by_name.items():
        yield Lacking(name, tuple(members))


def _by_kind(entries: Iterable[Taught]) -> Iterator[tuple[Kind, tuple[Taught, ...]]]:
    by_kind: dict[Kind, list[Taught]] = {}
    for entry in entries:
        by_kind.setdefault(entry.ref.kind, []).append(entry)
    for kind, members in by_kind.items():
        yield kind, tuple(members)


def _anchor(context: Context, ref: Ref) -> str:
    return f"{context.strings(f'kinds.{ref.kind}.address')}-{ref.id}"
