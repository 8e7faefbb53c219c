"""Branching cases that cannot be played to a good end."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.placed_questions import PlacedQuestion, placed_questions
from primera.diagnostics import Diagnostic
from primera.diagnostics.suggestions import closest
from primera.model.case import CaseNode, CaseQuestion
from primera.model.case_graph import ancestors, greatest_worth, loops, unreachable

NOWHERE = Rule("PL726")
UNREACHED = Rule("PL727")
END = Rule("PL728")
LOOP = Rule("PL729")
NOTHING_TO_GAIN = Rule("PL730")
RULES = (NOWHERE, UNREACHED, END, LOOP, NOTHING_TO_GAIN)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each case that leads nowhere, round in circles, or to nothing good."""
    for each in placed_questions(context.manual, CaseQuestion):
        yield from _nowhere(each, context)
        yield from _ends(each, context)
        places = {node.id: index for index, node in enumerate(each.question.nodes)}
        for node in unreachable(each.question):
            yield UNREACHED.at(context.span(each.place("nodes", places[node], "id")), id=node)
        ways = loops(each.question)
        for way in ways:
            span = context.span(each.place("nodes", places[way[0]], "id"))
            yield LOOP.at(span, way=" → ".join(way))
        yield from _gain(each, bool(ways), context)


def _nowhere(each: PlacedQuestion[CaseQuestion], context: CheckContext) -> Iterator[Diagnostic]:
    known = {node.id for node in each.question.nodes}
    earlier = ancestors(each.question)
    for index, node in enumerate(each.question.nodes):
        for number, decision in enumerate(node.decisions):
            if decision.to not in known:
                span = context.span(each.place("nodes", index, "decisions", number, "to"))
                likely = closest(decision.to, known - {node.id} - earlier[node.id])
                yield NOWHERE.at(span, likely, id=decision.to)


def _ends(each: PlacedQuestion[CaseQuestion], context: CheckContext) -> Iterator[Diagnostic]:
    for index, node in enumerate(each.question.nodes):
        if finding := _wrong_end(node):
            span = context.span(each.place("nodes", index, "id"))
            yield END.at(span, finding=finding, id=node.id)


def _wrong_end(node: CaseNode) -> str | None:
    if node.ending is not None:
        return "goes_on" if node.decisions else None
    return {0: "no_ending", 1: "no_choice"}.get(len(node.decisions))


def _gain(
    each: PlacedQuestion[CaseQuestion], circular: bool, context: CheckContext
) -> Iterator[Diagnostic]:
    lost = set(unreachable(each.question))
    reached = [node for node in each.question.nodes if node.id not in lost]
    findings = []
    if not any(node.ending == "good" for node in reached):
        findings.append("no_good_ending")
    if not circular and greatest_worth(each.question) == 0:
        findings.append("no_worth")
    for finding in findings:
        span = context.span(each.place("id"))
        yield NOTHING_TO_GAIN.at(span, finding=finding, id=each.question.id)
