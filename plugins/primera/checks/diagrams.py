"""Diagrams whose data lack something that they show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place
from primera.diagnostics import Diagnostic, Related
from primera.model.framework import Framework
from primera.model.kinds import Kind
from primera.model.metrics import Metric
from primera.model.operations import Cycle, Procedure
from primera.model.refs import Ref
from primera.model.roles import Role

_WithDiagram: TypeAlias = "Framework | Metric | Procedure | Cycle"

LACKING = Rule("PL509")
RULES = (LACKING,)

PYRAMID_PLACES = ("decides", "supports", "inspires")
"""Who learns is on the way to one of these."""

_ACTIONS = 4
_PHASES = 4
_STRATEGIES = 3
_GROUPS = 2
_FEWEST, _MOST = 3, 12
"""Fewer are no sequence; more do not fit a phone."""


@dataclass(frozen=True, slots=True)
class _Need:
    """How many of something a diagram takes, and how many there are. `at` is what to count.

    `related` is what upper layers did to other entries that count.
    """

    at: str
    least: int
    most: int | None
    found: int
    related: tuple[Related, ...] = ()

    @property
    def met(self) -> bool:
        return self.least <= self.found and (self.most is None or self.found <= self.most)

    @property
    def needed(self) -> str:
        if self.most is None:
            return f"{self.least}+"
        return str(self.least) if self.least == self.most else f"{self.least}–{self.most}"


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each thing that a diagram needs and its entry or the roles lack."""
    of = context.manual.of
    entries: tuple[_WithDiagram, ...] = (*of(Framework), *of(Metric), *of(Procedure), *of(Cycle))
    for entry in entries:
        if entry.diagram is None:
            continue
        place = Place(Ref(entry.kind, entry.id), ("diagram",))
        for need in _NEEDS[entry.diagram](entry, context):
            if not need.met:
                yield LACKING.at(
                    context.span(place),
                    related=need.related,
                    diagram=entry.diagram,
                    where=need.at,
                    needed=need.needed,
                    found=need.found,
                )


def _inverted_pyramid(framework: Framework, context: CheckContext) -> Iterator[_Need]:
    actions = framework.groups[-1]
    yield _Need(f"{actions.id}: items", _ACTIONS, _ACTIONS, len(actions.items))
    if not context.complete:
        # A role that failed to load is there all the same.
        return
    taken: list[str | None] = [role.in_the_pyramid for role in context.manual.of(Role)]
    changes = context.spans.layer_stack.changes(Kind.ROLE, "in_the_pyramid")
    related = tuple(Related(span, "diagnostics.PL509.role") for span in changes)
    for place in PYRAMID_PLACES:
        yield _Need(f"in_the_pyramid: {place}", 1, None, taken.count(place), related)


def _standards_cycle(framework: Framework, context: CheckContext) -> Iterator[_Need]:
    yield _Need("items", _PHASES, _PHASES, len(framework.items))


def _strategies_and_bonds(framework: Framework, context: CheckContext) -> Iterator[_Need]:
    yield _Need("groups", _GROUPS, _GROUPS, len(framework.groups))
    for group in framework.groups[:_GROUPS]:
        yield _Need(f"{group.id}: items", _STRATEGIES, _STRATEGIES, len(group.items))


def _recommendation_scale(metric: Metric, context: CheckContext) -> Iterator[_Need]:
    for key, text in (("question", metric.question), ("formula", metric.formula)):
        yield _Need(key, 1, 1, 1 if text else 0)


def _recovery_steps(procedure: Procedure, context: CheckContext) -> Iterator[_Need]:
    yield _Need("steps", _FEWEST, _MOST, len(procedure.steps))


def _service_cycle(cycle: Cycle, context: CheckContext) -> Iterator[_Need]:
    yield _Need("moments", _FEWEST, _MOST, len(cycle.moments))


_NEEDS: Mapping[str, Callable[[Any, CheckContext], Iterator[_Need]]] = {
    "inverted_pyramid": _inverted_pyramid,
    "recommendation_scale": _recommendation_scale,
    "recovery_steps": _recovery_steps,
    "service_cycle": _service_cycle,
    "standards_cycle": _standards_cycle,
    "strategies_and_bonds": _strategies_and_bonds,
}
