"""Roles that merge into others: in circles, or with what is said of both and differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place, Step
from primera.diagnostics import Diagnostic, Related, Severity
from primera.model.entry import Limit
from primera.model.fields import Part
from primera.model.introspection import Holds, fields_of
from primera.model.refs import Ref
from primera.model.role_merging import merged_roles
from primera.model.roles import Role

NO_END = Rule("PL421")
TWO_LIMITS = Rule("PL422", Severity.WARNING)
RULES = (NO_END, TWO_LIMITS)


@dataclass(frozen=True, slots=True)
class _TwoLimits:
    """A limit that a role brings along, and the one that is there: their texts and places."""

    role: str
    text: str
    other: str
    brought: Place
    there: Place


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each circle of roles, and for limits that one role gets two of.

    Of those, one for each role that merges: of what is shown, where nobody could know of both.
    """
    into = merged_roles(context.manual)
    merging = {role.id: role.merge_into for role in context.manual.of(Role) if role.merge_into}
    yield from _circles(merging, into, context)
    found: dict[str, list[_TwoLimits]] = {}
    for ref, entry in context.manual.entries.items() if into else ():
        for path, limits in _limits(entry, ()):
            for two in _two_limits(limits, into, Place(ref, path)):
                if not (_is_hidden(ref, context) or _was_settled(two, context)):
                    found.setdefault(two.role, []).append(two)
    for role, of_it in found.items():
        yield _told(role, into[role], of_it, context)


def _circles(
    merging: Mapping[str, str], into: Mapping[str, str], context: CheckContext
) -> Iterator[Diagnostic]:
    told: set[str] = set()
    for role in merging:
        trail = [role]
        while trail[-1] in merging and trail[-1] not in trail[:-1]:
            trail.append(merging[trail[-1]])
        circle = trail[trail.index(trail[-1]) :]
        if role not in into and len(circle) > 1 and told.isdisjoint(circle):
            told.update(circle)
            place = Place(Ref(Role.kind, circle[0]), ("merge_into",))
            yield NO_END.at(context.span(place), circle=" → ".join(circle))


def _limits(
    part: Part, path: tuple[Step, ...]
) -> Iterator[tuple[tuple[Step, ...], tuple[Limit, ...]]]:
    for field in fields_of(type(part)):
        value = getattr(part, field.name)
        if field.holds is not Holds.PART or not field.many or not value:
            continue
        if isinstance(value[0], Limit):
            yield (*path, field.name), value
        for index, member in enumerate(value):
            yield from _limits(member, (*path, field.name, index))


def _two_limits(
    limits: tuple[Limit, ...], into: Mapping[str, str], place: Place
) -> Iterator[_TwoLimits]:
    """Each limit that a role brings along to where the other role has another one."""
    for index, limit in enumerate(limits):
        role = into.get(limit.role)
        others = (at for at, each in enumerate(limits) if each.role == role)
        differing = (at for at in others if limits[at].text != limit.text)
        if role and (other := next(differing, None)) is not None:
            places = [Place(place.owner, (*place.path, at, "text")) for at in (index, other)]
            yield _TwoLimits(limit.role, limit.text, limits[other].text, places[0], places[1])


def _is_hidden(ref: Ref, context: CheckContext) -> bool:
    return context.hiding.manual.is_hidden(ref)


def _was_settled(two: _TwoLimits, context: CheckContext) -> bool:
    """Whether the layer that merges the roles, or a higher one, wrote one limit over the other."""
    rank = context.spans.layer_stack.rank
    merges = rank(context.span(_merging(two.role)))
    limits = [rank(context.span(place)) for place in (two.brought, two.there)]
    return min(limits) < merges <= max(limits)


def _merging(role: str) -> Place:
    return Place(Ref(Role.kind, role), ("merge_into",))


def _told(role: str, into: str, found: list[_TwoLimits], context: CheckContext) -> Diagnostic:
    related = (Related(context.span(two.brought), "diagnostics.PL422.limit") for two in found)
    first = found[0]
    return TWO_LIMITS.at(
        context.span(_merging(role)),
        related=tuple(related),
        role=role,
        into=into,
        text=first.text,
        other=first.other,
    )
