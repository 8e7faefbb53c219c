"""Make sure that there is a Chromium for the tests, or say what to install.

Order: the one that `PRIMERA_CHROMIUM` names, Chromium without a window (of Debian, by apt when
root), any other on the PATH, Playwright's own. Exit code 2 when none can be had.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

# The same engine without the windows of a browser: a visit takes a quarter of the processor time.
SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HELP = """No hay un Chromium para las pruebas y no se pudo instalar. Haz una de estas dos cosas:
  Debian:           sudo apt-get install chromium-headless-shell
  En otro sistema:  .venv/bin/playwright install chromium
o di dónde está el tuyo:  PRIMERA_CHROMIUM=/ruta/a/chromium make test"""


def find_chromium() -> str | None:
    """Path of a Chromium on this machine, or None."""
    named = os.environ.get("PRIMERA_CHROMIUM")
    if named:
        return named if Path(named).exists() else None
    return next(filter(None, map(shutil.which, NAMES)), None) or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _install_debians(package: str) -> bool:
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    install = ["apt-get", "install", "-y", "--no-install-recommends", package]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return all(
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL).returncode == 0
        for command in (["apt-get", "update"], install)
    )


def _install_playwrights() -> bool:
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    return subprocess.run(command).returncode == 0


def main() -> int:
    """Find or install Chromium; the exit code says whether there is one."""
    if "PRIMERA_CHROMIUM" not in os.environ and not shutil.which(SHELL):
        _install_debians(SHELL)
    if find_chromium() or _install_debians("chromium") or _install_playwrights():
        return 0
    print(HELP, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
