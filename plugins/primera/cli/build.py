"""`primera build`: the site, or a plain folder for another generator."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from primera.adapters.build import BrokenManualError, HostStoppedError, build_site
from primera.adapters.search import searchable
from primera.cli.folders import writing_to
from primera.cli.opening import config_option, opened, project_argument
from primera.cli.report import print_problems, stage_progress
from primera.cli.words import WORDS
from primera.site.compile import compile_project
from primera.site.materialize import is_plain_folder, materialize
from primera.site.project import Project
from primera.site.publishing import places_of, refuse


@click.command(
    short_help=WORDS("build.short"), help=WORDS("build.help"), epilog=WORDS("build.examples")
)
@project_argument
@config_option
@click.option(
    "--site", type=click.Path(file_okay=False, path_type=Path), help=WORDS("build.site_option")
)
@click.option(
    "--to", type=click.Path(file_okay=False, path_type=Path), help=WORDS("build.to_option")
)
def build(
    project: Path | None, config_file: Path | None, site: Path | None, to: Path | None
) -> None:
    """Build the site of a project; exit code 1 when its manual has errors."""
    found = opened(project, config_file)
    if to:
        write_plain(found, to)
        return
    target = site or found.host.site
    try:
        with writing_to(target), stage_progress(WORDS) as progress:
            build_site(found, target, partial(print_problems, root=found.root), progress)
    except BrokenManualError:
        click.echo(WORDS("build.stopped"), err=True)
        raise SystemExit(1) from None
    except HostStoppedError as error:
        raise click.ClickException(_stopped(error)) from error
    click.echo(WORDS("build.done", folder=target))


def _stopped(error: HostStoppedError) -> str:
    key = "build.halted.mkdocs" if error.name == "mkdocs" else "build.halted.other"
    return WORDS(key, name=error.name, cause=error.cause)


def write_plain(project: Project, target: Path) -> None:
    """Write the plan as plain Markdown; exit code 1 when the manual has errors."""
    with writing_to(target):
        refuse(target, places_of(project), is_plain_folder)
    compiled = compile_project(project)
    print_problems(compiled, project.root)
    if compiled.plan is None:
        click.echo(WORDS("build.stopped"), err=True)
        raise SystemExit(1)
    with writing_to(target), stage_progress(WORDS) as progress:
        plan = searchable(compiled.plan)
        materialize(plan, project.host, target, lambda n: progress("write", n))
    click.echo(WORDS("build.done", folder=target))
