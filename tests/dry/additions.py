"""Additions to a copy of the package, as somebody would make them to the package itself."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import primera
from tests.conftest import ROOT
from tests.helpers import replace

PACKAGE = Path(primera.__file__).parent


@dataclass(frozen=True)
class Addition:
    """Files that are new, and what is put in the place of what in files that are there.

    Their names are paths in the package; of those `around` it, in the repository.
    """

    new: Mapping[str, str] = field(default_factory=dict)
    changed: Mapping[str, list[tuple[str, str]]] = field(default_factory=dict)
    around: Mapping[str, list[tuple[str, str]]] = field(default_factory=dict)

    def text_around(self, name: str) -> str:
        """A file of the repository as the addition leaves it."""
        text = (ROOT / name).read_text(encoding="utf-8")
        for old, new in self.around.get(name, ()):
            assert old in text, f"{old!r} is not in {name}"
            text = text.replace(old, new, 1)
        return text


def copy_with(addition: Addition, folder: Path) -> Path:
    """A folder for Python's path, inside `folder`, with a copy of the package and an addition."""
    shutil.copytree(ROOT / "examples", folder / "examples")  # a built package has them inside
    package = folder / "plugins" / "primera"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    for name, text in addition.new.items():
        assert not (package / name).exists(), name
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text(text, encoding="utf-8")
    for name, changes in addition.changed.items():
        for old, new in changes:
            replace(package / name, old, new)
    return package.parent


def run_python(path: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a folder, with the package in `path`."""
    return subprocess.run(
        [sys.executable, "-B", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": f"{path}{os.pathsep}{ROOT}", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def told_by_a_copy(folder: Path, addition: Addition, script: str) -> Any:
    """What a script prints, as JSON, that is run in `folder` with a copy of the package."""
    done = run_python(copy_with(addition, folder), folder, "-c", script)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
