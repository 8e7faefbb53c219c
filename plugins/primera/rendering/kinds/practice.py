"""Practices: by area, the complementary ones in a group of their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from primera.model.kinds import Kind
from primera.model.practice import Area, Practice
from primera.model.refs import Ref
from primera.rendering.kinds.view import KindView, LandingView, NavPlace
from primera.rendering.navigation import landing_only
from primera.rendering.page import Page


@dataclass(frozen=True, slots=True)
class PracticeGroup:
    """Practices under a heading: those of an area, or the complementary ones."""

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
        for area in manual.of(Area)
        if (practices := manual.practices_of(area.id))
    ]
    listed = len(_without_complementary(manual.of(Practice)))
    values = {"groups": groups, "listed": listed, "added": len(entries) - listed}
    return LandingView("landing_practices", values)


def _area(practice: Practice) -> Ref:
    return Ref(Kind.AREA, practice.area)


VIEW = KindView(
    kind=Kind.PRACTICE,
    nav=NavPlace("manual", landing_only, rank=-2),
    landing=_landing,
    above=_area,
    opens_manual=True,
)
