"""Circles where one thing has to come before another, and practices tied to themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import TypeAlias

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place
from primera.diagnostics import Diagnostic, Related
from primera.model.manual import Manual
from primera.model.practice import Practice
from primera.model.refs import Ref
from primera.model.roles import Path

CIRCLE = Rule("PL406")
TIED_TO_ITSELF = Rule("PL412")
RULES = (CIRCLE, TIED_TO_ITSELF)

_Graph: TypeAlias = "Mapping[Ref, list[tuple[Ref, Place]]]"


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each breach of the rules of this module."""
    yield from _circular_orders(context)
    yield from _self_relations(context)


def _circular_orders(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each tie that closes a circle of paths or of practices."""
    for graph in (_paths(context.manual), _practices(context.manual)):
        for circle, place in _circles(graph):
            names = " → ".join(ref.id for ref in circle)
            others = tuple(
                Related(context.span(tie), "diagnostics.PL406.tie")
                for here, there in pairwise(circle)
                for to, tie in graph[here]
                if to == there and tie != place
            )
            yield CIRCLE.at(
                context.span(place), related=others, kind=circle[0].kind.value, circle=names
            )


def _paths(manual: Manual) -> _Graph:
    graph: dict[Ref, list[tuple[Ref, Place]]] = {}
    for path in manual.of(Path):
        ref = Ref(path.kind, path.id)
        graph[ref] = [
            (Ref(path.kind, other), Place(ref, ("requires", index)))
            for index, other in enumerate(path.requires)
        ]
    return graph


def _practices(manual: Manual) -> _Graph:
    graph: dict[Ref, list[tuple[Ref, Place]]] = {}
    for practice in manual.of(Practice):
        ref = Ref(practice.kind, practice.id)
        # A practice related to itself is against a rule of its own.
        graph[ref] = [
            (Ref(practice.kind, tie.practice), Place(ref, ("related", index, "practice")))
            for index, tie in enumerate(practice.related)
            if tie.type == "requires" and tie.practice != practice.id
        ]
    return graph


def _circles(graph: _Graph) -> Iterator[tuple[tuple[Ref, ...], Place]]:
    """Each tie back to something that waits for it, with the circle from there and back."""
    done: set[Ref] = set()
    for start in graph:
        if start not in done:
            yield from _search(start, graph, done)


def _search(start: Ref, graph: _Graph, done: set[Ref]) -> Iterator[tuple[tuple[Ref, ...], Place]]:
    # Its own stack instead of recursion: a chain may be as long as the manual.
    trail = [start]
    waiting = {start}
    ties = [_ties(start, graph)]
    while ties:
        tie = next(ties[-1], None)
        if tie is None:
            ties.pop()
            left = trail.pop()
            waiting.remove(left)
            done.add(left)
        elif tie[0] in waiting:
            yield (*trail[trail.index(tie[0]) :], tie[0]), tie[1]
        elif tie[0] not in done:
            trail.append(tie[0])
            waiting.add(tie[0])
            ties.append(_ties(tie[0], graph))


def _ties(ref: Ref, graph: _Graph) -> Iterator[tuple[Ref, Place]]:
    ties: Iterable[tuple[Ref, Place]] = graph.get(ref, ())
    return iter(ties)


def _self_relations(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each relation of a practice that names the practice itself."""
    for practice in context.manual.of(Practice):
        for index, tie in enumerate(practice.related):
            if tie.practice == practice.id:
                place = Place(Ref(practice.kind, practice.id), ("related", index, "practice"))
                yield TIED_TO_ITSELF.at(context.span(place), id=practice.id)
