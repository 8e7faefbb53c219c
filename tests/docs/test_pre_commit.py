"""The hook for pre-commit: what its file has to say, and that it is run for what we read."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest
import yaml

from primera.cli.main import COMMANDS

ROOT = Path(__file__).parents[2]
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def test_the_hook_is_installed_with_python_and_calls_a_command_that_there_is() -> None:
    assert HOOK["id"] == "primera-check"
    assert all(isinstance(HOOK[key], str) for key in ("id", "name", "entry", "files"))
    assert HOOK["language"] == "python"
    program, command = shlex.split(HOOK["entry"])
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert program in project["scripts"]
    assert command in COMMANDS


def test_the_hook_looks_at_the_whole_manual_once() -> None:
    assert HOOK["pass_filenames"] is False
    assert HOOK["require_serial"] is True


@pytest.mark.parametrize(
    ("path", "is_read"),
    [
        ("content/practicas.yml", True),
        ("sector/content/a.yaml", True),
        ("content/media/saludo.mp4", True),
        ("primera.toml", True),
        ("docs/guia.md", True),
        ("overrides/main.html", True),
        ("scripts/tarea.py", False),
        ("notas.txt", False),
    ],
)
def test_the_hook_is_run_for_a_change_of_what_is_read(path: str, is_read: bool) -> None:
    assert bool(re.search(HOOK["files"], path)) is is_read
