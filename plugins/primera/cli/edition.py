"""`primera edition`: keeps the state of the manual as the edition that its settings declare."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import click

from primera.cli.addresses import link_to
from primera.cli.localization import suggestion
from primera.cli.project_options import FOLDER, config_option, opened
from primera.cli.report import print_problems
from primera.cli.terminal_strings import WORDS
from primera.cli.write_errors import writing_to
from primera.diagnostics.suggestions import closest
from primera.exchange.edition import Changes
from primera.model.refs import parse_ref
from primera.model.settings import Edition, Settings
from primera.site import edition_recording
from primera.site.compile import read_project
from primera.site.edition_recording import NotMinorError, Recorded, RefusedEditionError
from primera.strings import Strings

_SHOWN = 10
"""Parts of a sort that are named; of the others it is said how many there are."""


@click.command(
    short_help=WORDS("edition.short"), help=WORDS("edition.help"), epilog=WORDS("edition.examples")
)
@click.argument("edition_id", metavar=WORDS("edition.metavar"), required=False)
@click.option("--minor", is_flag=True, help=WORDS("edition.minor_option"))
@click.option("--project", type=FOLDER, help=WORDS("edition.project_option"))
@config_option
def edition(
    edition_id: str | None, minor: bool, project: Path | None, config_file: Path | None
) -> None:
    """Print what was kept and what is other in it; exit code 1 when nothing was kept."""
    read = read_project(opened(project, config_file))
    if read.manual is None:
        print_problems(read)
        raise click.exceptions.Exit(1)
    declared = _declared(read.manual.settings, edition_id)
    folder = read.root / edition_recording.FOLDER
    try:
        with writing_to(folder):
            recorded = edition_recording.record_edition(read.root, read.manual, declared, minor)
    except NotMinorError as error:
        _refuse_minor(error, read.strings)
    except RefusedEditionError as error:
        told = WORDS(f"edition.refused.{error.reason}", **error.params)
        raise click.ClickException(told) from error
    _tell(recorded, read.strings)


def _declared(settings: Settings, edition_id: str | None) -> Edition:
    """The edition of an id, or else the newest. Raises UsageError."""
    if not settings.editions:
        raise click.UsageError(WORDS("edition.refused.none"))
    known = {each.id: each for each in settings.editions}
    if edition_id is None:
        return settings.editions[-1]
    if edition_id not in known:
        message = WORDS("edition.refused.unknown", id=edition_id)
        raise click.UsageError(message + suggestion(closest(edition_id, known)))
    return known[edition_id]


def _tell(recorded: Recorded, strings: Strings) -> None:
    kept = recorded.edition
    file = f"{edition_recording.FOLDER}/{kept.id}.json"
    level = WORDS(f"edition.level.{kept.level}")
    click.echo(WORDS("edition.done", file=file, number=kept.number, date=kept.date, level=level))
    click.echo(WORDS("edition.parts", n=len(kept.parts)))
    if recorded.changes:
        _list(recorded.changes, strings)


def _list(changes: Changes, strings: Strings) -> None:
    for sort in ("added", "changed", "reworded", "retired"):
        refs: tuple[str, ...] = getattr(changes, sort)
        if refs:
            click.echo(WORDS(f"edition.{sort}", n=len(refs)))
        for ref in refs[:_SHOWN]:
            click.echo(f"  {_link(ref, strings)}")
        if len(refs) > _SHOWN:
            click.echo(WORDS("edition.more", n=len(refs) - _SHOWN))


def _refuse_minor(error: NotMinorError, strings: Strings) -> NoReturn:
    """Print the minor changes that would have to be declared, as they are written in the manual."""
    if error.changed:
        click.echo("minor_changes:")
    for ref, before, after in error.changed:
        click.echo(f"  - part: {_link(ref, strings)}\n    before: {before}\n    after: {after}")
    reason = "undeclared" if error.only_changed else "not_minor"
    raise click.ClickException(WORDS(f"edition.refused.{reason}")) from error


def _link(ref: str, strings: Strings) -> str:
    part = parse_ref(ref)
    return link_to(part, strings) if part else ref
