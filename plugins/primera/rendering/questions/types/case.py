"""A branching case: on paper, numbered moments and lettered decisions; a way is the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from string import ascii_uppercase

from primera.model.case import CaseNode, CaseQuestion, Decision
from primera.model.case_graph import best_decisions, greatest_worth
from primera.rendering.paper.printed_questions import OnPaper, PaperForm, unlabelled
from primera.rendering.questions.shown_type import ShownType
from primera.rendering.questions.shuffling import shuffled
from primera.strings import Strings


@dataclass(frozen=True, slots=True)
class CaseView:
    """The numbers of the nodes, the decisions of each as they are shown, and the best path."""

    numbers: Mapping[str, int]
    decisions: Mapping[str, tuple[Decision, ...]]
    best: tuple[tuple[CaseNode, Decision], ...]


def case_view(case: CaseQuestion, say: Strings) -> CaseView:
    """How a case is shown; the order of its decisions gives nothing away."""
    return CaseView(
        numbers={node.id: number for number, node in enumerate(case.nodes, 1)},
        decisions={
            node.id: shuffled(node.decisions, f"{case.id}/{node.id}") for node in case.nodes
        },
        best=best_decisions(case),
    )


@dataclass(frozen=True, slots=True)
class PaperDecision:
    """A decision with its letter and the number of the moment that it leads to."""

    letter: str
    decision: Decision
    to: int


@dataclass(frozen=True, slots=True)
class PaperMoment:
    """A moment with its number; where the case ends it has no decisions."""

    number: int
    node: CaseNode
    decisions: tuple[PaperDecision, ...]


@dataclass(frozen=True, slots=True)
class PaperCase:
    """The moments in the order of their numbers, and the best way: a decision a moment."""

    moments: tuple[PaperMoment, ...]
    best: tuple[tuple[PaperMoment, PaperDecision], ...]
    worth: int


def paper_case(case: CaseQuestion) -> PaperCase:
    """A case as it is printed. Moments after the first change places: the numbers tell nothing."""
    first, *rest = case.nodes
    nodes = (first, *shuffled(rest, f"{case.id}/moments"))
    numbers = {node.id: number for number, node in enumerate(nodes, 1)}
    moments = tuple(
        PaperMoment(number, node, _decisions(case, node, numbers))
        for number, node in enumerate(nodes, 1)
    )
    by_node = {moment.node.id: moment for moment in moments}
    best = []
    for node, taken in best_decisions(case):
        moment = by_node[node.id]
        found = next(each for each in moment.decisions if each.decision.id == taken.id)
        best.append((moment, found))
    return PaperCase(moments, tuple(best), greatest_worth(case))


def longest_path(case: CaseQuestion) -> int:
    """How many decisions the longest way through a case takes. The case has no loop."""
    nodes = {node.id: node for node in case.nodes}

    @cache
    def ahead(node_id: str) -> int:
        return max((1 + ahead(each.to) for each in nodes[node_id].decisions), default=0)

    return ahead(case.nodes[0].id)


def _decisions(
    case: CaseQuestion, node: CaseNode, numbers: Mapping[str, int]
) -> tuple[PaperDecision, ...]:
    mixed = shuffled(node.decisions, f"{case.id}/{node.id}")
    return tuple(
        PaperDecision(letter, decision, numbers[decision.to])
        for letter, decision in zip(ascii_uppercase, mixed, strict=False)
    )


def _on_paper(case: CaseQuestion, form: PaperForm, say: Strings) -> OnPaper:
    shown = paper_case(case)
    comments = (
        ("nodes", node, "decisions", decision, "feedback")
        for node, moment in enumerate(case.nodes)
        for decision, _ in enumerate(moment.decisions)
    )
    right = tuple(decision.letter for _, decision in shown.best)
    return OnPaper(right, shown=shown, left_out=tuple(comments))


SHOWN = ShownType("case", "case", case_view, _on_paper, longest_path, unlabelled, sheet="case.css")
