"""What can happen in a branching case: where it may come to, and its best path. Pure, no I/O.

A decision that leads to a node that does not exist counts as one after which nothing comes.
"""

from __future__ import annotations

import graphlib
from collections.abc import Mapping

from primera.model.case import CaseNode, CaseQuestion, Decision


def unreachable(case: CaseQuestion) -> tuple[str, ...]:
    """The ids of the nodes that no decisions lead to from the first node, in their order."""
    nodes = _by_id(case)
    reached, ahead = set[str](), [case.nodes[0].id]
    while ahead:
        here = ahead.pop()
        if here not in reached and here in nodes:
            reached.add(here)
            ahead += [decision.to for decision in nodes[here].decisions]
    return tuple(node.id for node in case.nodes if node.id not in reached)


def ancestors(case: CaseQuestion) -> Mapping[str, frozenset[str]]:
    """Node -> the nodes from which it can come about. What leads back to them goes round."""
    before: dict[str, set[str]] = {node.id: set() for node in case.nodes}
    for _ in case.nodes:
        for node in case.nodes:
            for decision in node.decisions:
                before.get(decision.to, set()).update({node.id}, before[node.id])
    return {node: frozenset(found) for node, found in before.items()}


def loops(case: CaseQuestion) -> tuple[tuple[str, ...], ...]:
    """The ways round on which a case can come back to a node: ids, the first again at the end.

    At least one if there is any, and at most one for each decision.
    """
    nodes = _by_id(case)
    done: set[str] = set()
    found: list[tuple[str, ...]] = []

    def walk(here: str, way: tuple[str, ...]) -> None:
        if here in way:
            found.append((*way[way.index(here) :], here))
        elif here in nodes and here not in done:
            for decision in nodes[here].decisions:
                walk(decision.to, (*way, here))
            done.add(here)

    for node in case.nodes:
        walk(node.id, ())
    return tuple(found)


def greatest_worth(case: CaseQuestion) -> int:
    """The most that the decisions of one path from the first node add up to.

    Raises ValueError for a case with a loop.
    """
    return sum(decision.worth for _, decision in best_decisions(case))


def best_path(case: CaseQuestion) -> tuple[str, ...]:
    """The ids of the decisions of a path worth the most, from the first node.

    Of decisions that are worth the same, the one that is written first. Raises ValueError for a
    case with a loop.
    """
    return tuple(decision.id for _, decision in best_decisions(case))


def best_decisions(case: CaseQuestion) -> tuple[tuple[CaseNode, Decision], ...]:
    """The nodes of the best path, each with the decision that is taken there; its end apart.

    Raises ValueError for a case with a loop.
    """
    nodes = _by_id(case)
    worth: dict[str, int] = {}
    best: dict[str, Decision] = {}
    for node_id in _from_the_ends(nodes):
        if node_id in nodes and (decisions := nodes[node_id].decisions):
            totals = [decision.worth + worth[decision.to] for decision in decisions]
            worth[node_id] = max(totals)
            best[node_id] = decisions[totals.index(worth[node_id])]
        else:
            worth[node_id] = 0
    path = []
    here = case.nodes[0].id
    while here in best:
        path.append((nodes[here], best[here]))
        here = best[here].to
    return tuple(path)


def _from_the_ends(nodes: Mapping[str, CaseNode]) -> tuple[str, ...]:
    """All ids, each after those that its decisions lead to."""
    leads = {node.id: [decision.to for decision in node.decisions] for node in nodes.values()}
    try:
        return tuple(graphlib.TopologicalSorter(leads).static_order())
    except graphlib.CycleError as error:
        raise ValueError("the case has a loop") from error


def _by_id(case: CaseQuestion) -> dict[str, CaseNode]:
    return {node.id: node for node in case.nodes}
