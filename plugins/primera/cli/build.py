"""`primera build`: the site, or a plain folder for another generator."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click

from primera.adapters.build import build_site, write_plain
from primera.adapters.mkdocs_run import BrokenManualError, HostStoppedError
from primera.cli.bare_folder import refuse_if_inside, tell_if_bare
from primera.cli.halted import halted
from primera.cli.project_options import (
    config_option,
    made_strict,
    opened,
    project_argument,
    strict_option,
)
from primera.cli.report import print_problems, stage_progress
from primera.cli.terminal_strings import WORDS
from primera.cli.write_errors import shown, writing_to

_NAMED = 3
"""Files that are named; of the others is said how many they are."""


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
@strict_option
def build(
    project: Path | None, config_file: Path | None, site: Path | None, to: Path | None, strict: bool
) -> None:
    """Build the site of a project; exit code 1 when its manual has errors."""
    found = opened(project, config_file)
    refuse_if_inside(found)
    tell_if_bare(found)
    found = made_strict(found) if strict else found
    target = to or site or found.host.site
    with _told(target), writing_to(target), stage_progress(WORDS) as progress:
        if to:
            write_plain(found, target, print_problems, partial(progress, "write"))
            lost: tuple[str, ...] = ()
        else:
            lost = build_site(found, target, print_problems, progress)
    click.echo(WORDS("build.done", folder=target))
    if lost:
        _tell_lost(lost, target, found.docs)


def _tell_lost(lost: tuple[str, ...], target: Path, docs: Path) -> None:
    """Say which files of a former site are gone that no build had put there."""
    named = ", ".join(lost[:_NAMED])
    if (more := len(lost) - _NAMED) > 0:
        named += ", " + WORDS("report.more", n=more)
    told = WORDS("build.lost", n=len(lost), names=named, folder=shown(target), docs=shown(docs))
    click.echo(told, err=True)


@contextmanager
def _told(target: Path) -> Iterator[None]:
    """Say why nothing was built; what is wrong with the manual was said."""
    kept = f" {WORDS('build.kept', folder=shown(target))}" if target.exists() else ""
    try:
        yield
    except BrokenManualError as error:
        click.echo(f"{error}{kept}", err=True)
        raise SystemExit(1) from None
    except HostStoppedError as error:
        raise click.ClickException(halted(error) + kept) from error
