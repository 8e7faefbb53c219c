"""Loading and checking against what PyYAML's C loader needs for the same bytes."""

from __future__ import annotations

import json
import re
import statistics
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from primera.checks.context import CheckContext
from primera.checks.runner import run_checks
from primera.loading import Layer, load
from primera.model.practice import Practice
from scripts.bench.multiply import write_multiple

PRACTICES = 5000
_ELSEWHERE = re.compile(r"\]\((?!practica|termino)\w+:[^)]*\)")


@dataclass(frozen=True)
class CheckFigures:
    """Processor seconds, medians, over the same files."""

    practices: int
    files: int
    megabytes: float
    ours: float
    yaml_load: float

    @property
    def ratio(self) -> float:
        """Our seconds over those of `yaml.load` with CSafeLoader."""
        return self.ours / self.yaml_load


def measure_checking(manual: dict[str, Any], rounds: int, folder: Path) -> CheckFigures:
    """Load and check 5,000 practices, and read the same bytes with PyYAML, in turn."""
    copies = -(-PRACTICES // len(manual["practices"]))
    content = folder / "checking"
    slim = {
        key: manual[key] for key in ("manual", "areas", "roles", "sources", "terms", "practices")
    }
    slim["practices"] = [_linked_within(practice) for practice in slim["practices"]]
    write_multiple(slim, copies, content)
    return compare_reading((content,), folder, rounds)


def compare_reading(folders: tuple[Path, ...], root: Path, rounds: int) -> CheckFigures:
    """Load and check the manual of some folders, and read the same bytes with PyYAML, in turn."""
    files = sorted(file for folder in folders for file in folder.rglob("*.yml"))
    ours, theirs = [], []
    practices = 0
    for _ in range(rounds):
        start = time.process_time()
        practices = _check(folders, root)
        ours.append(time.process_time() - start)
        start = time.process_time()
        _read(files)
        theirs.append(time.process_time() - start)
    return CheckFigures(
        practices,
        len(files),
        sum(file.stat().st_size for file in files) / 1e6,
        statistics.median(ours),
        statistics.median(theirs),
    )


def _linked_within(practice: dict[str, Any]) -> dict[str, Any]:
    """A practice whose text links to practices and terms alone: nothing else is there."""
    text = json.dumps(practice)
    linked: dict[str, Any] = json.loads(_ELSEWHERE.sub(f"](practica:{practice['id']})", text))
    return linked


def _check(folders: tuple[Path, ...], root: Path) -> int:
    """Load and check a manual; how many practices it has."""
    loaded = load((Layer("bench", folders),), root)
    assert loaded.manual
    context = CheckContext(loaded.manual, loaded.spans, loaded.known)
    problems = [*loaded.diagnostics, *run_checks(context)]
    if any(problem.severity == "error" for problem in problems):
        raise SystemExit(f"the manual is wrong: {problems[0]}")
    return len(loaded.manual.of(Practice))


def _read(files: list[Path]) -> None:
    for file in files:
        yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)
