from __future__ import annotations

import json
from fractions import Fraction
from inspect import getdoc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from primera.methods import FORMULAS, compute, round_half_away

VECTORS = Path(__file__).parent.parent / "vectors"
FILES = sorted((VECTORS / "methods").glob("*.json"))


def members(key: str) -> list[Any]:
    """The members of the lists called `key`, each as a case that `file: name` stands for."""
    return [
        pytest.param(member, id=f"{path.stem}: {member['name']}")
        for path in FILES
        for member in json.loads(path.read_text("utf-8")).get(key, [])
    ]


def result(name: str, **arguments: int | str | Fraction) -> Fraction:
    return compute(name, {each: Fraction(value) for each, value in arguments.items()})


COUNTS = st.integers(0, 10_000)
SOME = st.integers(1, 10_000)
DECIMALS = st.integers(0, 4)


@st.composite
def answers(draw: st.DrawFn) -> dict[str, int]:
    """How many promoters, passives and detractors answered; at least one person did."""
    drawn = draw(st.tuples(COUNTS, COUNTS, COUNTS).filter(any))
    return dict(zip(("promoters", "passives", "detractors"), drawn, strict=True))


@pytest.mark.parametrize("case", members("cases"))
def test_a_formula_gives_what_its_vector_says(case: dict[str, Any]) -> None:
    assert result(case["formula"], **case["arguments"]) == Fraction(case["expect"])


@pytest.mark.parametrize("case", members("roundings"))
def test_a_number_rounds_to_what_its_vector_says(case: dict[str, Any]) -> None:
    rounded = round_half_away(Fraction(case["value"]), case["decimals"])
    assert rounded == Fraction(case["expect"])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_vectors_follow_their_schema_and_have_names_of_their_own(path: Path) -> None:
    schema = json.loads((VECTORS / "methods.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    vectors = json.loads(path.read_text("utf-8"))
    Draft202012Validator(schema).validate(vectors)
    names = [member["name"] for key in ("cases", "roundings") for member in vectors.get(key, [])]
    assert len(set(names)) == len(names)


def test_every_formula_has_a_vector() -> None:
    proved = {param.values[0]["formula"] for param in members("cases")}
    assert proved == set(FORMULAS)


@pytest.mark.parametrize("name", FORMULAS)
def test_a_formula_is_found_by_its_own_name_and_says_what_it_is(name: str) -> None:
    formula = FORMULAS[name]
    assert formula.name == name
    text = getdoc(formula.compute) or ""
    assert "Units: " in text
    assert "Source: " in text or "Source of the mistake: " in text


def test_nobody_can_change_the_formulas() -> None:
    with pytest.raises(TypeError):
        FORMULAS["nps"] = FORMULAS["csat"]  # type: ignore[index]


def test_an_unknown_formula_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="happiness"):
        compute("happiness", {})


@pytest.mark.parametrize("arguments", [{}, {"satisfied": 1}, {"satisfied": 1, "valid": 1, "x": 1}])
def test_missing_and_unknown_arguments_are_refused_by_name(arguments: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="csat takes satisfied, valid"):
        result("csat", **arguments)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("nps", {"promoters": 0, "passives": 0, "detractors": 0}),
        ("nps-without-passives", {"promoters": 0, "passives": 9, "detractors": 0}),
        ("csat", {"satisfied": 0, "valid": 0}),
        ("sample-size-infinite", {"margin": 0}),
        ("invitations", {"responses": 5, "rate": 0}),
        ("retention", {"start": 0, "new": 0, "end": 0}),
        ("lifetime-value", {"margin": 50, "retention": 100, "discount": 0}),
        ("lifetime-value-undiscounted", {"margin": 50, "retention": 100}),
    ],
)
def test_what_cannot_be_divided_is_an_error(name: str, arguments: dict[str, int]) -> None:
    with pytest.raises(ZeroDivisionError):
        result(name, **arguments)


