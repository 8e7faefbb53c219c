"""What the browser keeps: what each record is made of, and how two copies of one become one."""

from __future__ import annotations

from pathlib import Path

from tests.scoring.programs import run_node

HERE = Path(__file__).parent


def test_records_are_kept_clean_and_joined_in_any_order() -> None:
    done = run_node("--test", "--test-reporter=tap", str(HERE / "records.test.mjs"))
    assert "# fail 0" in done.stdout


def test_a_check_asks_first_what_went_wrong() -> None:
    done = run_node("--test", "--test-reporter=tap", str(HERE / "check.test.mjs"))
    assert "# fail 0" in done.stdout
