"""Circles in the order of practices."""

from __future__ import annotations

import graphlib
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from primera.checks.circles import check
from primera.checks.context import CheckContext
from primera.loading import Layer, load
from primera.model.manual import Manual
from primera.model.refs import Ref
from primera.model.roles import Path as LearningPath

FIXTURE = Path(__file__).parent.parent / "fixtures" / "manual"
LOADED = load([Layer("empresa", (FIXTURE,))], FIXTURE.parent)
NAMES = tuple("abcdef")


class Anywhere:
    """Places of entries that no file holds."""

    def of(self, *_: Any) -> Any:
        return LOADED.spans.of(None)


def context_of(requires: dict[str, list[str]]) -> CheckContext:
    assert LOADED.manual
    (model,) = LOADED.manual.of(LearningPath)
    paths = {
        Ref(model.kind, name): model.model_copy(update={"id": name, "requires": tuple(others)})
        for name, others in requires.items()
    }
    return CheckContext(Manual(LOADED.manual.settings, paths), Anywhere(), frozenset(paths))  # type: ignore[arg-type]


GRAPHS = st.fixed_dictionaries(
    {name: st.lists(st.sampled_from(NAMES), unique=True, max_size=3) for name in NAMES}
)


@given(GRAPHS)
def test_circles_are_found_exactly_when_no_order_exists(requires: dict[str, list[str]]) -> None:
    try:
        graphlib.TopologicalSorter(requires).prepare()
        orderly = True
    except graphlib.CycleError:
        orderly = False
    assert (not list(check(context_of(requires)))) is orderly


@given(GRAPHS)
def test_a_reported_circle_can_be_walked(requires: dict[str, list[str]]) -> None:
    for problem in check(context_of(requires)):
        circle = str(problem.params["circle"]).split(" → ")
        assert circle[0] == circle[-1]
        assert all(after in requires[before] for before, after in pairwise(circle))


def test_a_chain_as_long_as_a_manual_does_not_exhaust_the_stack() -> None:
    names = [f"p{number}" for number in range(5000)]
    chain = {name: [after] for name, after in zip(names, [*names[1:], names[0]], strict=True)}
    (problem,) = check(context_of(chain))
    assert problem.code == "PL406"
