"""The command of an exporter: its options, and writing what it gives, the same for every format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import click

from primera.cli.localization import suggestion
from primera.cli.project_options import FOLDER, config_option, opened
from primera.cli.report import print_problems
from primera.cli.terminal_strings import WORDS
from primera.cli.write_errors import writing_to
from primera.diagnostics.suggestions import closest
from primera.exports.options import Named, Option, OptionsError, Whole, Written
from primera.exports.port import (
    Export,
    Exporter,
    ExportError,
    Loss,
    Subject,
    UnknownEntryError,
)
from primera.rendering.addresses import Addresses
from primera.site.compile import Read, read_project
from primera.site.project import Project
from primera.site.publishing import keep_off, protected_paths_of, renewing
from primera.site.shown_paths import way
from primera.site.site_address import url_of_site

_NAMED = 3
"""How many places of a loss are named; of the others is said how many they are."""


def command_of(exporter: Exporter[Any]) -> click.Command:
    """The command that writes an exporter's files."""

    @click.option(
        "--out",
        type=click.Path(file_okay=False, path_type=Path),
        help=WORDS(f"{exporter.name}.command.out_option"),
    )
    @click.option("--project", type=FOLDER, help=WORDS("exports.project_option"))
    @config_option
    def export(
        out: Path | None, project: Path | None, config_file: Path | None, **given: object
    ) -> None:
        with _told(exporter):
            options = exporter.options(**given)
            found = opened(project, config_file)
            read = _read_whole(found)
            made = exporter.export(_subject(found, read), options)
        target = out or Path(made.folder)
        _write(made, target, found)
        _tell(exporter, made, target, partial(_place, found.root, read))

    command = click.command(
        exporter.name,
        short_help=WORDS(f"{exporter.name}.command.short"),
        help=WORDS(f"{exporter.name}.command.help"),
        epilog=WORDS(f"{exporter.name}.command.examples"),
    )(export)
    command.params[:0] = [_parameter(exporter, option) for option in exporter.given]
    return command


def _parameter(exporter: Exporter[Any], option: Option) -> click.Parameter:
    words = f"{exporter.name}.command.{option.name}"
    settings: dict[str, Any] = {}
    limits: dict[str, int] = {}
    match option.how:
        case Whole(least, greatest):
            settings["type"] = click.IntRange(least, greatest)
            limits = {"least": least, "greatest": greatest}
        case Written(read):
            settings["callback"] = partial(_read, exporter, read)
        case Named():
            pass  # whoever has read the manual knows whether there is one
    if option.is_required:
        return click.Argument([option.name], metavar=WORDS(words), **settings)
    flag = f"--{option.name.replace('_', '-')}"
    return click.Option([flag, option.name], help=WORDS(f"{words}_option", **limits), **settings)


def _read(
    exporter: Exporter[Any],
    read: Callable[[str], object],
    ctx: click.Context,
    _: click.Parameter,
    text: str | None,
) -> object:
    with _told(exporter):
        return None if text is None else read(text)


@contextmanager
def _told(exporter: Exporter[Any]) -> Iterator[None]:
    """Say what an exporter has against what it was asked for."""
    try:
        yield
    except UnknownEntryError as error:
        words = f"{exporter.name}.command"
        likely = suggestion(closest(error.entry_id, error.known))
        listed = likely or " " + WORDS(f"{words}.list", ids=", ".join(error.known))
        message = WORDS(f"{words}.unknown", id=error.entry_id) + listed
        raise click.UsageError(message, click.get_current_context()) from error
    except OptionsError as error:
        message = WORDS(error.key, **error.params)
        raise click.UsageError(message, click.get_current_context()) from error
    except ExportError as error:
        raise click.ClickException(WORDS(error.key, **error.params)) from error


def _read_whole(project: Project) -> Read:
    """What a project holds; exit code 1 when it has errors."""
    read = read_project(project)
    if read.manual is None:
        print_problems(read)
        raise click.exceptions.Exit(1)
    return read


def _subject(project: Project, read: Read) -> Subject:
    assert read.manual
    manual, say, host = read.manual, read.strings, project.host
    addresses = Addresses(manual, say, host.url_style)
    url = url_of_site(host, manual)
    return Subject(
        manual,
        say,
        read=lambda name: (project.root / manual.media[name].path).read_bytes(),
        address_of=lambda ref: url and url + addresses.url_of(addresses.page_of(ref)),
    )


def _write(made: Export, target: Path, project: Project) -> None:
    """Write all files or none, and over nothing that a person wrote for the site."""
    with writing_to(target):
        keep_off(protected_paths_of(project), target, made.files)
        with renewing(target) as fresh:
            for name, content in made.files.items():
                _write_file(fresh / name, content)


def _write_file(file: Path, content: str | bytes) -> None:
    if isinstance(content, bytes):
        file.write_bytes(content)
    else:
        file.write_text(content, encoding="utf-8", newline="\n")


def _tell(
    exporter: Exporter[Any], made: Export, target: Path, place: Callable[[Loss], str]
) -> None:
    """Say what was written, and on standard error what was not."""
    click.echo(WORDS("exports.done", folder=target))
    for name in made.files:
        if remark := made.remarks.get(name):
            words = WORDS(f"{exporter.name}.command.remark", **remark)
            click.echo(WORDS("exports.remarked", file=name, remark=words))
        else:
            click.echo(WORDS("exports.file", file=name))
    click.echo(WORDS(f"{exporter.name}.command.after"))
    if made.losses:
        click.echo(WORDS("exports.lost"), err=True)
    for what in exporter.losses:
        if lost := [loss for loss in made.losses if loss.what == what]:
            shown = WORDS(f"{exporter.name}.loss.{what}", n=len(lost))
            click.echo(WORDS("exports.loss", what=shown, places=_places(lost, place)), err=True)


def _places(losses: list[Loss], place: Callable[[Loss], str]) -> str:
    named = ", ".join(map(place, losses[:_NAMED]))
    more = len(losses) - _NAMED
    return named + WORDS("exports.more", n=more) if more > 0 else named


def _place(root: Path, read: Read, loss: Loss) -> str:
    span = read.place(loss.ref, loss.path)
    return f"{way(root, span.path, Path.cwd())}:{span.line}"
