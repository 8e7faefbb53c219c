"""Responses as numbers: there and back for every type, on both sides, and what is damaged."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.exchange.test_vectors import HERE
from tests.scoring.generator import TYPES
from tests.scoring.programs import run_node
from tests.scoring.vectors import VECTORS, members

from primera.exchange.pack import Item, Pack, manual_fingerprint, read_payload, write_payload
from primera.scoring import Outcome, Scorable, score
from primera.scoring import read_payload as question_in
from primera.scoring.coded import one_line
from primera.scoring.mark import Coded, InvalidResponseError

REFUSED = {"refused": True}
HOSTILE = (None, -1, 0, 1, 2, 7, 31, 5039, 5040, 2**32 - 1, "", "Efímero", "a\nb", "é" * 41)
LISTS: tuple[list[Any], ...] = (
    [],
    [None],
    [0],
    ["x"],
    [None, None],
    ["x", 0],
    ["x", 99],
    ["", 0],
    [0, 1, 2],
    [0] * 20,
)
COUNT = 1500


def frozen(numbers: Any) -> Coded:
    return tuple(numbers) if isinstance(numbers, list) else numbers


def coded(question: Scorable, response: Any) -> Any:
    if response is None:
        return None
    try:
        numbers = question.coded(response)
    except InvalidResponseError:
        return REFUSED
    return list(numbers) if isinstance(numbers, tuple) else numbers


def decoded(question: Scorable, numbers: Any) -> Any:
    try:
        return None if numbers is None else question.decoded(frozen(numbers))
    except InvalidResponseError:
        return REFUSED


def packed(numbers: Any) -> Pack:
    item = Item(3, "0a1b2c", 7, frozen(numbers))
    return Pack("R", manual_fingerprint("x"), 0, "", "", "", "0" * 8, "", 0, 0, 0, (item,))


def asked(count: int, seed: int) -> list[dict[str, Any]]:
    chance = Random(seed)
    found = []
    for number in range(count):
        of_type = TYPES[number % len(TYPES)]
        question = of_type.question(chance)
        numbers = [*HOSTILE, *LISTS]
        found.append({"question": question, "response": of_type.response(chance, question)})
        found[-1]["numbers"] = chance.sample(numbers, 8)
    return json.loads(json.dumps(found))  # type: ignore[no-any-return]


ASKED = asked(COUNT, 20261201)
OF_VECTORS = [
    {"response": None, **case, "numbers": [case["numbers"]]}
    for key in ("cases", "refused")
    for _, case in members("responses", key)
]


def shortened(value: Any) -> bool:
    """Whether something was typed that a code does not hold as it is."""
    if isinstance(value, dict | list):
        return any(map(shortened, value.values() if isinstance(value, dict) else value))
    return isinstance(value, str) and one_line(value) != value


def test_a_response_comes_back_with_the_same_score_and_the_same_numbers() -> None:
    seen = set()
    for case in ASKED:
        question = question_in(case["question"])
        numbers = coded(question, case["response"])
        if numbers == REFUSED:
            assert score(question, case["response"]).outcome is Outcome.INVALID
            continue
        back = decoded(question, numbers)
        assert coded(question, back) == numbers
        [item] = read_payload("R", write_payload(packed(numbers))).items
        assert item.response == frozen(numbers)
        if not shortened(case["response"]):
            assert score(question, back) == score(question, case["response"]), case
            seen.add((case["question"]["type"], score(question, back).outcome))
    assert len({kind for kind, outcome in seen if outcome is Outcome.RIGHT}) == 8


def test_numbers_that_nobody_writes_are_refused_and_others_are_of_one_response() -> None:
    refused = 0
    for case in ASKED:
        question = question_in(case["question"])
        for numbers in case["numbers"]:
            back = decoded(question, numbers)
            refused += back == REFUSED
            assert back == REFUSED or coded(question, back) == numbers, (case["question"], numbers)
    assert refused > COUNT


def test_the_browser_s_side_does_the_same_in_node() -> None:
    lines = [*ASKED, *OF_VECTORS]
    given = "\n".join(map(json.dumps, lines))
    done = run_node(str(HERE / "code_lines.mjs"), given=given)
    for case, line in zip(lines, done.stdout.strip().split("\n"), strict=True):
        question = question_in(case["question"])
        there = coded(question, case["response"])
        back = there if there == REFUSED else decoded(question, there)
        others = [decoded(question, numbers) for numbers in case["numbers"]]
        assert json.loads(line) == [there, back, others], case


@pytest.mark.parametrize(("name", "case"), members("responses", "cases"))
def test_a_response_has_the_numbers_of_its_vector(name: str, case: dict[str, Any]) -> None:
    question = question_in(case["question"])
    assert coded(question, case["response"]) == case["numbers"]
    assert decoded(question, case["numbers"]) == case["back"]


@pytest.mark.parametrize(("name", "case"), members("responses", "refused"))
def test_numbers_that_a_vector_refuses_are_refused(name: str, case: dict[str, Any]) -> None:
    assert decoded(question_in(case["question"]), case["numbers"]) == REFUSED


def test_the_vectors_of_responses_follow_their_schema_and_have_every_type() -> None:
    schema = json.loads((VECTORS / "responses.schema.json").read_text("utf-8"))
    vectors = json.loads((VECTORS / "responses/responses.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(vectors)
    for key in ("cases", "refused"):
        names = [name for name, _ in members("responses", key)]
        assert len(set(names)) == len(names)
        assert len({case["question"]["type"] for _, case in members("responses", key)}) == 8
