"""What the page shows of a branching case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from primera.model.case import CaseNode, CaseQuestion, Decision
from primera.model.case_graph import best_decisions
from primera.rendering.questions.arranging import shuffled


@dataclass(frozen=True, slots=True)
class CaseView:
    """The numbers of the nodes, the decisions of each as they are shown, and the best path."""

    numbers: Mapping[str, int]
    decisions: Mapping[str, tuple[Decision, ...]]
    best: tuple[tuple[CaseNode, Decision], ...]


def case_view(case: CaseQuestion) -> CaseView:
    """How a case is shown; the order of its decisions gives nothing away."""
    return CaseView(
        numbers={node.id: number for number, node in enumerate(case.nodes, 1)},
        decisions={
            node.id: shuffled(node.decisions, f"{case.id}/{node.id}") for node in case.nodes
        },
        best=best_decisions(case),
    )
