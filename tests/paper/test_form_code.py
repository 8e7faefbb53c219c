"""The codes of printed forms: vectors, inverses, and mistakes of whoever copies one."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.scoring.programs import run_node
from tests.scoring.vectors import VECTORS, members

from primera.scoring.form_code import (
    LETTERS,
    MEANINGS,
    PAPER_SEEDS,
    FormCode,
    FormCodeError,
    decode,
    encode,
    form_seed,
)
from primera.scoring.sampling import SEEDS

CODES = members("forms", "codes")
READS = members("forms", "reads")
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
FORMS = st.builds(
    FormCode,
    seed=st.integers(0, PAPER_SEEDS - 1),
    letter=st.sampled_from(LETTERS),
    meaning=st.integers(0, MEANINGS - 1),
)


@pytest.mark.parametrize(("name", "case"), CODES, ids=[name for name, _ in CODES])
def test_a_form_has_the_code_that_its_vector_says(name: str, case: dict[str, Any]) -> None:
    assert encode(FormCode(**case["form"])) == case["code"], name
    assert decode(case["code"]) == FormCode(**case["form"]), name


@pytest.mark.parametrize(("name", "case"), READS, ids=[name for name, _ in READS])
def test_a_text_is_read_as_its_vector_says(name: str, case: dict[str, Any]) -> None:
    try:
        found: object = decode(case["text"])
    except FormCodeError as error:
        found = error.fault
    expect = case["expect"]
    assert found == (expect if isinstance(expect, str) else FormCode(**expect)), name


def test_vectors_follow_their_schema() -> None:
    schema = json.loads((VECTORS / "forms.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    vectors = json.loads((VECTORS / "forms" / "codes.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(vectors)


@given(FORMS)
def test_what_is_printed_is_read_back(form: FormCode) -> None:
    assert decode(encode(form)) == form


@given(FORMS, st.integers(0, 7), st.sampled_from(SIGNS))
def test_a_wrong_sign_is_always_found(form: FormCode, place: int, sign: str) -> None:
    signs = encode(form).replace("-", "")
    copied = signs[:place] + sign + signs[place + 1 :]
    if copied == signs:
        assert decode(copied) == form
    else:
        with pytest.raises(FormCodeError, match="check"):
            decode(copied)


@given(FORMS, st.integers(0, 6))
def test_neighbours_that_change_places_are_always_found(form: FormCode, place: int) -> None:
    signs = encode(form).replace("-", "")
    copied = signs[:place] + signs[place + 1] + signs[place] + signs[place + 2 :]
    if copied != signs:
        with pytest.raises(FormCodeError, match="check"):
            decode(copied)


@given(st.text(max_size=12))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        form = decode(text)
    except FormCodeError:
        return
    assert decode(encode(form)) == form


@pytest.mark.parametrize(
    "wrong",
    [
        {"seed": -1},
        {"seed": PAPER_SEEDS},
        {"letter": "E"},
        {"letter": ""},
        {"letter": "AB"},
        {"meaning": MEANINGS},
        {"meaning": -1},
    ],
)
def test_what_no_code_can_hold_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="not a form"):
        FormCode(**{"seed": 1, "letter": "A", "meaning": 1, **wrong})


@given(st.integers(0, PAPER_SEEDS - 1))
def test_the_seeds_of_letters_differ_and_can_be_drawn_by(seed: int) -> None:
    seeds = [form_seed(seed, letter) for letter in LETTERS]
    assert seeds[0] == seed
    assert len(set(seeds)) == len(LETTERS)
    assert all(0 <= one < SEEDS for one in seeds)


def test_the_browser_reads_and_writes_the_same_codes() -> None:
    done = run_node("--test", "--test-reporter=tap", "tests/paper/form_code.test.mjs")
    assert "# fail 0" in done.stdout
    assert done.stdout.count("ok ") > len(CODES) + len(READS)
