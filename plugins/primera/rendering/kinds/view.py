"""The descriptor by which a kind says how it is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias, get_args

from primera.model.entry import Entry
from primera.model.kinds import Kind
from primera.model.refs import Ref
from primera.rendering.cards import entry_card
from primera.rendering.context import Context
from primera.rendering.navigation import NavItem, grouped
from primera.rendering.page import Page
from primera.rendering.titles import summary_of

Values: TypeAlias = dict[str, object]

Section: TypeAlias = Literal["today", "manual", "practise"]
"""A section of the navigation, and the item of the bottom bar for it: `nav.bar.<section>`."""

SECTIONS: tuple[Section, ...] = get_args(Section)

HomeGroup: TypeAlias = Literal["shift", "route", "review", "manual"]
"""A group of links on the home page; `pages.home.<group>` is its heading."""

Door: TypeAlias = Literal["trainer", "company"]
"""For whom else a site is: the home page leads them to a list that is theirs."""

DOORS: tuple[Door, ...] = get_args(Door)


@dataclass(frozen=True, slots=True)
class NavPlace:
    """The section of the navigation that lists a kind, how, and its rank among the others there."""

    section: Section
    items: Callable[[Context, Kind], Iterator[NavItem]] = grouped
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """What stands for an entry on pages written by hand, where they call `{{ <kind>("id") }}`.

    `phrasing`: it stands inside a line; `once`: a page shows it once; `name`: how it is called
    where the kind's own word is somebody else's.
    """

    render: Callable[[Page, Any], str] = entry_card
    phrasing: bool = False
    once: bool = False
    name: str | None = None


@dataclass(frozen=True, slots=True)
class LandingView:
    """The template of a landing page and what it shows besides the entries."""

    template: str
    values: Values = field(default_factory=dict)


def _nothing(page: Page, entry: Entry) -> Values:
    return {}


def _nowhere(entry: Entry) -> Ref | None:
    return None


def plain_landing(page: Page, entries: tuple[Entry, ...]) -> LandingView:
    """A card for each entry."""
    return LandingView("landing", {"summary_of": summary_of})


@dataclass(frozen=True, slots=True, kw_only=True)
class KindView:
    """How a kind with pages is shown; the template of its pages is `<kind>.j2`.

    What it is called, and the address of its list, are words of the locale: `kinds.<kind>`.
    """

    kind: Kind
    nav: NavPlace
    """Where the navigation lists its entries."""
    values: Callable[[Page, Any], Values] = _nothing
    """What the template takes besides the entry and its page."""
    landing: Callable[[Page, tuple[Any, ...]], LandingView] = plain_landing
    """The page that lists its entries."""
    above: Callable[[Any], Ref | None] = _nowhere
    """The entry that an entry is part of: the way to the page leads through it."""
    styles: tuple[str, ...] = ("entry.css",)
    """The style sheets of its pages."""
    contents: bool = True
    """Whether pages have a table of contents: not if they are short, or all of one piece."""
    search_boost: float | None = None
    """What its pages weigh in the search, if not what others do."""
    home: HomeGroup = "manual"
    """The group of the home page that its entries stand in."""
    mentions: bool = True
    """Whether a page tells of it among what mentions the page: not what has a list of its own
    there or says nothing to the reader."""
    readable: bool = True
    """Whether its pages are there to be read: learners say so, and it is kept."""
    lists_practices: bool = False
    """Whether its pages list the practices that name them: they need no mention."""
    door: Door | None = None
    """For whom, beside learners, its list is what they come for."""
    block: Block | None = Block()
    """What pages written by hand can show of an entry."""
    own_facts: frozenset[str] = frozenset()
    """What every page tells of its document at its end, and these pages tell at another place."""
    groups_drills: bool = False
    """Whether learners choose by it what the day's questions are about."""
