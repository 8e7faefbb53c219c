"""Build time against plain MkDocs and Material over the very pages that were generated."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from scripts.bench.multiply import write_multiple

BIN = Path(sys.executable).parent
_UNLIKE_ANY_USER = "PYTHONDONTWRITEBYTECODE"
"""It would have our own modules compiled anew each time, and those of no installed package."""
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name != _UNLIKE_ANY_USER},
    "NO_MKDOCS_2_WARNING": "1",
    "SOURCE_DATE_EPOCH": "1767225600",
}


@dataclass(frozen=True)
class BuildFigures:
    """Processor seconds of whole processes, medians; `html_bytes` of all pages together."""

    name: str
    pages: int
    ours: float
    plain: float
    html_bytes: int

    @property
    def ratio(self) -> float:
        """Our seconds over plain MkDocs' seconds."""
        return self.ours / self.plain

    @property
    def milliseconds_a_page(self) -> float:
        """Our time divided by the number of pages."""
        return 1000 * self.ours / self.pages


def measure_builds(manual: dict[str, Any], times: int, rounds: int, folder: Path) -> BuildFigures:
    """Build a manual of `times` the content, and its pages with plain MkDocs, in turn."""
    project = folder / f"project-{times}"
    write_multiple(manual, times, project / "content")
    (project / "primera.toml").write_text(
        'layers = [{name = "bench", folders = ["content"]}]\n', encoding="utf-8"
    )
    return measure_project(f"×{times}", project, rounds, folder)


def measure_project(
    name: str,
    project: Path,
    rounds: int,
    folder: Path,
    hooked: Mapping[str, str] = MappingProxyType({}),
) -> BuildFigures:
    """Build a project, and its pages with plain MkDocs, in turn; both sites go to `folder`.

    `hooked` are the pages that hooks of the project add, which plain MkDocs gets as files.
    """
    site, flat = folder / f"site-{name}", folder / f"flat-{name}"
    run([BIN / "primera", "build", project, "--to", flat])
    _make_plain(flat)
    for path, markdown in hooked.items():
        (flat / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (flat / "docs" / path).write_text(markdown, encoding="utf-8")
    seconds: dict[str, list[float]] = {"ours": [], "plain": []}
    for _ in range(rounds):
        seconds["ours"].append(run([BIN / "primera", "build", project, "--site", site]))
        seconds["plain"].append(run([BIN / "mkdocs", "build", "-q", "-f", flat / "mkdocs.yml"]))
    pages = list(site.rglob("*.html"))
    return BuildFigures(
        name,
        len(pages),
        statistics.median(seconds["ours"]),
        statistics.median(seconds["plain"]),
        sum(page.stat().st_size for page in pages),
    )


def _make_plain(flat: Path) -> None:
    """Leave only MkDocs, Material and the pages: no templates, styles or scripts of ours."""
    shutil.rmtree(flat / "overrides")
    config = json.loads((flat / "mkdocs.yml").read_text(encoding="utf-8"))
    del config["theme"]["custom_dir"], config["extra_css"], config["extra_javascript"]
    config["theme"]["icon"] = {"logo": "material/library"}  # ours is one of the templates
    (flat / "mkdocs.yml").write_text(json.dumps(config), encoding="utf-8")


def run(command: Sequence[object], environment: Mapping[str, str] = ENVIRONMENT) -> float:
    """Run a command; the processor seconds that it took, its own and the system's for it."""
    before = os.times()
    subprocess.run(list(map(str, command)), check=True, env=environment, stdout=subprocess.DEVNULL)
    after = os.times()
    return (after.children_user - before.children_user) + (
        after.children_system - before.children_system
    )
