"""What building prints: problems with their places, and how far it is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from linecache import getline
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from primera import __version__
from primera.diagnostics.formats import Report
from primera.diagnostics.formats.human import write_human
from primera.site.compile import Findings
from primera.strings import Strings


def print_problems(findings: Findings, root: Path) -> None:
    """Print what is wrong with a project below `root` to standard error, for people."""
    if findings.diagnostics:
        lines = partial(line_of, root)
        write_human(Report(findings.diagnostics, findings.strings, lines, __version__), sys.stderr)


def line_of(root: Path, path: str, number: int) -> str | None:
    """Line `number`, from 1, of a file below `root`, without its line break; None without one."""
    line = getline(str(root / path), number)
    return line.rstrip("\n") if line else None


@contextmanager
def stage_progress(words: Strings) -> Iterator[Callable[[str, int], None]]:
    """A bar for each stage, on a terminal; a function that counts one page of a stage."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), disable=not sys.stderr.isatty()) as bars:
        stages: dict[str, TaskID] = {}

        def count(stage: str, pages: int) -> None:
            if stage not in stages:
                stages[stage] = bars.add_task(words(f"build.stage.{stage}"), total=pages)
            bars.advance(stages[stage])

        yield count
