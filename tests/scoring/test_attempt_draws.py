"""The draw of an attempt, which avoids what earlier ones asked: in the browser alone."""

from __future__ import annotations

import json
from itertools import combinations
from random import Random
from typing import Any

from jsonschema import Draft202012Validator
from tests.scoring.programs import HERE, run_node
from tests.scoring.vectors import VECTORS, members

from primera.model.sampling import most_sampled

CASES = members("attempts", "cases")
COUNT = 400


def drawn(cases: list[dict[str, Any]]) -> list[dict[str, Any]]:
    done = run_node(str(HERE / "sample_forms.mjs"), given=json.dumps(cases))
    forms: list[dict[str, Any]] = json.loads(done.stdout)
    return forms


def generated() -> list[dict[str, Any]]:
    chance = Random(20261201)
    cases = []
    for _ in range(COUNT):
        questions = [f"q{number}" for number in range(chance.randint(1, 8))]
        rows = [
            {"take": chance.randint(1, 3), "sort": [q for q in questions if chance.random() < 0.6]}
            for _ in range(chance.randint(1, 3))
        ]
        plan = {"questions": questions, "rows": rows, "shuffle": ["questions"], "options": {}}
        asked = {q: chance.randint(0, 3) for q in questions if chance.random() < 0.7}
        cases.append({"seed": chance.getrandbits(32), "plan": plan, "asked": asked})
    return cases


def fits(plan: dict[str, Any], questions: tuple[str, ...]) -> bool:
    """Whether the rows can have just these questions."""
    sorts = [[at for at, q in enumerate(questions) if q in row["sort"]] for row in plan["rows"]]
    return most_sampled([row["take"] for row in plan["rows"]], sorts) == len(questions)


def fewest(case: dict[str, Any], size: int) -> int:
    """How often the questions of the best form were asked, all together; every form is tried."""
    plan: dict[str, Any] = case["plan"]
    asked: dict[str, int] = case["asked"]
    return min(
        sum(asked.get(question, 0) for question in some)
        for some in combinations(plan["questions"], size)
        if fits(plan, some)
    )


def test_the_vectors_follow_their_schema_and_hold() -> None:
    schema = json.loads((VECTORS / "attempts.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    vectors = json.loads((VECTORS / "attempts" / "draws.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(vectors)
    forms = drawn([case for _, case in CASES])
    for (name, case), form in zip(CASES, forms, strict=True):
        assert form == case["expect"], name


def test_an_attempt_asks_as_many_as_ever_and_repeats_as_few_as_it_can() -> None:
    cases = generated()
    for case, form in zip(cases, drawn(cases), strict=True):
        plan = case["plan"]
        sorts = [
            [at for at, q in enumerate(plan["questions"]) if q in row["sort"]]
            for row in plan["rows"]
        ]
        most = most_sampled([row["take"] for row in plan["rows"]], sorts)
        chosen = form["questions"]
        assert len(set(chosen)) == len(chosen) == most
        assert fits(plan, tuple(chosen))
        assert sum(case["asked"].get(q, 0) for q in chosen) == fewest(case, most), case


def test_attempts_differ_wholly_while_every_row_has_others() -> None:
    rows = [
        {"take": 2, "sort": [f"a{n}" for n in range(6)]},
        {"take": 1, "sort": [f"b{n}" for n in range(3)]},
    ]
    questions = [question for row in rows for question in row["sort"]]  # type: ignore[attr-defined]
    plan = {"questions": questions, "rows": rows, "shuffle": [], "options": {}}
    asked: dict[str, int] = {}
    for seed in range(3):
        (form,) = drawn([{"seed": seed, "plan": plan, "asked": asked}])
        assert asked.keys().isdisjoint(form["questions"])
        asked |= dict.fromkeys(form["questions"], 1)
    assert sorted(asked) == sorted(questions)
