"""An environment as a company has it: our wheel, and what its lock names."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import venv
from importlib.metadata import distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_PINNED = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)


def run(*command: object, folder: Path) -> str:
    """Run a command in a folder; it must end well. Gives what it said."""
    done = subprocess.run(
        list(map(str, command)),
        cwd=folder,
        # The checkout may be on the path of whoever runs the tests.
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def install(folder: Path) -> Path:
    """Make the environment in a folder; gives where its commands are.

    What the lock names is there already, in the environment of the tests: links to it stand for an
    installation, which would need a network and a minute.
    """
    environment = folder / "entorno"
    venv.create(environment, with_pip=False)
    scripts, packages = (
        Path(sysconfig.get_path(name, "venv", {"base": str(environment)}))
        for name in ("scripts", "purelib")
    )
    _link_pinned(packages)
    run(sys.executable, "-m", "build", "-w", "-n", "-o", folder, ROOT, folder=ROOT)
    (wheel,) = folder.glob("*.whl")
    pip = (sys.executable, "-m", "pip", "--python", scripts / "python")
    run(*pip, "install", "-q", "--no-index", "--no-deps", wheel, folder=folder)
    run(*pip, "check", folder=folder)
    return scripts


def _link_pinned(packages: Path) -> None:
    lock = (ROOT / "requirements" / "site.txt").read_text(encoding="utf-8")
    for name, version in _PINNED.findall(lock):
        found = distribution(name)
        assert found.version == version, f"{name}: the lock says {version}"
        for top in {file.parts[0] for file in found.files or () if file.parts[0] != ".."}:
            link = packages / top
            if not link.exists():
                link.symlink_to(Path(str(found.locate_file(top))))
