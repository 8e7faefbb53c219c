"""What the browser keeps: what each record is made of, and how two copies of one become one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scoring.programs import run_node

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", ["records", "merging", "progress-code"])
def test_records_are_kept_clean_joined_in_any_order_and_travel(name: str) -> None:
    done = run_node("--test", "--test-reporter=tap", str(HERE / f"{name}.test.mjs"))
    assert "# fail 0" in done.stdout
    assert "# pass 0" not in done.stdout


def test_a_check_asks_first_what_went_wrong() -> None:
    done = run_node("--test", "--test-reporter=tap", str(HERE / "check.test.mjs"))
    assert "# fail 0" in done.stdout
