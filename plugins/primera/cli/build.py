"""`primera build`: the site, or a plain folder for another generator."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from primera.adapters.build import BrokenManualError, build_site
from primera.adapters.search import searchable
from primera.cli.folders import writing_to
from primera.cli.report import print_problems, stage_progress
from primera.cli.words import WORDS
from primera.site.compile import compile_project
from primera.site.materialize import is_plain_folder, materialize
from primera.site.project import find_project
from primera.site.publishing import places_of, refuse


@click.command(
    short_help=WORDS("build.short"), help=WORDS("build.help"), epilog=WORDS("build.examples")
)
@click.argument(
    "project", type=click.Path(exists=True, file_okay=False, path_type=Path), default="."
)
@click.option(
    "--site", type=click.Path(file_okay=False, path_type=Path), help=WORDS("build.site_option")
)
@click.option(
    "--to", type=click.Path(file_okay=False, path_type=Path), help=WORDS("build.to_option")
)
def build(project: Path, site: Path | None, to: Path | None) -> None:
    """Build the site of a project; exit code 1 when its manual has errors."""
    if to:
        write_plain(project, to)
        return
    found = find_project(project)
    target = site or found.root / "site"
    try:
        with writing_to(target), stage_progress(WORDS) as progress:
            build_site(found, target, partial(print_problems, root=found.root), progress)
    except BrokenManualError:
        click.echo(WORDS("build.stopped"), err=True)
        raise SystemExit(1) from None
    click.echo(WORDS("build.done", folder=target))


def write_plain(project: Path, target: Path) -> None:
    """Write the plan as plain Markdown; exit code 1 when the manual has errors."""
    found = find_project(project)
    with writing_to(target):
        refuse(target, places_of(found), is_plain_folder)
    compiled = compile_project(found, found.docs)
    print_problems(compiled, found.root)
    if compiled.plan is None:
        click.echo(WORDS("build.stopped"), err=True)
        raise SystemExit(1)
    with writing_to(target), stage_progress(WORDS) as progress:
        plan = searchable(compiled.plan)
        materialize(plan, found.docs, target, lambda n: progress("write", n))
    click.echo(WORDS("build.done", folder=target))
