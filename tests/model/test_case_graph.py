"""Branching cases as graphs: what can be reached, loops, and the path worth the most."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from primera.model.case import CaseNode, CaseQuestion, Decision
from primera.model.case_graph import best_path, greatest_worth, loops, unreachable

NAMES = tuple("abcdef")
Leads = dict[str, list[tuple[str, int]]]


def case_of(leads: Leads) -> CaseQuestion:
    """A case with its nodes by name; its decisions are called after their node: `a0`, `a1`."""
    nodes = tuple(
        CaseNode.model_construct(
            id=node,
            text="Pasa algo.",
            decisions=tuple(
                Decision.model_construct(
                    id=f"{node}{n}", text="Hago algo.", to=to, worth=worth, feedback="Así es."
                )
                for n, (to, worth) in enumerate(decisions)
            ),
        )
        for node, decisions in sorted(leads.items())
    )
    return CaseQuestion.model_construct(
        id="caso",
        type="case",
        stem="¿Qué haces?",
        explanation="Así es.",
        passage="practica:x",
        bloom="apply",
        nodes=nodes,
    )


FORK: Leads = {
    "a": [("b", 1), ("c", 3)],
    "b": [("d", 3), ("e", 0)],
    "c": [("e", 0), ("d", 0)],
    "d": [],
    "e": [],
}


def test_the_best_path_is_worth_the_most_in_all() -> None:
    assert greatest_worth(case_of(FORK)) == 4
    assert best_path(case_of(FORK)) == ("a0", "b0")


def test_of_paths_worth_the_same_the_first_written_is_the_best() -> None:
    assert best_path(case_of({"a": [("b", 2), ("c", 2)], "b": [], "c": []})) == ("a0",)


def test_every_node_of_a_whole_case_is_reached() -> None:
    assert unreachable(case_of(FORK)) == ()


def test_what_only_an_unreachable_node_leads_to_is_not_reached() -> None:
    case = case_of({"a": [("b", 1)], "b": [], "c": [("d", 1)], "d": []})
    assert unreachable(case) == ("c", "d")


def test_a_decision_that_leads_nowhere_ends_the_path() -> None:
    case = case_of({"a": [("nada", 2), ("b", 1)], "b": []})
    assert (unreachable(case), loops(case)) == ((), ())
    assert (best_path(case), greatest_worth(case)) == (("a0",), 2)


def test_a_loop_is_told_from_where_it_closes() -> None:
    case = case_of({"a": [("b", 1)], "b": [("c", 1), ("d", 0)], "c": [("b", 0)], "d": []})
    assert loops(case) == (("b", "c", "b"),)


def test_a_node_that_leads_to_itself_is_a_loop() -> None:
    assert loops(case_of({"a": [("a", 1)]})) == (("a", "a"),)


def test_two_ways_to_one_node_are_no_loop() -> None:
    assert loops(case_of(FORK)) == ()


def test_a_case_with_a_loop_has_no_best_path() -> None:
    with pytest.raises(ValueError, match="loop"):
        best_path(case_of({"a": [("a", 1)]}))


CASES = st.fixed_dictionaries(
    {
        name: st.lists(st.tuples(st.sampled_from(NAMES), st.integers(0, 10)), max_size=4)
        for name in NAMES
    }
).map(case_of)

ENDING_CASES = st.fixed_dictionaries(
    {
        name: st.lists(st.tuples(st.sampled_from(NAMES[at + 1 :]), st.integers(0, 10)), max_size=4)
        if at + 1 < len(NAMES)
        else st.just([])
        for at, name in enumerate(NAMES)
    }
).map(case_of)


def paths(case: CaseQuestion, here: str) -> Iterator[tuple[tuple[str, ...], int]]:
    """All ways to an end, each with what it is worth: the slow and sure reckoning."""
    node = next(node for node in case.nodes if node.id == here)
    if not node.decisions:
        yield (), 0
    for decision in node.decisions:
        for ids, worth in paths(case, decision.to):
            yield (decision.id, *ids), decision.worth + worth


@given(ENDING_CASES)
def test_no_path_is_worth_more_than_the_best(case: CaseQuestion) -> None:
    worths = dict(paths(case, "a"))
    assert greatest_worth(case) == max(worths.values())
    assert worths[best_path(case)] == greatest_worth(case)


@given(CASES)
def test_a_case_has_a_best_path_or_a_loop(case: CaseQuestion) -> None:
    if loops(case):
        with pytest.raises(ValueError, match="loop"):
            greatest_worth(case)
    else:
        assert greatest_worth(case) >= 0


@given(CASES)
def test_a_loop_can_be_walked(case: CaseQuestion) -> None:
    leads = {node.id: {decision.to for decision in node.decisions} for node in case.nodes}
    for way in loops(case):
        assert way[0] == way[-1]
        assert all(after in leads[before] for before, after in pairwise(way))
