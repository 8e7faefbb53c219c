"""Roles with two parts in one practice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from primera.checks.context import CheckContext, Rule
from primera.checks.survey import Place, Step
from primera.diagnostics import Diagnostic
from primera.model.practice import Practice, Responsibilities
from primera.model.refs import Ref

_Path: TypeAlias = "tuple[Step, ...]"

TWICE = Rule("PL505", excusable=True)
RULES = (TWICE,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each role that has a second part; to answer for it and do it is fine."""
    for practice in context.manual.of(Practice):
        if practice.responsibilities is None:
            continue
        ref = Ref(practice.kind, practice.id)
        for role, first, second in _second_parts(practice.responsibilities):
            place = Place(ref, ("responsibilities", *second))
            other = Place(ref, ("responsibilities", *first))
            yield TWICE.at(
                context.span(place),
                related=context.first(other),
                role=role,
                first=str(first[0]),
                second=str(second[0]),
            )


def _second_parts(parts: Responsibilities) -> Iterator[tuple[str, _Path, _Path]]:
    """Role, the place that has it first, and the place that has it again."""
    has: dict[str, _Path] = {
        role: ("responsible", index) for index, role in enumerate(parts.responsible)
    }
    if parts.accountable:
        has[parts.accountable] = ("accountable",)
    for key, roles in (("consulted", parts.consulted), ("informed", parts.informed)):
        for index, role in enumerate(roles):
            first = has.setdefault(role, (key, index))
            if first[0] != key:
                yield role, first, (key, index)
