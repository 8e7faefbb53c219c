"""Codes and assignment links: their vectors, on both sides, and what is out of bounds."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.exchange.packs import MANUAL, pack_of, told, told_of_link
from tests.scoring.programs import run_node
from tests.scoring.vectors import VECTORS, members

from primera.exchange.assignment_link import (
    Assignment,
    LinkError,
    Recipient,
    Task,
    read_link,
    write_link,
)
from primera.exchange.codes import find_codes, write_code
from primera.exchange.pack import WORD, Item, Pack

HERE = Path(__file__).parent
LISTS = (("codes", "packs"), ("codes", "reads"), ("links", "links"), ("links", "reads"))
FIRST = members("links", "links")[0][1]
SOUND = pack_of(dict(members("codes", "packs"))["codes: one choice"]["pack"])
ITEM = SOUND.items[0]


def assignment_of(values: dict[str, Any]) -> Assignment:
    to = values["recipient"]
    tasks = tuple(Task(**task) for task in values["tasks"])
    return Assignment(**{**values, "tasks": tasks, "recipient": to and Recipient(**to)})


def test_a_pack_has_the_code_of_its_vector() -> None:
    for name, case in members("codes", "packs"):
        assert write_code(pack_of(case["pack"]), case["longest"]) == case["code"], name
        assert all(len(part) <= (case["longest"] or len(part)) for part in case["code"]), name


def test_a_text_says_what_its_vector_expects() -> None:
    for name, case in members("codes", "reads"):
        assert [told(one) for one in find_codes(case["text"], case["manual"])] == case["expect"], (
            name
        )


def test_a_code_in_a_vector_is_read_again() -> None:
    for name, case in members("codes", "packs"):
        assert [told(one) for one in find_codes(" ".join(case["code"]), MANUAL)] == [
            case["pack"]
        ], name


def test_forty_choices_fit_into_one_message() -> None:
    [code] = dict(members("codes", "packs"))["codes: forty choices"]["code"]
    assert len(code) == 511


def test_an_assignment_has_the_link_of_its_vector() -> None:
    for name, case in members("links", "links"):
        assignment = assignment_of(case["assignment"])
        assert write_link(case["site"], assignment) == case["link"], name
        assert read_link(case["link"].removeprefix(case["site"]), assignment.manual) == assignment


def test_a_fragment_says_what_its_vector_expects() -> None:
    for name, case in members("links", "reads"):
        assert told_of_link(case["fragment"], case["manual"]) == case["expect"], name


@pytest.mark.parametrize("area", ["codes", "links"])
def test_the_vectors_follow_their_schema_and_have_names_of_their_own(area: str) -> None:
    schema = json.loads((VECTORS / f"{area}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    vectors = json.loads((VECTORS / area / f"{area}.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(vectors)
    spoilt = {**vectors, "reads": [{**case, "expect": 1} for case in vectors["reads"]]}
    assert not Draft202012Validator(schema).is_valid(spoilt)
    for key in (key for folder, key in LISTS if folder == area):
        names = [name for name, _ in members(area, key)]
        assert len(set(names)) == len(names)


def test_the_browser_s_side_passes_the_same_vectors_in_node() -> None:
    done = run_node("--test", "--test-reporter=tap", str(HERE / "exchange.test.mjs"))
    assert "# fail 0" in done.stdout
    assert done.stdout.count("ok ") > sum(len(members(*each)) for each in LISTS)


OUT_OF_BOUNDS = [
    ("kind", {"kind": "X"}),
    ("manual", {"manual": "ABCDEF01"}),
    ("assignment", {"assignment": "0a1b"}),
    ("device", {"device": ""}),
    ("person", {"person": "x" * 121}),
    ("branch", {"branch": "a\nb"}),
    ("task", {"task": "\ud800"}),
    ("edition", {"edition": -1}),
    ("seed", {"seed": WORD + 1}),
    ("start", {"start": 1.5}),
    ("seconds", {"seconds": True}),
    ("items", {"items": (ITEM,) * 2001}),
    ("items", {"items": (replace(ITEM, number=-1),)}),
    ("items", {"items": (replace(ITEM, hash=""),)}),
    ("response", {"items": (replace(ITEM, response="x" * 81),)}),
    ("response", {"items": (replace(ITEM, response=True),)}),
    ("response", {"items": (replace(ITEM, response=(0,) * 21),)}),
    ("items", {"items": (Item(1, "abcdef", 1, "x" * 80),) * 2000}),
]


@pytest.mark.parametrize(("field", "change"), OUT_OF_BOUNDS)
def test_a_pack_out_of_bounds_is_not_written(field: str, change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=f"out of bounds: {field}"):
        write_code(replace(SOUND, **change))


def test_a_code_that_would_take_a_hundred_parts_is_not_written() -> None:
    with pytest.raises(ValueError, match="out of bounds: longest"):
        write_code(replace(SOUND, items=(ITEM,) * 2000), 100)


def test_a_link_of_more_than_1500_characters_is_not_written() -> None:
    with pytest.raises(LinkError, match="oversized"):
        write_link("https://manual.example/" + "x" * 1400, assignment_of(FIRST["assignment"]))


@pytest.mark.parametrize("text", ["PL1R-" * 10_000_000, "PL1R-" * 1_000_000])
def test_a_text_without_end_is_refused(text: str) -> None:
    assert [told(one)["fault"] for one in find_codes(text, MANUAL)] == ["oversized"]


@pytest.mark.parametrize("filling", ["-", "\n", "A", "PL1", "-A", "1.2-"])
def test_signs_dashes_and_blanks_by_the_million_are_one_fault(filling: str) -> None:
    found = find_codes("PL1R-" + filling * (9_000_000 // len(filling)), MANUAL)
    assert [isinstance(one, Pack) for one in found] == [False]
