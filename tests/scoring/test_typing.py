"""What keyboards and clipboards do to an answer: each kind of character, in each place and type."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.scoring.vectors import VECTORS, members

from primera.scoring import SPEC_VERSION, read_payload, score

ROWS = members("typing", "rows")


def asked_with(asked: dict[str, Any], typed: str) -> Iterator[tuple[dict[str, Any], object]]:
    """The questions that a row asks, and the response to each."""
    if "key" in asked:
        variants = [{"key": asked["key"], "errors": []}]
        unit = {"unit": asked["unit"]} if "unit" in asked else {}
        yield (
            {"type": "numeric", "tolerance": 0, "near": 50, "variants": variants, **unit},
            {"typed": typed},
        )
        return
    key = {**asked, "near": 50, "errors": []}
    yield {"type": "short_text", "key": key}, {"typed": typed}
    yield {"type": "cloze", "gaps": [{"id": "hueco", "key": key}]}, {"filled": {"hueco": typed}}


@pytest.mark.parametrize(("name", "row"), ROWS, ids=[name for name, _ in ROWS])
def test_what_a_keyboard_does_is_worth_what_its_row_says(name: str, row: dict[str, Any]) -> None:
    worth = {
        (question["type"], character): score(
            read_payload({"points": 1, **question}), response
        ).outcome.value
        for character in row["characters"]
        for question, response in asked_with(row["asked"], row["typed"].replace("{}", character))
    }
    assert {each: got for each, got in worth.items() if got != row["expect"]} == {}


def test_the_rows_follow_their_schema_and_have_names_of_their_own() -> None:
    schema = json.loads((VECTORS / "typing.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    vectors = json.loads((VECTORS / "typing" / "keyboards.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(vectors)
    assert vectors["spec"] == SPEC_VERSION
    assert len({name for name, _ in ROWS}) == len(ROWS)
