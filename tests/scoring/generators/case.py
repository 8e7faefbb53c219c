"""Cases, and paths through them."""

from __future__ import annotations

import random
from typing import Any

from tests.scoring.generators.common import ids, of_no_form, points
from tests.scoring.generators.hostile import TREACHEROUS, VALUES, values

OF_NO_FORM = (*values("path"), {"path": {"0": "a", "length": 1}})


def question(chance: random.Random) -> dict[str, Any]:
    names = ids(chance, 3, 9)
    nodes = [_node(chance, names, at) for at in range(len(names))]
    greatest = chance.choice((1, 3, 5, 10, _best(nodes) or 1, _best(nodes) or 1))
    return {"type": "case", "points": points(chance), "nodes": nodes, "greatest": greatest}


def _node(chance: random.Random, names: list[str], at: int) -> dict[str, Any]:
    ahead = names[at + 1 :]
    if not ahead or (at and chance.random() < 0.3):
        return {"id": names[at], "decisions": []}
    if chance.random() < 0.05:
        ahead = names  # A loop, which the checks of a manual refuse.
    decisions = [
        {"id": name, "to": chance.choice(ahead), "worth": chance.choice((0, 0, 1, 2, 5, 10))}
        for name in ids(chance, 1, 4)
    ]
    return {"id": names[at], "decisions": decisions}


def _best(nodes: list[dict[str, Any]]) -> int:
    """The greatest worth of a path where there is no loop."""
    worth: dict[str, int] = {}
    for node in reversed(nodes):
        totals = [each["worth"] + worth.get(each["to"], 0) for each in node["decisions"]]
        worth[node["id"]] = max(totals, default=0)
    return worth[nodes[0]["id"]]


def response(chance: random.Random, asked: dict[str, Any]) -> Any:
    kind = chance.random()
    if kind < 0.1:
        return of_no_form(chance, OF_NO_FORM)
    path = _walked(chance, asked["nodes"], aims=kind > 0.6)
    if kind < 0.2:
        path = path[: chance.randrange(len(path) + 1)]
    elif kind < 0.3:
        intruder = chance.choice((*TREACHEROUS, *VALUES, path[0]))
        path.insert(chance.randint(0, len(path)), intruder)
    return {"path": path}


def _walked(chance: random.Random, nodes: list[dict[str, Any]], aims: bool) -> list[Any]:
    by_id = {node["id"]: node for node in nodes}
    here = nodes[0]
    path: list[Any] = []
    while here["decisions"] and len(path) <= len(nodes):
        best = max(here["decisions"], key=lambda each: int(each["worth"]))
        taken = best if aims else chance.choice(here["decisions"])
        path.append(taken["id"])
        here = by_id[taken["to"]]
    return path
