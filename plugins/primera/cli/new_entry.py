"""`primera new practice Título`: an entry that is added to a project, of any kind with a sample."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from primera.cli.localization import localize
from primera.cli.project_options import FOLDER, config_option, opened
from primera.cli.report import print_problems
from primera.cli.terminal_strings import WORDS
from primera.cli.write_errors import writing_to
from primera.loading import load
from primera.model.kinds import Kind
from primera.scaffolding.entries import QUESTION, Begun, Wish, begin, words
from primera.scaffolding.typed_lines import UnfitError
from primera.site.compile import compile_project
from primera.site.project import is_project
from primera.site.publishing import renewing
from primera.site.shown_paths import way

KINDS = words()
"""What can be begun, as the command line calls it."""


def command_of(word: str) -> click.Command:
    """The command that begins an entry of a kind, or a question."""

    @click.argument("title", nargs=-1, required=True, metavar=WORDS("new.entry.title"))
    @click.option("--id", "entry_id", help=WORDS("new.entry.id_option"))
    @click.option(
        "--file",
        type=click.Path(dir_okay=False, path_type=Path),
        help=WORDS("new.entry.file_option"),
    )
    @click.option("--project", type=FOLDER, help=WORDS("new.entry.project_option"))
    @config_option
    def create(
        title: tuple[str, ...],
        entry_id: str | None,
        file: Path | None,
        project: Path | None,
        config_file: Path | None,
        bank: str | None = None,
    ) -> None:
        _begin(Wish(word, " ".join(title), entry_id, file, bank), project, config_file)

    if word == QUESTION:
        click.option("--bank", help=WORDS("new.entry.bank_option"))(create)
    what = WORDS("new.question.one") if word == QUESTION else WORDS(f"kinds.{Kind(word)}.one")
    sample = WORDS(f"new.sample.{word}")
    command = click.command(
        word,
        help=WORDS("new.entry.help", what=what.lower()),
        epilog=WORDS("new.entry.examples", word=word, title=sample),
    )(create)
    return localize(command)


def _begin(wish: Wish, project: Path | None, config_file: Path | None) -> None:
    found = opened(project, config_file)
    if not found.layers:
        print_problems(compile_project(found))
        raise click.exceptions.Exit(1)
    if not (is_project(found.root) or found.host.config_file):
        raise click.UsageError(WORDS("new.entry.no_project", folder=found.root))
    try:
        begun = begin(found, load(found.layers, found.root), wish)
    except UnfitError as error:
        told = WORDS(error.key, **{"option": WORDS("new.entry.title"), **error.params})
        raise click.UsageError(told, click.get_current_context()) from error
    _write(begun)
    shown = partial(way, found.root, here=Path.cwd())(begun.file.as_posix())
    click.echo(WORDS("new.done.entry", file=shown, line=begun.line))
    if begun.left_out:
        click.echo(WORDS("new.done.left_out", address=begun.left_out))


def _write(begun: Begun) -> None:
    with writing_to(begun.file.parent), renewing(begun.file.parent) as fresh:
        (fresh / begun.file.name).write_text(begun.text, encoding="utf-8", newline="")
