"""Areas: in the navigation, each with its practices."""

from __future__ import annotations

from collections.abc import Iterator

from primera.model.kinds import Kind
from primera.model.practice import Area
from primera.rendering.context import Context
from primera.rendering.kinds.practice import by_origin, numbered
from primera.rendering.kinds.view import KindView, LandingView, NavPlace, Values
from primera.rendering.navigation import NAV_LIMIT, NavItem, landing_only, page_of
from primera.rendering.page import Page


def _values(page: Page, area: Area) -> Values:
    return {"groups": by_origin(page.context.manual.practices_of(area.id))}


def _landing(page: Page, entries: tuple[Area, ...]) -> LandingView:
    practices = {entry.id: page.context.manual.practices_of(entry.id) for entry in entries}
    return LandingView("landing_areas", {"practices": practices})


def _with_practices(context: Context, kind: Kind) -> Iterator[NavItem]:
    yield from landing_only(context, kind)
    for area in context.manual.of(Area):
        practices = context.manual.practices_of(area.id)
        here = NavItem(area.title, page_of(context, area))
        if len(practices) > NAV_LIMIT:
            yield here
            continue
        yield NavItem(area.title, children=(here, *numbered(context, practices)))
    others = context.manual.practices_of(None)
    if context.manual.of(Area) and 0 < len(others) <= NAV_LIMIT:
        title = context.strings("pages.practices.without_area")
        yield NavItem(title, children=numbered(context, others))


VIEW = KindView(
    kind=Kind.AREA,
    nav=NavPlace("manual", _with_practices, rank=-1),
    values=_values,
    landing=_landing,
    contents=False,
    mentions=False,
    lists_practices=True,
    groups_drills=True,
    block=None,
)
