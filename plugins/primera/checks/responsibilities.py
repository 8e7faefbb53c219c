"""Roles with two parts in one practice."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.survey import Place
from primera.diagnostics import Diagnostic
from primera.model.practice import Practice, Responsibilities
from primera.model.refs import Ref

TWICE = Rule("PL505")
RULES = (TWICE,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each role that has a second part; to answer for it and do it is fine."""
    for practice in context.manual.of(Practice):
        for role, first, key, index in _second_parts(practice.responsibilities):
            place = Place(Ref(practice.kind, practice.id), ("responsibilities", key, index))
            yield TWICE.at(context.span(place), role=role, first=first, second=key)


def _second_parts(parts: Responsibilities) -> Iterator[tuple[str, str, str, int]]:
    """Role, the key that has it first, the key that has it again, and its place there."""
    has = dict.fromkeys(parts.responsible, "responsible")
    has[parts.accountable] = "accountable"
    for key, roles in (("consulted", parts.consulted), ("informed", parts.informed)):
        for index, role in enumerate(roles):
            first = has.setdefault(role, key)
            if first != key:
                yield role, first, key, index
