"""`primera build`: the site, or a plain folder for another generator."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from primera.adapters.build import (
    BrokenManualError,
    HostStoppedError,
    build_site,
    write_plain,
)
from primera.cli.project_options import config_option, opened, project_argument
from primera.cli.report import print_problems, stage_progress
from primera.cli.terminal_strings import WORDS
from primera.cli.write_errors import writing_to
from primera.site.project import Project


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
        build_plain(found, to)
        return
    target = site or found.host.site
    try:
        with writing_to(target), stage_progress(WORDS) as progress:
            build_site(found, target, print_problems, progress)
    except BrokenManualError:
        click.echo(WORDS("build.stopped"), err=True)
        raise SystemExit(1) from None
    except HostStoppedError as error:
        raise click.ClickException(_stopped(error)) from error
    click.echo(WORDS("build.done", folder=target))


def _stopped(error: HostStoppedError) -> str:
    key = "build.halted.mkdocs" if error.name == "mkdocs" else "build.halted.other"
    return WORDS(key, name=error.name, cause=error.cause)


def build_plain(project: Project, target: Path) -> None:
    """Write the plan as plain Markdown; exit code 1 when the manual has errors."""
    try:
        with writing_to(target), stage_progress(WORDS) as progress:
            write_plain(project, target, print_problems, partial(progress, "write"))
    except BrokenManualError:
        click.echo(WORDS("build.stopped"), err=True)
        raise SystemExit(1) from None
    except HostStoppedError as error:
        raise click.ClickException(_stopped(error)) from error
    click.echo(WORDS("build.done", folder=target))
