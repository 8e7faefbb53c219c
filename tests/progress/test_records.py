"""What the browser keeps: what each record is made of, and how two copies of one become one."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from primera.exchange.codes import FaultName
from primera.strings import LANGUAGES, load_strings
from tests.scoring.programs import run_node

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", ["records", "merging", "progress-code", "marks", "device"])
def test_records_are_kept_clean_joined_in_any_order_and_travel(name: str) -> None:
    done = run_node("--test", "--test-reporter=tap", str(HERE / f"{name}.test.mjs"))
    assert "# fail 0" in done.stdout
    assert "# pass 0" not in done.stdout


def test_a_check_asks_first_what_went_wrong() -> None:
    done = run_node("--test", "--test-reporter=tap", str(HERE / "check.test.mjs"))
    assert "# fail 0" in done.stdout


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_reason_why_something_is_not_taken_in_has_words(language: str) -> None:
    words = load_strings(language).under("runtime")
    faults = [*get_args(FaultName), "other", "none"]
    assert [one for one in faults if f"keep.code_{one}" not in words] == []
    copies = ("too_big", "not_ours", "other_manual", "newer", "damaged", "full")
    assert [one for one in copies if f"transfer.{one}" not in words] == []
    assert [
        one for one in ("blocked", "full", "damaged", "later") if f"trouble.{one}" not in words
    ] == []
