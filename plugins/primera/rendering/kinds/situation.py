"""Situations: a screen each, and a list of big buttons by role."""

from __future__ import annotations

from primera.model.branches import dialled
from primera.model.kinds import Kind
from primera.model.roles import Role
from primera.model.situation import Situation
from primera.rendering.context import Context
from primera.rendering.kinds.role import PYRAMID
from primera.rendering.kinds.view import KindView, LandingView, NavPlace, Values
from primera.rendering.navigation import landing_only
from primera.rendering.page import Page


def situations_by_role(
    context: Context, entries: tuple[Situation, ...]
) -> list[tuple[Role | None, list[Situation]]]:
    """Roles with what happens to them and to everybody, from the top of the inverted pyramid.

    Where no situation names a role, all stand together, under none.
    """
    named = {role for entry in entries for role in entry.roles}
    roles = [role for role in context.manual.of(Role) if role.id in named]
    if not roles:
        return [(None, list(entries))]
    roles.sort(key=_place_of)
    return [
        (role, [entry for entry in entries if not entry.roles or role.id in entry.roles])
        for role in roles
    ]


def _place_of(role: Role) -> int:
    return PYRAMID.index(role.in_the_pyramid) if role.in_the_pyramid else len(PYRAMID)


def _values(page: Page, entry: Situation) -> Values:
    """Whom to call, by branch: each with its name, its contacts and what a telephone dials."""
    settings = page.context.manual.settings
    role = entry.call.role if entry.call else None
    branches = [
        (
            branch,
            [
                (contact, dialled(contact.phone) if contact.phone else None)
                for contact in branch.contacts_for(role)
            ],
        )
        for branch in settings.branches
    ]
    return {"branches": branches, "payload": {"v": 1, "manual": settings.id}}


def _landing(page: Page, entries: tuple[Situation, ...]) -> LandingView:
    groups = situations_by_role(page.context, entries)
    payload = {"v": 1, "manual": page.context.manual.settings.id}
    return LandingView("landing_situations", {"groups": groups, "payload": payload})


VIEW = KindView(
    kind=Kind.SITUATION,
    nav=NavPlace("today", landing_only),
    values=_values,
    landing=_landing,
    styles=("entry.css", "situation.css"),
    contents=False,
    home="shift",
    search_boost=1.5,
    readable=False,
)
