"""`primera new`: a project that builds at once, or an entry in one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from primera.adapters.host.project_discovery import config_file_in
from primera.cli.localization import suggestion
from primera.cli.new_entry import KINDS, command_of
from primera.cli.new_options import options
from primera.cli.terminal_strings import WORDS
from primera.cli.write_errors import writing_to
from primera.diagnostics.suggestions import closest
from primera.scaffolding.company import Company, Logo
from primera.scaffolding.portable_names import unportable_part
from primera.scaffolding.project import project_files
from primera.scaffolding.starter import LANGUAGE as OF_STARTERS
from primera.site.project import CONTENT_FOLDERS
from primera.site.publishing import renewing
from primera.strings import load_strings

_MOST_NAMED = 3
"""How many of the things that are in the way are named."""


def _new(folder: Path, starter: str | None, **told: Any) -> None:
    company = Company(**told)
    if starter and company.language != OF_STARTERS:
        raise click.UsageError(WORDS("new.refused.language", starter=starter))
    files = project_files(company, starter)
    _refuse_odd(folder)
    _refuse_full(folder, files, company.logo)
    with writing_to(folder), renewing(folder) as fresh:
        _write(fresh, files)
    here = folder.resolve() == Path.cwd()
    at = "" if here else f' "{folder}"' if " " in str(folder) else f" {folder}"
    samples = f"content/{load_strings(company.language)('kinds.practice.address')}/"
    sample = folder / min(path for path in files if path.startswith(samples))
    click.echo(WORDS("new.done.project", folder=folder.resolve(), at=at, sample=sample))


def _refuse_odd(folder: Path) -> None:
    """Raise UsageError for a folder that not every system can hold, or that a manual reads."""
    if odd := unportable_part(folder):
        raise click.UsageError(WORDS("new.text.portable", part=odd))
    whole = folder.resolve()
    for home in whole.parents:
        place = home / whole.relative_to(home).parts[0]
        if place.name in CONTENT_FOLDERS and config_file_in(home):
            raise click.UsageError(WORDS("new.refused.inside", folder=folder, place=place))


def _refuse_full(folder: Path, names: Iterable[str], logo: Logo | None) -> None:
    """Raise UsageError for a folder with anything in it that would be mixed up or written over.

    What is hidden may be there, as `.git`, unless a project brings a file of that name. So may the
    picture that is given as the logo.
    """
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(WORDS("new.refused.file", folder=folder))
    ours = {name.partition("/")[0] for name in names}
    there = {
        entry.name
        for entry in (folder.iterdir() if folder.is_dir() else ())
        if not (logo and entry.is_file() and entry.samefile(logo.file))
    }
    hidden = {name for name in there if name.startswith(".")}
    if in_the_way := [*sorted(there - hidden), *sorted(hidden & ours)]:
        more = ["…"] if len(in_the_way) > _MOST_NAMED else []
        entries = ", ".join([*in_the_way[:_MOST_NAMED], *more])
        raise click.UsageError(WORDS("new.refused.full", folder=folder, entries=entries))


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


class _New(click.Command):
    """The command of a project; where the first word is a kind, that of an entry of the kind."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        """The context of the command that the arguments mean."""
        if args and args[0] in KINDS:
            name = f"{info_name} {args[0]}"
            return command_of(args[0]).make_context(name, args[1:], parent, **extra)
        if len(args) > 1 and not any(word.startswith("-") for word in args[:2]):
            told = WORDS("new.refused.kind", word=args[0], kinds=", ".join(KINDS))
            here = click.Context(self, parent, info_name)
            raise click.UsageError(told + suggestion(closest(args[0], KINDS)), here)
        return super().make_context(info_name, args, parent, **extra)


new = _New(
    "new",
    callback=_new,
    short_help=WORDS("new.short"),
    help=WORDS("new.help", kinds=", ".join(KINDS)),
    epilog=WORDS("new.examples"),
    params=options(),
)
"""The command."""
