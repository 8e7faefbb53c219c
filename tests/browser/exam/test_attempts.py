"""The attempts of an exam over bad luck: storage, clocks, zones; without a browser."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from tests.scoring.programs import run_node

HERE = Path(__file__).parent


@cache
def told() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run_node(str(HERE / "attempts.mjs"), given="").stdout)
    return found


def test_an_attempt_that_was_erased_in_mid_exam_goes_on() -> None:
    assert told()["erased"] == [["x", "x"], 1, True]


def test_an_attempt_that_was_damaged_goes_on_and_what_was_there_is_set_aside() -> None:
    assert told()["damaged"] == [["x", "x"], 1, True, ["damaged"]]


def test_what_was_handed_in_takes_no_answer_any_more() -> None:
    assert told()["late"] == [None, [None, None]]


def test_neither_winter_time_nor_another_zone_moves_the_end() -> None:
    assert told()["zone"] == [True, True]


def test_the_second_attempt_asks_others_and_comes_after_the_first_whatever_the_clock_says() -> None:
    assert told()["other"] == ["a", "b", "c", "d"]
    assert told()["order"]


def test_answers_are_shown_once_it_is_passed_or_no_attempt_is_left() -> None:
    assert told()["over"] == [False, False, False, True]
    assert told()["spent"] == [[False, False, False], True, 0]


def test_another_person_has_attempts_of_their_own() -> None:
    assert told()["person"] == [0, False]
