"""What typed words and numbers are taken for: vectors, and the same on both sides."""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.scoring.generators import numeric, short_text
from tests.scoring.programs import HERE, run_node
from tests.scoring.vectors import VECTORS, files, members

from primera.scoring import SPEC_VERSION, read_payload
from primera.scoring.number_answers import read_number
from primera.scoring.text_answers import MAX_TYPED, Note, judge
from primera.scoring.types.numeric import ScorableNumeric
from primera.scoring.types.short_text import ScorableShortText

COUNT = 8_000
WORDS = members("words", "judgements")
NUMBERS = members("numbers", "numbers")
FILES = [*files("words"), *files("numbers")]


def test_words_are_taken_for_what_their_vector_says() -> None:
    judged = {}
    for name, case in WORDS:
        question = read_payload({"type": "short_text", "points": 1, "key": case["key"]})
        assert isinstance(question, ScorableShortText)
        judged[name] = asdict(judge(question.key, case["typed"]))
    assert judged == {name: case["expect"] for name, case in WORDS}


def test_a_number_is_read_as_its_vector_says() -> None:
    read = {name: read_number(case["typed"]) for name, case in NUMBERS}
    told = {
        name: number and {"readings": list(number.readings), "unit": number.unit}
        for name, number in read.items()
    }
    assert told == {name: case["expect"] for name, case in NUMBERS}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_vectors_follow_their_schema_and_have_names_of_their_own(path: Path) -> None:
    schema = json.loads((VECTORS / f"{path.parent.name}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    vectors = json.loads(path.read_text("utf-8"))
    Draft202012Validator(schema).validate(vectors)
    assert vectors["spec"] == SPEC_VERSION
    names = [one["name"] for one in vectors.get("judgements", vectors.get("numbers"))]
    assert len(set(names)) == len(names)


def test_a_key_of_words_is_the_same_in_both_schemas() -> None:
    of_words, of_scoring = (
        json.loads((VECTORS / f"{name}.schema.json").read_text("utf-8"))["$defs"]
        for name in ("words", "scoring")
    )
    assert of_words["key"] == of_scoring["typed_key"]


def lines() -> list[str]:
    """Questions with one set of numbers or a key, and what is typed for them."""
    chance = random.Random(20261122)
    made: list[str] = []
    while len(made) < COUNT:
        of_type = numeric if len(made) % 3 == 0 else short_text
        question = of_type.question(chance)
        if of_type is numeric:
            question["variants"] = question["variants"][:1]
        response = of_type.response(chance, question)
        typed = response.get("typed") if isinstance(response, dict) else None
        if isinstance(typed, str) and len(typed) <= MAX_TYPED:
            made.append(json.dumps({"question": question, "typed": typed}))
    return made


def judged(line: str) -> dict[str, Any]:
    given = json.loads(line)
    question = read_payload(given["question"])
    if isinstance(question, ScorableNumeric):
        return asdict(question.judge(given["typed"], question.variants[0]))
    assert isinstance(question, ScorableShortText)
    return asdict(judge(question.key, given["typed"]))


@pytest.fixture(scope="module")
def given() -> list[str]:
    return lines()


@pytest.fixture(scope="module")
def expected(given: list[str]) -> list[dict[str, Any]]:
    return [judged(line) for line in given]


def test_every_note_and_foreseen_errors_are_met_often(expected: list[dict[str, Any]]) -> None:
    notes = Counter(one["note"] for one in expected)
    assert {note: notes[note] for note in Note if notes[note] < 50} == {}
    states = Counter(one["state"] for one in expected)
    assert {state: met for state, met in states.items() if met < 50} == {}
    assert states["near"] >= 1_000
    assert sum(one["error"] is not None for one in expected) >= 200


def test_python_and_node_judge_alike(given: list[str], expected: list[dict[str, Any]]) -> None:
    done = run_node(str(HERE / "judge_lines.mjs"), given="\n".join(given))
    assert [json.loads(line) for line in done.stdout.splitlines()] == expected
