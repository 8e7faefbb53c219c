"""The examples of `docs/reference/scoring.md` say what the implementation does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from primera.scoring import SPEC_VERSION, score
from primera.scoring.choice import ScorableChoice

TEXT = (Path(__file__).parent.parent.parent / "docs/reference/scoring.md").read_text("utf-8")
ROW = r"^\| ([a-z, ]+) \| ([a-z, ]+) \| (\d)/(\d) \| (\d+) \| (\d+) \|$"
ROWS = re.findall(ROW, TEXT, re.MULTILINE)


def test_the_specification_is_of_the_version_that_is_implemented() -> None:
    assert f"**Versión: {SPEC_VERSION}**" in TEXT


@pytest.mark.parametrize("row", ROWS, ids=" ".join)
def test_a_row_of_the_example_of_several_keys_is_right(row: tuple[str, ...]) -> None:
    keys, chosen = (tuple(ids.split(", ")) for ids in row[:2])
    num, den, one_point, two_points = map(int, row[2:])
    for points, earned in ((1, one_point), (2, two_points)):
        question = ScorableChoice("multiple", points, tuple("abcde"), keys)
        assert score(question, {"chosen": list(chosen)}).earned == earned
        assert earned == 100 * points * num // den


def test_the_example_has_rows() -> None:
    assert len(ROWS) == 5
