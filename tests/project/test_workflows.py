"""What GitHub is told: workflows whose commands are there, and forms that it can show."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from scripts.prove import PARTS
from tests.conftest import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(file for file in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if file.stem != "config")
TARGETS = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
MADE = {"versions.txt"}
"""Files that a command before has written."""
_VERSIONED = re.compile(r"[\w.-]+/[\w./-]+@(?:v\d+|release/v\d+|[0-9a-f]{40})")


def read(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def jobs(file: Path) -> dict[str, Any]:
    """The jobs of a workflow by name."""
    return dict(read(file)["jobs"])


def steps() -> list[tuple[str, dict[str, Any]]]:
    """Every step of every workflow, with the name of its file."""
    return [
        (file.name, step)
        for file in WORKFLOWS
        for job in jobs(file).values()
        for step in job.get("steps", ())
    ]


def commands() -> list[tuple[str, list[str]]]:
    """Every line that a workflow runs, word by word."""
    return [
        (name, line.split()) for name, step in steps() for line in step.get("run", "").splitlines()
    ]


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_may_do_no_more_than_it_must(file: Path) -> None:
    workflow = read(file)
    assert workflow["permissions"] == {"contents": "read"}
    assert "on" in workflow
    for name, job in workflow["jobs"].items():
        assert ("uses" in job) != ("runs-on" in job and "timeout-minutes" in job), name


def test_a_step_runs_something_or_uses_an_action_of_a_version() -> None:
    for name, step in steps():
        assert ("run" in step) != ("uses" in step), name
        assert "uses" not in step or _VERSIONED.fullmatch(step["uses"]), step


def test_what_is_written_by_hand_of_a_matrix_is_in_it() -> None:
    for file in WORKFLOWS:
        for job in jobs(file).values():
            named = set(re.findall(r"matrix\.(\w+)", str(job)))
            assert named == set(job.get("strategy", {}).get("matrix", ()))


def test_a_workflow_that_another_calls_and_a_job_that_is_needed_are_there() -> None:
    for file in WORKFLOWS:
        for job in jobs(file).values():
            if "uses" in job:
                called = read(ROOT / job["uses"])
                assert "workflow_call" in called["on"]
            assert set(job.get("needs", ())) <= jobs(file).keys()


def test_every_command_is_a_target_a_script_or_an_installation() -> None:
    assert len(commands()) > 8
    for name, words in commands():
        match words:
            case ["make", target, *_]:
                assert target in TARGETS, name
            case ["python", script, *options] if script.startswith("scripts/"):
                assert (ROOT / script).is_file(), name
                assert "--only" not in options or options[options.index("--only") + 1] in PARTS
            case ["python", "-m", "pip", "install", *options] | ["uv", "pip", _, *options]:
                files = [each for each in options if each.endswith((".txt", ".toml"))]
                made = {"versions.txt"}
                assert [
                    each for each in files if each not in made and not (ROOT / each).is_file()
                ] == []
            case _:
                pytest.fail(f"{name}: {' '.join(words)}")


def test_only_the_job_that_publishes_has_an_identity() -> None:
    identified = {
        (file.name, name)
        for file in WORKFLOWS
        for name, job in jobs(file).items()
        if "permissions" in job
    }
    assert identified == {("release.yml", "publish")}
    publish = jobs(GITHUB / "workflows" / "release.yml")["publish"]
    assert {"tests", "build"} == set(publish["needs"])
    assert not any("run" in step for step in publish["steps"])


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.name)
def test_a_form_asks_for_something_by_different_names(file: Path) -> None:
    form = read(file)
    assert {"name", "description", "labels", "body"} == form.keys()
    fields = [field for field in form["body"] if field["type"] != "markdown"]
    names = [field["id"] for field in fields]
    assert len(names) == len(set(names))
    assert any(field.get("validations", {}).get("required") for field in fields)
    for field in fields:
        assert field["type"] in ("dropdown", "input", "textarea")
        assert field["attributes"]["label"]
        assert (field["type"] == "dropdown") == ("options" in field["attributes"])
