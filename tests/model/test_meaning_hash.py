from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter
from scripts.generate import listed_fields, marked_fields, with_table

from primera.model.meaning_hash import (
    VERSION,
    Equivalences,
    _meaning,
    fold,
    meaning_hash,
)
from primera.model.operations import Procedure
from primera.model.practice import Practice
from primera.model.question_types import Question
from primera.model.refs import parse_ref
from primera.model.roles import ChecklistLine
from primera.model.settings import Edition

ROOT = Path(__file__).parent.parent.parent
TABLE = "What counts:\n\n| Part | Fields |\n|---|---|\n{}\nAnd no more.\n"
VECTORS = ROOT / "tests" / "vectors"
SPECIFICATION = ROOT / "docs" / "dev" / "meaning-hash.md"
READERS: dict[str, TypeAdapter[Any]] = {
    "question": TypeAdapter(Question),
    "line": TypeAdapter(ChecklistLine),
    "practice": TypeAdapter(Practice),
    "procedure": TypeAdapter(Procedure),
}


def vectors(file: str, key: str) -> list[Any]:
    cases = json.loads((VECTORS / "meaning" / file).read_text("utf-8"))[key]
    return [pytest.param(case, id=case["name"]) for case in cases]


@pytest.mark.parametrize("case", vectors("fold.json", "folds"))
def test_a_text_folds_as_its_vector_says(case: dict[str, str]) -> None:
    assert fold(case["text"]) == case["expect"]


@pytest.mark.parametrize("case", vectors("hash.json", "hashes"))
def test_a_part_has_the_canonical_form_and_hash_of_its_vector(case: dict[str, Any]) -> None:
    part = READERS[case["kind"]].validate_python(case["part"])
    canonical = json.dumps(_meaning(part), ensure_ascii=False, separators=(",", ":"))
    assert canonical == case["canonical"]
    assert meaning_hash(part) == case["hash"]


@pytest.mark.parametrize("case", vectors("equivalent.json", "equivalences"))
def test_hashes_are_equivalent_as_their_vector_says(case: dict[str, Any]) -> None:
    editions = [
        Edition.model_validate(
            {"id": f"e{n}", "date": "2026-11-21", "note": "Cambios.", "minor_changes": changes}
        )
        for n, changes in enumerate(case["minor_changes"])
    ]
    part = parse_ref(case["part"])
    assert part is not None
    assert Equivalences(editions).of(part, case["current"]) == tuple(case["expect"])


@pytest.mark.parametrize("path", sorted((VECTORS / "meaning").glob("*.json")), ids=lambda p: p.name)
def test_vectors_follow_their_schema_and_version(path: Path) -> None:
    schema = json.loads((VECTORS / "meaning.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    cases = json.loads(path.read_text("utf-8"))
    Draft202012Validator(schema).validate(cases)
    assert cases["spec"] == VERSION


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.lists(st.text(alphabet="áñ« \u00a0\ufeff'a")))
def test_what_is_between_words_and_how_accents_are_written_is_idle(words: list[str]) -> None:
    apart = "\u2009\n".join(unicodedata.normalize("NFD", word) for word in words)
    assert fold(apart) == fold(" ".join(words))


def test_all_that_python_takes_for_a_blank_folds_to_nothing() -> None:
    blanks = [chr(point) for point in range(0x110000) if chr(point).isspace()]
    assert len(blanks) == 29
    assert fold("".join(blanks)) == ""


HASHES = st.sampled_from([letter * 12 for letter in "abcdef"])


@given(st.lists(st.tuples(HASHES, HASHES)))
def test_being_equivalent_goes_both_ways_and_from_change_to_change(
    pairs: list[tuple[str, str]],
) -> None:
    part = parse_ref("bank:b#q")
    assert part is not None
    edition = {
        "id": "e",
        "date": "2026-11-21",
        "note": "Cambios.",
        "minor_changes": [
            {"part": "banco:b#q", "before": one, "after": other} for one, other in pairs
        ],
    }
    same = Equivalences([Edition.model_validate(edition)])
    for one in "abcdef":
        found = same.of(part, one * 12)
        assert one * 12 not in found
        assert len(set(found)) == len(found)
        for other in found:
            assert {*same.of(part, other), other} == {*found, one * 12}


def test_the_specification_lists_exactly_the_fields_that_the_model_marks() -> None:
    page, marked = SPECIFICATION.read_text("utf-8"), marked_fields()
    assert page == with_table(page, marked), "make generated"
    assert listed_fields(page) == marked, "what is no longer marked is taken out by hand"


def test_what_is_marked_is_added_to_the_table_and_nothing_is_taken_out() -> None:
    marked = {"Item": ("a", "c"), "New": ("b (unordered)",)}
    page = with_table(TABLE.format("| `Item` | `a`, `b` |\n| `Old` | `x` |\n"), marked)
    rows = "| `Item` | `a`, `b`, `c` |\n| `New` | `b` (unordered) |\n| `Old` | `x` |\n"
    assert page == TABLE.format(rows)


def test_the_example_of_the_specification_has_the_hash_that_it_gives() -> None:
    found = re.search(
        r"```json\n(.+)\n```\n\ngives `([0-9a-f]{12})`", SPECIFICATION.read_text("utf-8")
    )
    assert found is not None
    listed = json.loads((VECTORS / "meaning" / "hash.json").read_text("utf-8"))["hashes"]
    assert (found[1], found[2]) in {(case["canonical"], case["hash"]) for case in listed}
