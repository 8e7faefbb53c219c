"""Roles that merge into others: the manual in which these answer for what was theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from primera.model.entry import Entry
from primera.model.fields import Part
from primera.model.introspection import Field, Holds, fields_of
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.practice import Responsibilities
from primera.model.refs import Ref, parse_ref
from primera.model.roles import Role

PartT = TypeVar("PartT", bound=Part)

_JOINED = ("decisions", "limits", "internal_customers", "terms")
"""What a role brings along to the one that it merges into."""


def with_merged_roles(manual: Manual) -> Manual:
    """The manual without the roles that merge into others, which have all that was theirs.

    One without such roles is given back as it is. Those of a circle stay.
    """
    into = merged_roles(manual)
    if not into:
        return manual
    rewriting = _Rewriting(into)
    entries: dict[Ref, Entry] = {}
    for ref, entry in manual.entries.items():
        if ref.kind is not Kind.ROLE or ref.id not in into:
            entries[ref] = rewriting.of(_joined(entry, into, manual))
    moved = {Ref(Kind.ROLE, old): Ref(Kind.ROLE, new) for old, new in into.items()}
    settings = rewriting.of(manual.settings)
    return replace(manual, settings=settings, entries=entries, moved=moved)


def merged_roles(manual: Manual) -> Mapping[str, str]:
    """Each role that merges into another -> the one that is left at the end."""
    next_of = {role.id: role.merge_into for role in manual.of(Role) if role.merge_into}
    found: dict[str, str] = {}
    for role in next_of:
        trail = [role]
        while trail[-1] in next_of and len(trail) <= len(next_of):
            trail.append(next_of[trail[-1]])
        if Ref(Kind.ROLE, trail[-1]) in manual.entries and trail[-1] not in next_of:
            found[role] = trail[-1]
    return found


def _joined(entry: Entry, into: Mapping[str, str], manual: Manual) -> Entry:
    """A role with what those bring along that merge into it."""
    others = [manual.get(Role, old) for old, new in into.items() if new == entry.id]
    if not isinstance(entry, Role) or not others:
        return entry
    brought: dict[str, list[object]] = {"aliases": [], "former_slugs": []}
    for other in others:
        for key in _JOINED:
            brought.setdefault(key, []).extend(getattr(other, key))
        brought["aliases"] += (other.title, *other.aliases)
        brought["former_slugs"] += (other.address, other.id, *other.former_slugs)
    joined = {key: _once([*getattr(entry, key), *more]) for key, more in brought.items()}
    return entry.model_copy(update=joined)


class _Rewriting:
    """What names a role that merges names the other one, once. Prose stays as it was written."""

    def __init__(self, into: Mapping[str, str]) -> None:
        self._into = into

    def of(self, part: PartT) -> PartT:
        """A part that names no merged role, nor a role twice."""
        changes: dict[str, object] = {}
        for field in fields_of(type(part)):
            value = getattr(part, field.name)
            if value and (field.holds is Holds.PART or field.refers):
                members = value if field.many else (value,)
                now = [self._member(member, field) for member in members]
                if any(one is not other for one, other in zip(now, members, strict=True)):
                    changes[field.name] = _once(now) if field.many else now[0]
        return _settled(part.model_copy(update=changes)) if changes else part

    def _member(self, value: Any, field: Field) -> Any:
        if isinstance(value, Part):
            return self.of(value)
        assert field.refers
        if field.refers.kind is Kind.ROLE:
            return self._into.get(value, value)
        ref = parse_ref(value) if field.holds is Holds.ADDRESS else None
        if ref is None or ref.kind is not Kind.ROLE or ref.id not in self._into:
            return value
        return str(replace(ref, id=self._into[ref.id]))


def _settled(part: PartT) -> PartT:
    """A part in which no role has two ways of being named: the one that says more is left."""
    if isinstance(part, Responsibilities):
        answer = {part.accountable, *part.responsible}
        consulted = tuple(role for role in part.consulted if role not in answer)
        others = answer.union(consulted)
        informed = tuple(role for role in part.informed if role not in others)
        return part.model_copy(update={"consulted": consulted, "informed": informed})
    if isinstance(part, Role):
        customers = tuple(role for role in part.internal_customers if role != part.id)
        return part.model_copy(update={"internal_customers": customers})
    return part


def _once(members: Iterable[object]) -> tuple[object, ...]:
    found: list[object] = []
    for member in members:
        if member not in found:
            found.append(member)
    return tuple(found)
