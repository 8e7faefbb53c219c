"""The draw of a form: vectors, and the browser beside Python over generated plans."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.scoring.programs import HERE, run_node
from tests.scoring.vectors import VECTORS, members

from primera.scoring import SPEC_VERSION
from primera.scoring.sampling import SEEDS, Plan, Row, sample_form

CASES = members("sampling", "cases")
COUNT = 3_000


def plan_of(plan: dict[str, Any]) -> Plan:
    return Plan(
        questions=tuple(plan["questions"]),
        rows=tuple(Row(row["take"], tuple(row["sort"])) for row in plan["rows"]),
        shuffle=frozenset(plan["shuffle"]),
        options={question: tuple(ids) for question, ids in plan["options"].items()},
    )


def drawn(case: dict[str, Any]) -> dict[str, Any]:
    form = sample_form(plan_of(case["plan"]), case["seed"])
    options = {question: list(ids) for question, ids in form.options.items()}
    return {"questions": list(form.questions), "options": options}


def generated() -> list[dict[str, Any]]:
    chance = Random(20261121)
    cases = []
    for _ in range(COUNT):
        questions = [f"q{number}" for number in range(chance.randint(0, 14))]
        plan = {
            "questions": questions,
            "rows": [
                {
                    "take": chance.randint(1, 4),
                    "sort": [one for one in questions if chance.random() < 0.4],
                }
                for _ in range(chance.randint(0, 4))
            ],
            "shuffle": [one for one in ("questions", "options") if chance.random() < 0.6],
            "options": {
                one: [f"{one}-{letter}" for letter in "abcdef"[: chance.randint(2, 6)]]
                for one in questions
                if chance.random() < 0.7
            },
        }
        cases.append(
            {"seed": chance.choice([0, 1, SEEDS - 1, chance.getrandbits(32)]), "plan": plan}
        )
    return cases


def test_there_are_at_least_twenty_five_vectors_with_names_of_their_own() -> None:
    names = [name for name, _ in CASES]
    assert len(set(names)) == len(names) >= 25


def test_the_vectors_follow_their_schema_and_version() -> None:
    schema = json.loads((VECTORS / "sampling.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    vectors = json.loads((VECTORS / "sampling" / "forms.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(vectors)
    assert vectors["spec"] == SPEC_VERSION
    spoilt = {**vectors, "cases": [{**case, "expect": {}} for case in vectors["cases"]]}
    assert not Draft202012Validator(schema).is_valid(spoilt)


@pytest.mark.parametrize(("name", "case"), CASES, ids=[name for name, _ in CASES])
def test_a_seed_draws_what_its_vector_says(name: str, case: dict[str, Any]) -> None:
    assert drawn(case) == case["expect"], name


def test_the_browser_draws_the_same() -> None:
    cases = [case for _, case in CASES] + generated()
    done = run_node(str(HERE / "sample_forms.mjs"), given=json.dumps(cases))
    assert json.loads(done.stdout) == [drawn(case) for case in cases]


def test_rows_that_can_be_met_together_are_met_whatever_the_seed() -> None:
    plan = Plan(("a", "b"), (Row(1, ("a", "b")), Row(1, ("a",))))
    assert {sample_form(plan, seed).questions for seed in range(50)} == {("a", "b")}


@pytest.mark.parametrize("seed", [-1, SEEDS])
def test_a_seed_of_more_than_32_bits_is_refused(seed: int) -> None:
    with pytest.raises(ValueError, match="seed"):
        sample_form(Plan(("a",)), seed)
