"""Roles that merge into others: in circles, or with what is said of both and differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each circle of roles, and for limits that one role gets two of."""
    into = merged_roles(context.manual)
    merging = {role.id: role.merge_into for role in context.manual.of(Role) if role.merge_into}
    yield from _circles(merging, into, context)
    if into:
        for ref, entry in context.manual.entries.items():
            for path, limits in _limits(entry, ()):
                yield from _two_limits(limits, into, Place(ref, path), context)


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
    limits: tuple[Limit, ...], into: Mapping[str, str], place: Place, context: CheckContext
) -> Iterator[Diagnostic]:
    """Yield a warning for each role that brings a limit along where the other has one too."""
    for index, limit in enumerate(limits):
        role = into.get(limit.role)
        others = (each for each in limits if each.role == role and each.text != limit.text)
        if role and (other := next(others, None)):
            here = context.span(Place(place.owner, (*place.path, index, "text")))
            yield TWO_LIMITS.at(
                context.span(Place(Ref(Role.kind, limit.role), ("merge_into",))),
                related=(Related(here, "diagnostics.PL422.limit"),),
                role=limit.role,
                into=role,
                text=limit.text,
                other=other.text,
            )
