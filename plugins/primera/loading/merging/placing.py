"""The order of members of which some say beside which other one they stand."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

NameT = TypeVar("NameT", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Beside(Generic[NameT]):
    """Where a member stands: right after its neighbour, or right before it."""

    neighbour: NameT
    after: bool


def placed(members: Sequence[NameT], asked: Mapping[NameT, Beside[NameT]]) -> list[NameT]:
    """The members, those that ask for it beside their neighbours, which may have moved too.

    Those that stand beside the same one follow each other as they ask. Whoever asks for a place in
    a circle, or beside what is not there, stays where it is.
    """
    there = {*members}
    stuck = {member for circle in circles(asked) for member in circle}
    moved: dict[NameT, Beside[NameT]] = {
        member: beside
        for member, beside in asked.items()
        if member not in stuck and {member, beside.neighbour} <= there
    }
    before: dict[NameT, list[NameT]] = {}
    after: dict[NameT, list[NameT]] = {}
    for member, beside in moved.items():
        (after if beside.after else before).setdefault(beside.neighbour, []).append(member)
    order = []
    # What waits, the next one last; beside whom its neighbours have been put does not open again.
    waiting = [(member, False) for member in reversed(members) if member not in moved]
    while waiting:
        member, opened = waiting.pop()
        if opened:
            order.append(member)
            continue
        waiting += [(each, False) for each in reversed(after.get(member, ()))]
        waiting.append((member, True))
        waiting += [(each, False) for each in reversed(before.get(member, ()))]
    return order


def circles(asked: Mapping[NameT, Beside[NameT]]) -> Iterator[tuple[NameT, ...]]:
    """The members that stand beside one another with nothing to stand beside, circle by circle."""
    seen: set[NameT] = set()
    for first in asked:
        trail: dict[NameT, None] = {}
        member = first
        while member in asked and member not in seen:
            seen.add(member)
            trail[member] = None
            member = asked[member].neighbour
        if member in trail:
            names = list(trail)
            yield tuple(names[names.index(member) :])
