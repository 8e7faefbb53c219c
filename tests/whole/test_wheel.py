"""A wheel in an empty environment builds a site: nothing of the checkout is needed."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


def run(*command: object, folder: Path) -> str:
    done = subprocess.run(
        list(map(str, command)), cwd=folder, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.xdist_group("wheel")
def test_an_installed_wheel_builds_the_bundled_manual(tmp_path: Path) -> None:
    run(
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        tmp_path,
        ROOT,
        folder=ROOT,
    )
    (wheel,) = tmp_path.glob("*.whl")
    venv.create(tmp_path / "vacio", with_pip=True)
    binaries = tmp_path / "vacio" / ("Scripts" if sys.platform == "win32" else "bin")
    python = binaries / "python"
    lock = ROOT / "requirements" / "site.txt"
    run(python, "-m", "pip", "install", "-q", "--require-hashes", "-r", lock, folder=tmp_path)
    run(python, "-m", "pip", "install", "-q", "--no-deps", wheel, folder=tmp_path)
    project = tmp_path / "empresa"
    project.mkdir()
    run(binaries / "primera", "build", folder=project)
    site = project / "site"
    for page in (
        "index.html",
        "practicas/venta-consultiva/index.html",
        "listas/primera-linea/index.html",
    ):
        assert (site / page).exists()
    assert list(site.glob("assets/primera/*/loader.js"))
