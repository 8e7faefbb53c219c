"""Plant faults in copies of the project, one at a time, and see whether the tests find them.

The faults are in `planted.toml`. Exit code 1 when one is missed, or when its tests fail without it.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
FAULTS = Path(__file__).with_suffix(".toml")
MOST_SAID = 4000


@dataclass(frozen=True)
class Fault:
    """Where a fault is planted, which tests must find it, and what their failure must say."""

    name: str
    file: str
    old: str
    new: str
    tests: list[str]
    says: str

    def places(self, copy: Path) -> int:
        """How often the old text stands in its file: once, or the fault is out of date."""
        file = copy / self.file
        return file.read_text(encoding="utf-8").count(self.old) if file.is_file() else 0

    def plant(self, copy: Path) -> str:
        """Put the fault into a copy of the project; gives the text of its file without it."""
        file = copy / self.file
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(self.old, self.new), encoding="utf-8")
        return text


def all_faults() -> dict[str, Fault]:
    """The faults of the table, by name."""
    table = tomllib.loads(FAULTS.read_text(encoding="utf-8"))
    return {name: Fault(name, **rest) for name, rest in table.items()}


def copy_project(copy: Path) -> None:
    """The files that git knows, as they are now, and what is installed for the tests."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, encoding="utf-8"
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, copy / name)
    for name in (".venv", "node_modules"):
        (copy / name).symlink_to(ROOT / name)


def run_tests(copy: Path, tests: list[str]) -> tuple[int, str]:
    """Run tests of a copy; pytest's exit code and all that it said."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", *tests],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy / "plugins")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout


def verdict(copy: Path, fault: Fault) -> str:
    """What the tests make of a fault: FOUND, MISSED, or why neither can be said."""
    if fault.places(copy) != 1:
        return f"{fault.file} lo dice {fault.places(copy)} veces: {fault.old!r}"
    code, said = run_tests(copy, fault.tests)
    if code != 0:
        return f"sus pruebas no pasan sin el fallo:\n{said[-MOST_SAID:]}"
    sound = fault.plant(copy)
    code, said = run_tests(copy, fault.tests)
    (copy / fault.file).write_text(sound, encoding="utf-8")
    if code == 0:
        return "MISSED"
    if code == 1 and fault.says in said:
        return "FOUND"
    return f"falla por otra causa:\n{said[-MOST_SAID:]}"


def main() -> int:
    """Plant the faults asked for; 1 when any is not found."""
    faults = all_faults()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="fallo", help="solo estos fallos")
    asked = parser.parse_args().names or list(faults)
    unknown = [name for name in asked if name not in faults]
    if unknown:
        parser.error(f"no hay {', '.join(unknown)}. Hay: {', '.join(faults)}")
    missed = 0
    with TemporaryDirectory(prefix="planted-") as folder:
        copy_project(Path(folder))
        for name in asked:
            found = verdict(Path(folder), faults[name])
            print(f"{name}: {found}", flush=True)
            missed += found != "FOUND"
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
