"""Everything that proves the project, step by step; it stops at none and fails at the end."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent

LINT: dict[str, list[Path | str]] = {
    "ruff": [BIN / "ruff", "check", "."],
    "formato": [BIN / "ruff", "format", "--check", "."],
    "capas": [BIN / "lint-imports", "--no-cache"],
    "tipos": [BIN / "mypy"],
    "tipos del navegador": [BIN / "node", "node_modules/typescript/bin/tsc", "-p", "tsconfig.json"],
}
PYTEST: list[Path | str] = [sys.executable, "-m", "pytest", "-n", "2", "--dist", "loadgroup"]
TESTS = {"pruebas": PYTEST}
HERE = "" if sys.platform == "linux" else " and not linux"
PORTABLE = {"pruebas sin navegador": [*PYTEST, "-m", f"not browser and not locked{HERE}"]}
"""What needs neither Chromium nor the versions of the lock."""
PARTS = {"lint": LINT, "tests": TESTS, "portable": PORTABLE}


def run(name: str, command: list[Path | str]) -> bool:
    """Run one step, print its verdict and seconds; True when it passed."""
    print(f"── {name}", flush=True)
    start = time.monotonic()
    passed = subprocess.run(list(map(str, command)), cwd=ROOT, env=_environment()).returncode == 0
    print(f"   {name}: {'bien' if passed else 'MAL'}, {time.monotonic() - start:.0f} s", flush=True)
    return passed


def _environment() -> dict[str, str]:
    """Ours, in which each module is compiled once for all the commands that the tests start."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    compiled = str(ROOT / "build" / "pycache")
    return {**kept, "PYTHONPYCACHEPREFIX": compiled, "PYTHONWARNDEFAULTENCODING": "1"}


def main() -> int:
    """Run the steps asked for; 1 when any failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=PARTS, help="solo una parte")
    only = parser.parse_args().only
    steps = PARTS[only] if only else LINT | TESTS
    verdicts = [run(name, command) for name, command in steps.items()]
    return 0 if all(verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