@given(answers())
def test_the_nps_is_between_minus_a_hundred_and_a_hundred(counts: dict[str, int]) -> None:
    assert -100 <= result("nps", **counts) <= 100


@given(answers(), st.integers(1, 50))
def test_the_nps_does_not_change_when_every_group_grows_alike(
    counts: dict[str, int], times: int
) -> None:
    grown = {group: count * times for group, count in counts.items()}
    assert result("nps", **grown) == result("nps", **counts)


@given(answers())
def test_the_nps_is_promoters_less_detractors_in_per_cent(counts: dict[str, int]) -> None:
    shares = result("promoter-share", **counts) - result("detractor-share", **counts)
    assert result("nps", **counts) == shares


@given(answers())
def test_the_nps_changes_sign_when_promoters_and_detractors_change_places(
    counts: dict[str, int],
) -> None:
    swapped = {**counts, "promoters": counts["detractors"], "detractors": counts["promoters"]}
    assert result("nps", **swapped) == -result("nps", **counts)


@given(SOME, st.data())
def test_retention_and_churn_make_a_hundred_whoever_arrives(
    start: int, data: st.DataObject
) -> None:
    lost = data.draw(st.integers(0, start))
    new = data.draw(COUNTS)
    kept = result("retention", start=start, new=new, end=start - lost + new)
    assert kept + result("churn", start=start, lost=lost) == 100


@given(SOME, COUNTS)
def test_retention_equals_its_mistake_only_when_nobody_is_new(end: int, new: int) -> None:
    arguments = {"start": 10_000, "new": new, "end": end + new}
    same = result("retention", **arguments) == result("retention-with-new", **arguments)
    assert same == (new == 0)


@given(SOME, st.integers(1, 100))
def test_a_sample_is_at_least_one_and_never_more_than_everybody(
    population: int, margin: int
) -> None:
    size = result("sample-size", population=population, margin=margin)
    assert size.denominator == 1
    assert 1 <= size <= population
    assert size <= result("sample-size-infinite", margin=margin)


@given(COUNTS, st.integers(1, 100))
def test_invitations_bring_the_answers_and_one_fewer_would_not(responses: int, rate: int) -> None:
    sent = result("invitations", responses=responses, rate=rate)
    assert sent * rate >= responses * 100
    assert sent == 0 or (sent - 1) * rate < responses * 100


@given(SOME, st.integers(1, 99), st.integers(1, 60))
def test_a_discount_always_lowers_the_value_of_a_life(
    margin: int, retention: int, discount: int
) -> None:
    value = result("lifetime-value", margin=margin, retention=retention, discount=discount)
    plain = result("lifetime-value-undiscounted", margin=margin, retention=retention)
    assert 0 < value < plain


@given(st.fractions(-5, 5), st.fractions(-5, 5))
def test_a_gap_and_its_inverse_make_nothing(received: Fraction, expected: Fraction) -> None:
    marks = {"received": received, "expected": expected}
    assert result("average-gap", **marks) + result("gap-inverted", **marks) == 0


@given(st.integers(1, 5), st.integers(1, 5))
def test_a_priority_is_between_one_and_twenty_five(importance: int, score: int) -> None:
    assert 1 <= result("priority", importance=importance, score=score) <= 25


@given(st.fractions(), DECIMALS)
def test_rounding_moves_a_number_by_half_a_step_at_most(value: Fraction, decimals: int) -> None:
    rounded = round_half_away(value, decimals)
    assert (rounded * 10**decimals).denominator == 1
    assert abs(rounded - value) * 10**decimals <= Fraction(1, 2)


@given(st.fractions(), DECIMALS)
def test_rounding_treats_both_sides_of_zero_alike(value: Fraction, decimals: int) -> None:
    assert round_half_away(-value, decimals) == -round_half_away(value, decimals)


@given(st.fractions(), DECIMALS)
def test_a_rounded_number_stays_as_it_is(value: Fraction, decimals: int) -> None:
    once = round_half_away(value, decimals)
    assert round_half_away(once, decimals) == once
