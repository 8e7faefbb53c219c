"""What the navigation lists: its items, and the ways in which a kind can be listed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from primera.model.entry import Entry
from primera.model.kinds import Kind
from primera.model.refs import Ref
from primera.rendering.chapters import EntryT, by_chapter
from primera.rendering.context import Context

NAV_LIMIT = 50
"""A section of more entries lists only its landing page: every listed entry costs every page."""


@dataclass(frozen=True, slots=True)
class NavItem:
    """A page in the navigation, or with `children` a section of it.

    Without a title it is called what its page is.
    """

    title: str
    path: str | None = None
    children: tuple[NavItem, ...] = ()

    @property
    def first(self) -> str:
        """The page that it begins with."""
        return self.path or self.children[0].first


def landing_only(context: Context, kind: Kind) -> Iterator[NavItem]:
    """The page that lists the entries, for what is looked up and not leafed through."""
    if context.manual.of_kind(kind):
        yield NavItem(context.strings(f"kinds.{kind}.other"), context.addresses.landing_of(kind))


def one_by_one(context: Context, kind: Kind) -> Iterator[NavItem]:
    """The landing page and each entry, side by side."""
    yield from landing_only(context, kind)
    entries = context.manual.of_kind(kind)
    if len(entries) <= NAV_LIMIT:
        yield from in_chapters(entries, lambda entry: NavItem(entry.title, page_of(context, entry)))


def in_chapters(entries: Iterable[EntryT], item: Callable[[EntryT], NavItem]) -> Iterator[NavItem]:
    """Entries by their chapters, each a section of its own; those of none before."""
    for chapter, members in by_chapter(entries):
        items = map(item, members)
        if chapter:
            yield NavItem(chapter, children=tuple(items))
        else:
            yield from items


def grouped(context: Context, kind: Kind) -> Iterator[NavItem]:
    """A section of its own, unless it is but one page."""
    items = tuple(one_by_one(context, kind))
    if len(items) > 1:
        yield NavItem(context.strings(f"kinds.{kind}.other"), children=items)
    else:
        yield from items


def page_of(context: Context, entry: Entry) -> str:
    """The page of an entry."""
    return context.addresses.page_of(Ref(entry.kind, entry.id))
