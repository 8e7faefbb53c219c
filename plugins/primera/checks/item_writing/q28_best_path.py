"""Q28: a case whose best decisions do not lead to its best end. Its graph, every build checks."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import Rule
from primera.checks.item_writing.lint_items import Item, Lint
from primera.diagnostics import Diagnostic
from primera.model.case import CaseNode, CaseQuestion
from primera.model.case_graph import best_decisions, greatest_worth, loops

RULE = Rule("Q28", excusable=True)


def check(lint: Lint) -> Iterator[Diagnostic]:
    """Yield an error for each case that rewards something else than what it teaches."""
    for item in lint.items:
        question = item.question
        if isinstance(question, CaseQuestion) and not loops(question):
            yield from _path(item, question)
            yield from _mistakes(item, question)


def _path(item: Item, case: CaseQuestion) -> Iterator[Diagnostic]:
    nodes = {node.id: node for node in case.nodes}
    path = best_decisions(case)
    end = nodes.get(path[-1][1].to) if path else None
    if end is not None and end.ending not in (None, "good"):
        yield item.at(RULE, "id", finding="end", node=end.id)
    if 0 < _step_by_step(nodes, case) < greatest_worth(case):
        yield item.at(RULE, "id", finding="detour", node=case.nodes[0].id)


def _step_by_step(nodes: dict[str, CaseNode], case: CaseQuestion) -> int:
    """The worth of taking the best decision at each node, without looking ahead."""
    worth, here = 0, case.nodes[0]
    while here.decisions:
        best = max(here.decisions, key=lambda decision: decision.worth)
        worth += best.worth
        if best.to not in nodes:
            break
        here = nodes[best.to]
    return worth


def _mistakes(item: Item, case: CaseQuestion) -> Iterator[Diagnostic]:
    """Mistakes said to be recoverable after which nothing can be put right."""
    nodes = {node.id: node for node in case.nodes}
    for index, node in enumerate(case.nodes):
        for number, decision in enumerate(node.decisions):
            to = nodes.get(decision.to)
            if decision.recoverable and to is not None and not _can_end_well(to, nodes):
                path = ("nodes", index, "decisions", number, "recoverable")
                yield item.at(RULE, *path, finding="not_recoverable", node=to.id)


def _can_end_well(node: CaseNode, nodes: dict[str, CaseNode]) -> bool:
    seen: set[str] = set()
    ahead = [node]
    while ahead:
        here = ahead.pop()
        if here.ending in ("good", "fair"):
            return True
        seen.add(here.id)
        ahead += [
            nodes[decision.to]
            for decision in here.decisions
            if decision.to in nodes and decision.to not in seen
        ]
    return False
