"""Branching cases: a path of decisions. scoring.md, section 11."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from primera.model.case import CaseQuestion
from primera.model.case_graph import greatest_worth
from primera.scoring.mark import InvalidResponseError, Mark, Scorable, member, unique
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

    def mark(self, response: object) -> Mark | None:
        """The worth of the decisions taken, of the greatest that a path can have."""
        path = member(response, "path")
        if not isinstance(path, list) or len(path) > len(self.nodes):
            raise InvalidResponseError
        if not path:
            return None
        nodes = {node.id: node for node in self.nodes}
        here, worth = self.nodes[0], 0
        for taken in path:
            decision = next((each for each in here.decisions if each.id == taken), None)
            if decision is None:
                raise InvalidResponseError
            here, worth = nodes[decision.to], worth + decision.worth
        if here.decisions:
            raise InvalidResponseError  # A case that is not over is not answered yet.
        return Mark(min(worth, self.greatest), self.greatest)


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
