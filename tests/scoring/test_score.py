from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from primera.scoring import Outcome, Score, score, score_quiz
from primera.scoring.types.choice import ScorableChoice

OPTIONS = tuple("abcdefg")
QUESTION = ScorableChoice("multiple", 1, ("a", "b", "c"), ("a", "b"))


@st.composite
def questions(draw: st.DrawFn) -> ScorableChoice:
    options = draw(st.lists(st.sampled_from(OPTIONS), min_size=2, unique=True))
    most = draw(st.sampled_from((1, len(options))))
    keys = draw(st.lists(st.sampled_from(options), min_size=1, max_size=most, unique=True))
    points = draw(st.integers(1, 100))
    return ScorableChoice(
        "single" if most == 1 else "multiple", points, tuple(options), tuple(keys)
    )


@st.composite
def answered(draw: st.DrawFn) -> tuple[ScorableChoice, list[str]]:
    question = draw(questions())
    most = 1 if question.type == "single" else None
    options = st.sampled_from(question.options)
    return question, draw(st.lists(options, min_size=1, max_size=most, unique=True))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.just("chosen"), inner),
)


@given(questions(), JSON)
def test_any_json_value_has_a_score_between_nothing_and_the_most(
    question: ScorableChoice, response: Any
) -> None:
    result = score(question, response)
    assert 0 <= result.earned <= result.max == 100 * question.points
    assert (result.earned == result.max) == (result.outcome is Outcome.RIGHT)
    assert (result.earned > 0) == (result.outcome in (Outcome.RIGHT, Outcome.PARTIAL))


@given(answered(), st.randoms(use_true_random=False))
def test_no_order_of_options_keys_or_choices_changes_a_score(
    given_answer: tuple[ScorableChoice, list[str]], chance: Any
) -> None:
    question, chosen = given_answer
    shuffled = ScorableChoice(
        question.type,
        question.points,
        tuple(chance.sample(question.options, len(question.options))),
        tuple(chance.sample(question.keys, len(question.keys))),
    )
    again = chance.sample(chosen, len(chosen))
    assert score(shuffled, {"chosen": again}) == score(question, {"chosen": chosen})


@given(answered())
def test_one_more_key_never_earns_less_and_one_more_wrong_option_never_more(
    given_answer: tuple[ScorableChoice, list[str]],
) -> None:
    question, chosen = given_answer
    if question.type == "single":
        return
    before = score(question, {"chosen": chosen}).earned
    for option in set(question.options) - set(chosen):
        after = score(question, {"chosen": [*chosen, option]}).earned
        assert after >= before if option in question.keys else after <= before


@given(questions())
def test_choosing_exactly_the_keys_is_right(question: ScorableChoice) -> None:
    assert score(question, {"chosen": list(question.keys)}).outcome is Outcome.RIGHT


@pytest.mark.parametrize(
    "response",
    [math.nan, math.inf, object(), b"a", ("a",), {"chosen": ("a",)}, {"chosen": {"a"}}, {b"": 1}],
    ids=lambda response: type(response).__name__,
)
def test_what_json_cannot_say_is_invalid(response: object) -> None:
    assert score(QUESTION, response).outcome is Outcome.INVALID


def test_a_million_letters_are_an_unknown_option() -> None:
    assert score(QUESTION, {"chosen": ["a" * 1_000_000]}).outcome is Outcome.INVALID


def test_a_million_choices_are_invalid() -> None:
    assert score(QUESTION, {"chosen": ["a"] * 1_000_000}).outcome is Outcome.INVALID


SPOILT: dict[str, tuple[Any, ...]] = {
    "an unknown type": ("numeric", 1, ("a", "b"), ("a",)),
    "no points": ("single", 0, ("a", "b"), ("a",)),
    "too many points": ("single", 101, ("a", "b"), ("a",)),
    "a repeated option": ("single", 1, ("a", "a"), ("a",)),
    "a repeated key": ("multiple", 1, ("a", "b"), ("a", "a")),
    "no key": ("multiple", 1, ("a", "b"), ()),
    "a key that is no option": ("multiple", 1, ("a", "b"), ("a", "z")),
    "two keys in a single": ("single", 1, ("a", "b"), ("a", "b")),
}


@pytest.mark.parametrize("spoilt", SPOILT.values(), ids=SPOILT)
def test_a_question_that_cannot_be_scored_is_refused(spoilt: tuple[Any, ...]) -> None:
    with pytest.raises(ValueError, match=r"."):
        ScorableChoice(*spoilt)


@given(st.lists(answered(), min_size=1), st.integers(0, 100))
def test_a_quiz_passes_by_its_exact_sum_and_reads_the_nearest_per_cent(
    answers: list[tuple[ScorableChoice, list[str]]], pass_mark: int
) -> None:
    scores = [score(question, {"chosen": chosen}) for question, chosen in answers]
    result = score_quiz(scores, pass_mark)
    assert result == score_quiz(reversed(scores), pass_mark)
    assert 2 * abs(100 * result.earned - result.percent * result.max) <= result.max
    assert result.passed == (100 * result.earned >= pass_mark * result.max)
    assert not result.passed or result.percent >= pass_mark


def test_a_quiz_of_no_questions_has_no_score() -> None:
    with pytest.raises(ValueError, match="at least one"):
        score_quiz([], 80)


@pytest.mark.parametrize("pass_mark", [-1, 101])
def test_a_pass_mark_out_of_its_range_is_refused(pass_mark: int) -> None:
    with pytest.raises(ValueError, match="pass mark"):
        score_quiz([Score(Outcome.RIGHT, 100, 100)], pass_mark)
