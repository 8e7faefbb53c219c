"""The home page of a site that has none written by hand: it opens for whoever learns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from markupsafe import Markup

from primera.model.entry import Entry
from primera.model.identity import Identity
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.practice import Practice
from primera.model.quiz import Quiz
from primera.model.refs import Ref
from primera.model.roles import Checklist, Path, Role
from primera.rendering.context import Context
from primera.rendering.escape import front_matter, html, printed
from primera.rendering.kinds import VIEWS
from primera.rendering.kinds.role import PYRAMID
from primera.rendering.kinds.view import DOORS, HomeGroup
from primera.rendering.page import Page
from primera.rendering.templating import render_body
from primera.rendering.titles import summary_of

KeptT = TypeVar("KeptT", Checklist, Path)

_SHOWN = 3
"""Entries of a kind that the page names by itself; a link leads to the others."""


@dataclass(frozen=True, slots=True)
class First:
    """The first thing to do: where it is, its name, what it is about, where it belongs, minutes."""

    ref: Ref
    title: str
    about: str | None
    place: str
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class HomeLink:
    """A link of the home page; `others` leads to all that it does not name."""

    href: str
    label: Markup
    others: bool = False


@dataclass(frozen=True, slots=True)
class HomeLinks:
    """Links under the heading of a group."""

    group: HomeGroup
    links: Sequence[HomeLink]


def render_home(context: Context) -> str:
    """The home page, as Markdown with front matter: what to do first, the day's lists, review."""
    manual = context.manual
    page = Page(context, "index.md")
    meta: dict[str, object] = {
        "title": printed(context.strings("nav.bar.today")),
        "description": printed(manual.settings.description),
        "render_macros": False,
        "pl": {"kind": "home"},
        "hide": ["navigation", "toc", "path"],
    }
    named = _named(page)
    groups = _grouped(page, named) if named else _HomeOf(page).groups()
    body = render_body(
        "home.j2",
        page,
        settings=manual.settings,
        first=_first_named(context, named) if named else first_of(context),
        groups=[group for group in groups if group.links],
        doors={
            door: view.kind
            for door in DOORS
            for view in VIEWS.values()
            if view.door == door and manual.of_kind(view.kind)
        },
    )
    return front_matter(meta) + body


def _named(page: Page) -> list[Ref]:
    """What the company puts on the page, each once and in its order."""
    identity = page.context.manual.settings.identity or Identity()
    return list(dict.fromkeys(page.addresses(identity.home)))


def _grouped(page: Page, named: Iterable[Ref]) -> Iterator[HomeLinks]:
    """Entries in their order, under the heading of their group: it comes again after another's."""
    for group, refs in groupby(named, _group_of):
        yield HomeLinks(group, [HomeLink(page.href(ref), page.context.label(ref)) for ref in refs])


def _group_of(ref: Ref) -> HomeGroup:
    # What has no page of its own is shown by a quiz.
    return VIEWS[ref.kind if ref.kind in VIEWS else Kind.QUIZ].home


def _first_named(context: Context, named: Iterable[Ref]) -> First | None:
    """Where the first of the paths that a company names begins; None where it names none."""
    for ref in named:
        path = context.manual.find(ref)
        if isinstance(path, Path):
            return _beginning(path)
    return None


def first_of(context: Context) -> First | None:
    """The first stage of the first path; else the first checklist, quiz or practice."""
    manual = context.manual
    for path in from_the_top(manual, manual.of(Path)):
        return _beginning(path)
    entries: Iterable[Entry] = (
        *from_the_top(manual, manual.of(Checklist)),
        *manual.of(Quiz),
        *manual.of(Practice),
    )
    for entry in entries:
        place = context.strings(f"kinds.{entry.kind}.one")
        return First(Ref(entry.kind, entry.id), entry.title, summary_of(entry), place)
    return None


def _beginning(path: Path) -> First:
    stage = path.stages[0]
    ref = Ref(path.kind, path.id, stage.id)
    return First(ref, stage.title, stage.goal, path.title, stage.minutes)


def from_the_top(manual: Manual, entries: tuple[KeptT, ...]) -> list[KeptT]:
    """What roles have, those at the top of the inverted pyramid first: they serve customers."""
    roles: dict[str | None, int] = {
        role.id: PYRAMID.index(role.in_the_pyramid)
        for role in manual.of(Role)
        if role.in_the_pyramid
    }
    return sorted(entries, key=lambda it: roles.get(it.role, len(PYRAMID)))


class _HomeOf:
    """What the page shows of a manual that does not say it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._manual = page.context.manual
        self._say = page.context.strings

    def groups(self) -> Iterator[HomeLinks]:
        """The shift's lists, the paths, what to review, and the manual."""
        manual = self._manual
        lists = from_the_top(manual, manual.of(Checklist))
        yield HomeLinks("shift", [*self._links(lists), *self._others(Kind.CHECKLIST, "lists")])
        paths = from_the_top(manual, manual.of(Path))
        others = self._others(Kind.PATH, "paths") if len(paths) > _SHOWN else ()
        yield HomeLinks("route", [*self._links(paths), *others])
        quizzes = [*self._links(self._quizzes()), *self._others(Kind.QUIZ, "quizzes")]
        yield HomeLinks("review", [*self._drills(), *quizzes])
        yield HomeLinks("manual", [*self._manual_links()])

    def _links(self, entries: Sequence[Entry], most: int = _SHOWN) -> Iterator[HomeLink]:
        for entry in entries[:most]:
            yield HomeLink(self._page.href_of(entry), html(entry.title))

    def _others(self, kind: Kind, name: str) -> Iterator[HomeLink]:
        if self._manual.of_kind(kind):
            yield self._to_list(kind, f"home.all_{name}")

    def _to_list(self, kind: Kind, words: str) -> HomeLink:
        return HomeLink(self._page.landing(kind), html(self._say(f"pages.{words}")), others=True)

    def _drills(self) -> Iterator[HomeLink]:
        if self._page.drills:
            yield HomeLink(self._page.drills, html(self._say("pages.drills.title")))

    def _quizzes(self) -> list[Quiz]:
        """All quizzes, those of the first path first and in its order."""
        manual = self._manual
        named = [
            manual.get(Quiz, quiz)
            for path in from_the_top(manual, manual.of(Path))[:1]
            for stage in path.stages
            for quiz in stage.quizzes
        ]
        return list({quiz.id: quiz for quiz in (*named, *manual.of(Quiz))}.values())

    def _manual_links(self) -> Iterator[HomeLink]:
        """Pages, then all areas or else the first practices, and the way to those in no area."""
        pages, areas = self._manual.of_kind(Kind.PAGE), self._manual.of_kind(Kind.AREA)
        yield from self._links(pages)
        if len(pages) > _SHOWN:
            yield from self._others(Kind.PAGE, "pages")
        yield from self._links(areas or self._manual.of(Practice), len(areas) or _SHOWN)
        if self._manual.practices_of(None):
            words = "practices.without_area" if areas else "home.all_practices"
            yield self._to_list(Kind.PRACTICE, words)
