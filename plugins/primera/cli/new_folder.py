"""The folder of a new project: refused where a manual would be mixed up with something else."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from primera.adapters.host.project_discovery import config_file_in
from primera.cli.terminal_strings import WORDS
from primera.model.identity import PICTURES
from primera.scaffolding.company import Logo
from primera.scaffolding.portable_names import unportable_part
from primera.site.project import CONTENT_FOLDERS

_MOST_NAMED = 3
"""How many of the things that are in the way are named."""


def refuse_hopeless(folder: Path) -> None:
    """Raise UsageError for a folder that no answer makes fit: before anything is asked.

    A picture alone may yet be named as the logo.
    """
    refuse_odd(folder)
    endings = {f".{ending}" for ending in PICTURES["logo"]}
    there = folder.iterdir() if folder.is_dir() else ()
    in_sight = [each for each in there if not each.name.startswith(".")]
    if folder.is_file() or any(each.suffix.lower() not in endings for each in in_sight):
        refuse_full(folder, (), None)


def refuse_odd(folder: Path) -> None:
    """Raise UsageError for a folder that not every system can hold, or that a manual reads."""
    if odd := unportable_part(folder):
        raise click.UsageError(WORDS("new.text.portable", part=odd))
    whole = folder.resolve()
    for home in whole.parents:
        place = home / whole.relative_to(home).parts[0]
        if place.name in CONTENT_FOLDERS and config_file_in(home):
            raise click.UsageError(WORDS("new.refused.inside", folder=folder, place=place))


def refuse_full(folder: Path, names: Iterable[str], logo: Logo | None) -> None:
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
