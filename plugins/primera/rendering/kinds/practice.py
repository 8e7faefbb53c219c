"""Practices: by area, the complementary ones in a group of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from primera.model.kinds import Kind
from primera.model.practice import Area, Practice
from primera.model.refs import Ref
from primera.rendering.context import Context
from primera.rendering.kinds.view import KindView, LandingView, NavPlace
from primera.rendering.navigation import NAV_LIMIT, NavItem, in_chapters, landing_only, page_of
from primera.rendering.page import Page


@dataclass(frozen=True, slots=True)
class PracticeGroup:
    """Practices under a heading: those of an area, the complementary ones, those of no area."""

    area: Area | None
    practices: tuple[Practice, ...]


def by_origin(practices: Iterable[Practice]) -> list[PracticeGroup]:
    """The practices of the sources first, the complementary ones in a group of their own."""
    practices = tuple(practices)
    listed = _without_complementary(practices)
    added = tuple(p for p in practices if p.origin == "complementary")
    return [PracticeGroup(None, group) for group in (listed, added) if group]


def _without_complementary(practices: Iterable[Practice]) -> tuple[Practice, ...]:
    return tuple(p for p in practices if p.origin != "complementary")


def _landing(page: Page, entries: tuple[Practice, ...]) -> LandingView:
    manual = page.context.manual
    groups = [
        PracticeGroup(area, practices)
        for area in (*manual.of(Area), None)
        if (practices := manual.practices_of(area.id if area else None))
    ]
    complementary = len(entries) - len(_without_complementary(entries))
    listed = sum(practice.origin == "source" and bool(practice.sources) for practice in entries)
    values = {"groups": groups, "listed": listed, "added": complementary}
    return LandingView("landing_practices", values)


def numbered(context: Context, practices: Iterable[Practice]) -> tuple[NavItem, ...]:
    """Practices in the navigation, each with its number."""
    return tuple(
        in_chapters(
            practices, lambda one: NavItem(f"{one.number}. {one.title}", page_of(context, one))
        )
    )


def _items(context: Context, kind: Kind) -> Iterator[NavItem]:
    """The page that lists them; with each of them where no areas do so."""
    landing, practices = tuple(landing_only(context, kind)), context.manual.of(Practice)
    if practices and not context.manual.of(Area) and len(practices) <= NAV_LIMIT:
        title = context.strings(f"kinds.{kind}.other")
        yield NavItem(title, children=(*landing, *numbered(context, practices)))
    else:
        yield from landing


def _area(practice: Practice) -> Ref | None:
    return Ref(Kind.AREA, practice.area) if practice.area else None


VIEW = KindView(
    kind=Kind.PRACTICE,
    nav=NavPlace("manual", _items, rank=-2),
    landing=_landing,
    above=_area,
)
