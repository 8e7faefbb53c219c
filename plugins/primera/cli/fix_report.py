"""What `primera check --fix` says: the ids that it wrote, and where it could not."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from primera.cli.terminal_strings import WORDS
from primera.loading.id_insertion import UnreadableError
from primera.site.id_fixing import FixedFile, fix_ids
from primera.site.project import Project
from primera.site.shown_paths import way


def fix_and_tell(project: Project) -> bool:
    """Write the ids that a project's files lack, and tell it on standard error.

    Whether all of them are written. The problems that are left are for whoever checks.
    """
    try:
        fixed = fix_ids(project)
    except UnreadableError:
        click.echo(WORDS("cli.fix.unreadable"), err=True)
        return False
    if not fixed:
        click.echo(WORDS("cli.fix.nothing"), err=True)
    for line in _lines(project, fixed):
        click.echo(line, err=True)
    return all(each.outcome == "written" for each in fixed)


def _lines(project: Project, fixed: Iterable[FixedFile]) -> Iterable[str]:
    here = Path.cwd()
    for each in fixed:
        ids, path = each.file.inserted, way(project.root, each.file.path, here)
        yield WORDS(f"cli.fix.{each.outcome}", path=path, n=len(ids))
        if each.outcome == "written":
            yield from (f"  {path}:{found.line}  {found.id}" for found in ids)
        elif each.outcome == "unsure":
            yield from (f"  {path}:{found.line}" for found in ids)
