"""The sets of numbers that are drawn for a parametric question."""

from __future__ import annotations

import hashlib
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.scoring.test_payload import question

from primera.rendering.questions.scene_numbers import numbers_shown
from primera.scoring import scorable
from primera.scoring.number_answers import MILLIONTHS, read_number
from primera.scoring.types.numeric import ScorableNumeric
from primera.scoring.variants import NumericVariant, sample_variants
from primera.strings import load_strings

SUM = {"type": "numeric", "formula": "sum", "tolerance": "0"}
DECIMALS = st.decimals(-999_999_999, 999_999_999, places=6).map(lambda value: f"{value:f}")


def summed(first: dict[str, str], second: dict[str, str], **fields: Any) -> Any:
    parameters = [{"id": "a", **first}, {"id": "b", **second}]
    return question(**SUM, parameters=parameters, **fields)


@st.composite
def parameters(draw: st.DrawFn) -> dict[str, str]:
    start = draw(st.integers(-1_000, 1_000))
    step = draw(st.sampled_from(("1", "5", "0.5", "0.25", "7")))
    length = draw(st.integers(0, 3_000))
    return {"start": str(start), "stop": str(start + length), "step": step}


@given(parameters(), parameters())
def test_at_most_twelve_different_sets_each_with_the_key_of_its_formula(
    first: dict[str, str], second: dict[str, str]
) -> None:
    asked = summed(first, second, decimals=2)
    drawn = sample_variants(asked)
    assert 1 <= len(drawn) <= 12
    assert len({tuple(each.values.items()) for each in drawn}) == len(drawn)
    assert drawn == sample_variants(asked)
    for each in drawn:
        for name, limits in (("a", first), ("b", second)):
            start, step = Fraction(limits["start"]), Fraction(limits["step"])
            assert start <= each.values[name] <= Fraction(limits["stop"])
            assert (each.values[name] - start) % step == 0
        assert each.numbers.key == (each.values["a"] + each.values["b"]) * MILLIONTHS


def test_a_value_is_drawn_by_the_first_eight_bytes_of_a_digest() -> None:
    asked = summed({"start": "10", "stop": "100", "step": "10"}, {"start": "3"})
    digests = [hashlib.sha256(f"maletas/{number}/a".encode()).hexdigest() for number in range(12)]
    values = [10 + 10 * (int(digest[:16], 16) % 10) for digest in digests]
    assert [each.values["a"] for each in sample_variants(asked)] == list(dict.fromkeys(values))


def test_the_order_of_the_parameters_draws_nothing_else() -> None:
    limits = {"start": "1", "stop": "50"}
    one = question(**SUM, parameters=[{"id": "a", **limits}, {"id": "b", **limits}])
    other = question(**SUM, parameters=[{"id": "b", **limits}, {"id": "a", **limits}])
    assert [each.numbers for each in sample_variants(one)] == [
        each.numbers for each in sample_variants(other)
    ]


def test_a_question_without_parameters_has_one_set() -> None:
    (drawn,) = sample_variants(question(type="numeric", answer="-12.5", tolerance="0"))
    assert drawn.numbers == NumericVariant(-12_500_000)
    assert drawn.values == {}


def test_few_values_give_few_sets() -> None:
    drawn = sample_variants(summed({"start": "1", "stop": "2"}, {"start": "5"}))
    assert sorted(each.values["a"] for each in drawn) == [1, 2]


def test_more_values_than_can_be_listed_are_no_trouble() -> None:
    whole = {"start": "0", "stop": "999999999", "step": "0.000001"}
    assert len(sample_variants(summed(whole, whole))) == 12


def test_foreseen_errors_are_computed_for_each_set() -> None:
    errors = [
        {"id": "resta", "formula": "difference", "feedback": "Aquí se suma, no se resta."},
        {"id": "fijo", "value": "7", "feedback": "Ese número no sale de la escena."},
    ]
    asked = summed({"start": "1", "stop": "9"}, {"start": "4"}, errors=errors)
    for each in sample_variants(asked):
        difference = (each.values["a"] - each.values["b"]) * MILLIONTHS
        assert each.numbers.errors == (("resta", int(difference)), ("fijo", 7 * MILLIONTHS))


@pytest.mark.parametrize("limits", [{"start": "5", "stop": "4"}, {"start": "5", "step": "0"}])
def test_a_parameter_without_values_is_refused(limits: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="no values: a"):
        sample_variants(summed(limits, {"start": "1"}))


def test_a_question_without_a_number_is_refused() -> None:
    with pytest.raises(ValueError, match="neither"):
        sample_variants(question(type="numeric", tolerance="0"))


def test_a_formula_that_divides_by_zero_says_so() -> None:
    parameters = [{"id": "part", "start": "1"}, {"id": "whole", "start": "0"}]
    asked = question(type="numeric", formula="percentage", parameters=parameters, tolerance="0")
    with pytest.raises(ZeroDivisionError):
        sample_variants(asked)


@pytest.mark.parametrize("language", ["es", "en"])
@given(answer=DECIMALS)
def test_a_number_as_the_page_shows_it_is_right_when_it_is_typed(
    language: str, answer: str
) -> None:
    asked = question(type="numeric", answer=answer.replace("-0.000000", "0"), tolerance="0")
    (shown,) = numbers_shown(asked, load_strings(language)).right
    number = read_number(shown)
    assert number is not None
    scored = scorable(asked)
    assert isinstance(scored, ScorableNumeric)
    assert scored.variants[0].key in number.readings
