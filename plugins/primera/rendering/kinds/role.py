"""Roles: with all that a role has to do, by its place in the inverted pyramid."""

from __future__ import annotations

from primera.model.kinds import Kind
from primera.model.roles import Role
from primera.rendering.context import RESPONSIBILITIES
from primera.rendering.kinds.view import KindView, LandingView, NavPlace, Values
from primera.rendering.page import Page

PYRAMID = ("decides", "supports", "inspires", "learns")
"""The places in the inverted pyramid, from the top."""


def _values(page: Page, role: Role) -> Values:
    context = page.context
    practices = [
        (responsibility, context.practices_by_role.get((role.id, responsibility), ()))
        for responsibility in RESPONSIBILITIES
    ]
    return {
        "pyramid": PYRAMID,
        "practices": [(responsibility, found) for responsibility, found in practices if found],
        "checklists": context.checklists_by_role.get(role.id, ()),
        "paths": context.paths_by_role.get(role.id, ()),
    }


def _landing(page: Page, entries: tuple[Role, ...]) -> LandingView:
    roles = page.context.manual.of(Role)
    levels = [(place, [r for r in roles if r.in_the_pyramid == place]) for place in PYRAMID]
    return LandingView("landing_roles", {"levels": [level for level in levels if level[1]]})


VIEW = KindView(
    kind=Kind.ROLE,
    nav=NavPlace("manual", rank=1),
    values=_values,
    landing=_landing,
    door="company",
    lists_practices=True,
    groups_drills=True,
)
