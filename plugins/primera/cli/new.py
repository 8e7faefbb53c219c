"""`primera new`: a project that builds at once, or an entry in one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from primera.cli.localization import suggestion
from primera.cli.new_entry import KINDS, command_of
from primera.cli.new_folder import refuse_full, refuse_odd
from primera.cli.new_options import options
from primera.cli.terminal_strings import WORDS
from primera.cli.write_errors import writing_to
from primera.diagnostics.suggestions import closest
from primera.scaffolding.company import Company
from primera.scaffolding.project import project_files
from primera.scaffolding.starter import LANGUAGE as OF_STARTERS
from primera.site.publishing import renewing
from primera.strings import load_strings


def _new(folder: Path, starter: str | None, **told: Any) -> None:
    company = Company(**told)
    if starter and company.language != OF_STARTERS:
        raise click.UsageError(WORDS("new.refused.language", starter=starter))
    files = project_files(company, starter)
    refuse_odd(folder)
    refuse_full(folder, files, company.logo)
    with writing_to(folder), renewing(folder) as fresh:
        _write(fresh, files)
    here = folder.resolve() == Path.cwd()
    at = "" if here else f' "{folder}"' if " " in str(folder) else f" {folder}"
    samples = f"content/{load_strings(company.language)('kinds.practice.address')}/"
    sample = folder / min(path for path in files if path.startswith(samples))
    click.echo(WORDS("new.done.project", folder=folder.resolve(), at=at, sample=sample))


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
