"""What building prints: problems with their places, and how far it is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from linecache import checkcache, getline
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from primera import __version__
from primera.diagnostics.formats import Report
from primera.diagnostics.formats.human import write_human
from primera.site.compile import Findings
from primera.site.shown_paths import seen_from_here
from primera.strings import Strings


def print_problems(findings: Findings) -> None:
    """Print what is wrong with a project to standard error, for people."""
    if findings.diagnostics:
        write_human(report_of(findings), sys.stderr)
        return
    for remark in findings.remarks:
        click.echo(remark, err=True)


def report_of(findings: Findings, strings: Strings | None = None) -> Report:
    """What is wrong with a project, with paths from here; in other words than its own if given."""
    seen = seen_from_here(findings)
    words = strings or seen.strings
    return Report(seen.diagnostics, words, _line_of, __version__, seen.excused, seen.remarks)


def _line_of(path: str, number: int) -> str | None:
    file = str(Path(path).absolute())
    checkcache(file)  # a server has shown the file before
    line = getline(file, number)
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
