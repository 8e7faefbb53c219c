"""Shifts: how they are written, and which one the clock says, in node."""

from __future__ import annotations

import json
import shutil
import tomllib
from dataclasses import asdict, astuple
from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError
from tests.scoring.programs import RUNTIME, run_node

from primera.model.shifts import ShiftLine, shift_of

HERE = Path(__file__).parent
DATA = tomllib.loads((HERE / "cases.toml").read_text(encoding="utf-8"))
ZONES = ("America/Mexico_City", "Pacific/Apia", "Europe/Madrid")


@pytest.fixture(scope="module")
def runtime(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("runtime")
    shutil.copytree(RUNTIME, folder, dirs_exist_ok=True)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    return folder


@pytest.mark.parametrize("zone", ZONES)
def test_the_clock_says_the_shift_and_the_day_it_began(runtime: Path, zone: str) -> None:
    cases = [
        {**case, "shifts": [asdict(shift_of(text)) for text in DATA["shifts"][name]]}
        for name, some in DATA["cases"].items()
        for case in some
    ]
    given = json.dumps({"zone": zone, "cases": cases})
    done = run_node(str(HERE / "shifts.mjs"), str(runtime), given=given)
    assert [(case, found) for case, found in zip(cases, json.loads(done.stdout), strict=True)] == [
        (case, case["is"]) for case in cases
    ]


def test_a_shift_may_say_its_hours() -> None:
    found = {text: list(astuple(shift_of(text))) for text in DATA["shift_of"]}
    assert found == DATA["shift_of"]


@pytest.mark.parametrize(
    "written",
    [
        "Noche 25:00-06:00",
        "Noche 22:00-6",
        "Noche 22.00-06.00",
        "Noche 22:00 - mañana",
        "22:00-06:00",
    ],
)
def test_hours_that_no_clock_has_are_refused_instead_of_being_a_name(written: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(ShiftLine).validate_python(written)
