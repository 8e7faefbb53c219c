"""Branching cases: a path of decisions. scoring.md, section 11."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from primera.model.case import CaseQuestion
from primera.model.case_graph import greatest_worth
from primera.scoring.coded import members_in, place_in
from primera.scoring.mark import Coded, InvalidResponseError, Mark, Scorable, member, unique
from primera.scoring.scoring_type import ScoringType


@dataclass(frozen=True, slots=True)
class ScorableDecision:
    """A decision: the id of the node that it leads to, and what it adds."""

    id: str
    to: str
    worth: int


@dataclass(frozen=True, slots=True)
class ScorableNode:
    """A node of a case; without decisions, the case ends there."""

    id: str
    decisions: tuple[ScorableDecision, ...]


@dataclass(frozen=True, slots=True)
class ScorableCase(Scorable):
    """`nodes` begin with the one that the case starts at; `greatest` is what a path can be worth.

    `greatest` is 1 or more: a case whose decisions are worth nothing cannot be scored.
    """

    nodes: tuple[ScorableNode, ...]
    greatest: int

    def __post_init__(self) -> None:
        Scorable.__post_init__(self)
        unique(tuple(node.id for node in self.nodes), "node")
        known = {node.id for node in self.nodes}
        for node in self.nodes:
            unique(tuple(decision.id for decision in node.decisions), "decision")
            if any(decision.to not in known or decision.worth < 0 for decision in node.decisions):
                raise ValueError("a decision leads to no node, or takes points away")
        if not self.nodes or self.greatest < 1:
            raise ValueError("a case has nodes, and a path that is worth something")

    def coded(self, response: object) -> Coded:
        """The decisions, each by its number among those of its node; a case need not be over."""
        here, numbers = self.nodes[0], []
        for taken in self._path(response):
            decision = _taken(here, taken)
            numbers.append(sorted(each.id for each in here.decisions).index(decision.id))
            here = self._node(decision.to)
        return tuple(numbers) or None

    def decoded(self, coded: Coded) -> dict[str, Any]:
        """The decisions with these numbers, from the first node on."""
        here, path = self.nodes[0], []
        for number in members_in(coded, 1, len(self.nodes)):
            path.append(place_in(number, (each.id for each in here.decisions)))
            here = self._node(_taken(here, path[-1]).to)
        return {"path": path}

    def mark(self, response: object) -> Mark | None:
        """The worth of the decisions taken, of the greatest that a path can have."""
        path = self._path(response)
        if not path:
            return None
        here, worth = self.nodes[0], 0
        for taken in path:
            decision = _taken(here, taken)
            here, worth = self._node(decision.to), worth + decision.worth
        if here.decisions:
            raise InvalidResponseError  # A case that is not over is not answered yet.
        return Mark(min(worth, self.greatest), self.greatest)

    def _path(self, response: object) -> list[object]:
        path = member(response, "path")
        if not isinstance(path, list) or len(path) > len(self.nodes):
            raise InvalidResponseError
        return path

    def _node(self, name: str) -> ScorableNode:
        return next(node for node in self.nodes if node.id == name)


def _taken(node: ScorableNode, name: object) -> ScorableDecision:
    """A decision of a node. Raises InvalidResponseError for one that it has not."""
    for decision in node.decisions:
        if decision.id == name:
            return decision
    raise InvalidResponseError


def _of(question: CaseQuestion) -> ScorableCase:
    nodes = tuple(
        ScorableNode(
            node.id,
            tuple(ScorableDecision(each.id, each.to, each.worth) for each in node.decisions),
        )
        for node in question.nodes
    )
    return ScorableCase(question.type, question.points, nodes, greatest_worth(question))


def _read(payload: Mapping[str, Any]) -> ScorableCase:
    nodes = tuple(map(_node, payload["nodes"]))
    return ScorableCase(payload["type"], payload["points"], nodes, payload["greatest"])


def _node(node: Mapping[str, Any]) -> ScorableNode:
    decisions = (
        ScorableDecision(each["id"], each["to"], each["worth"]) for each in node["decisions"]
    )
    return ScorableNode(node["id"], tuple(decisions))


SCORING = ScoringType(_of, _read)
