from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.scoring.programs import HERE, run_node
from tests.scoring.vectors import VECTORS, files, members

from primera.scoring import SPEC_VERSION, Outcome, Score, read_payload, score, score_quiz

CASES = members("scoring", "cases")
QUIZZES = members("scoring", "quizzes")
LISTS = (
    ("scoring", "cases"),
    ("scoring", "quizzes"),
    ("words", "judgements"),
    ("numbers", "numbers"),
)
MODULES = sorted(HERE.glob("*.test.mjs"))


def test_a_response_is_worth_what_its_vector_says() -> None:
    scored = {
        name: asdict(score(read_payload(case["question"]), case["response"]))
        for name, case in CASES
    }
    assert scored == {name: case["expect"] for name, case in CASES}


def test_a_quiz_adds_up_to_what_its_vector_says() -> None:
    added = {name: asdict(score_quiz(_scores(case), case["pass_mark"])) for name, case in QUIZZES}
    assert added == {name: case["expect"] for name, case in QUIZZES}


def _scores(quiz: dict[str, Any]) -> list[Score]:
    return [Score(Outcome(one["outcome"]), one["earned"], one["max"]) for one in quiz["scores"]]


@pytest.mark.parametrize("path", files("scoring"), ids=lambda path: path.name)
def test_vectors_follow_their_schema_and_version(path: Path) -> None:
    schema = json.loads((VECTORS / "scoring.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    vectors = json.loads(path.read_text("utf-8"))
    Draft202012Validator(schema).validate(vectors)
    assert vectors["spec"] == SPEC_VERSION


def test_the_schema_refuses_a_vector_that_expects_nothing() -> None:
    schema = json.loads((VECTORS / "scoring.schema.json").read_text("utf-8"))
    _, case = CASES[0]
    spoilt = {"spec": 1, "about": "x", "cases": [{**case, "expect": {}}]}
    assert not Draft202012Validator(schema).is_valid(spoilt)


@pytest.mark.parametrize("path", files("scoring"), ids=lambda path: path.name)
def test_every_file_has_at_least_twenty_five_vectors_with_names_of_their_own(path: Path) -> None:
    vectors = json.loads(path.read_text("utf-8"))
    names = [member["name"] for member in vectors.get("cases", vectors.get("quizzes"))]
    assert len(names) >= 25
    assert len(set(names)) == len(names)


def test_the_browser_s_scoring_passes_the_same_vectors_in_node() -> None:
    done = run_node("--test", "--test-reporter=tap", *map(str, MODULES))
    assert "# fail 0" in done.stdout
    of_vectors = sum(len(members(*every)) for every in LISTS)
    assert done.stdout.count("ok ") > of_vectors
