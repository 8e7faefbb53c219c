"""Problems that an upper layer causes are told at its place, with that of the lower one second."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.checks.layered import FIXTURE, over_fixture, rules, told
from tests.checks.removals import removals

from primera.checks.layer_attribution import find_problems
from primera.checks.media import LIMITS
from primera.diagnostics.wording import word
from primera.loading import Layer
from primera.strings import load_strings

CASES = tomllib.loads((Path(__file__).parent / "layered.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_layer_that_causes_a_problem_is_blamed(case: dict[str, Any], tmp_path: Path) -> None:
    problems = over_fixture(tmp_path, *case["layers"])
    assert sorted(told(problem, tmp_path) for problem in problems) == sorted(case["told"])
    for strings in map(load_strings, ("es", "en")):
        for problem in problems:
            assert word(problem, strings).message
            assert all(strings(related.key) for related in problem.related)


def test_a_file_that_replaces_one_of_the_base_is_blamed_for_its_size(tmp_path: Path) -> None:
    media = tmp_path / "1" / "media"
    media.mkdir(parents=True)
    (media / "mostrador.png").write_bytes(bytes(LIMITS["image"] + 1))
    problems = over_fixture(tmp_path, "")
    own = [problem for problem in problems if problem.code == "PL606"]
    assert [problem.span.path for problem in own] == ["1/media/mostrador.png"]
    assert [each.span.path for each in own[0].related] == ["base/practicas.yml"]


def test_whatever_a_layer_takes_away_is_told_at_its_own_line(tmp_path: Path) -> None:
    own = tmp_path / "1" / "own.yml"
    over_fixture(tmp_path, "")
    layers = [Layer("base", (tmp_path / "base",)), Layer("1", (own.parent,))]
    taken = list(removals(FIXTURE))
    assert len(taken) > 200
    told_of = 0
    for each in taken:
        own.write_text(json.dumps(each, ensure_ascii=False), encoding="utf-8")
        _, problems = find_problems(layers, tmp_path, rules)
        assert {problem.span.layer for problem in problems} <= {"1"}, each
        told_of += bool(problems)
    assert told_of > 80  # entries are light: much can go and nothing is missed


def test_layers_of_one_name_are_told_apart(tmp_path: Path) -> None:
    text = "areas:\n  - {id: otra, title: Otra, origin: own, number: 1, statement: Algo.}\n"
    over_fixture(tmp_path, text)
    layers = [Layer("content", (tmp_path / "base",)), Layer("content", (tmp_path / "1",))]
    _, (problem,) = find_problems(layers, tmp_path, rules)
    assert (problem.span.layer, problem.span.path) == ("content (2)", "1/own.yml")
    assert [each.span.layer for each in problem.related] == ["content"]
