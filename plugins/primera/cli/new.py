"""`primera new`: a project that builds at once, or an entry in one."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import click

from primera.checks.media import extension
from primera.checks.picture_safety import unsafe_part
from primera.cli.new_entry import KINDS, command_of
from primera.cli.terminal_strings import WORDS
from primera.cli.write_errors import writing_to
from primera.loading.face_files import MOST_BYTES, read_picture
from primera.model.contrast import to_hex
from primera.model.identity import PICTURES, Colors
from primera.model.manual import FaceFile
from primera.model.palette import colour_of, unreadable
from primera.model.visible_text import has_visible_text
from primera.scaffolding.company import LONGEST_NAME, LONGEST_SECTOR, Company
from primera.scaffolding.project import project_files
from primera.scaffolding.starter import LANGUAGE as OF_STARTERS
from primera.scaffolding.starter import starters
from primera.scaffolding.typed_lines import UnfitError, line_of
from primera.site.publishing import renewing
from primera.strings import ADDRESSES, LANGUAGES, Language, load_strings

_OF_A_STARTER = ("sector", "language")
"""What a starter says by itself: nobody is asked."""

_BETWEEN_WORDS = re.compile(r"[\s_-]+")


class _Asked(click.Option):
    """An option that is asked for on a terminal. Where nobody can answer, it has its default."""

    def prompt_for_value(self, ctx: click.Context) -> Any:
        """What a person answers, or the default."""
        is_known = ctx.params.get("starter") and self.name in _OF_A_STARTER
        if sys.stdin.isatty() and sys.stdout.isatty() and not is_known:
            return super().prompt_for_value(ctx)
        return self.get_default(ctx)


def _asked(name: str, **settings: Any) -> click.Option:
    asks, is_for = WORDS(f"new.ask.{name}"), WORDS(f"new.{name}_option")
    return _Asked([f"--{name}"], prompt=asks, help=is_for, **settings)


def _line(longest: int, ctx: click.Context, option: click.Parameter, text: str) -> str:
    try:
        return line_of(text, longest)
    except UnfitError as error:
        message = WORDS(error.key, option=option.opts[-1], **error.params)
        raise click.UsageError(message, ctx) from error


def _name_of_folder() -> str:
    """What a manual is called if nobody says it: as the folder that it is in."""
    folder: Path = click.get_current_context().params["folder"]
    name = _BETWEEN_WORDS.sub(" ", folder.resolve().name).strip()
    fits = has_visible_text(name) and len(name) <= LONGEST_NAME and name.isprintable()
    return name[:1].upper() + name[1:] if fits else WORDS("new.default.name")


def _default_language() -> str:
    starter = click.get_current_context().params["starter"]
    return OF_STARTERS if starter else WORDS.language


def _color(ctx: click.Context, option: click.Parameter, text: str) -> str:
    if not text:
        return ""
    if colour_of(text) is None:
        raise click.UsageError(WORDS("new.refused.color", color=text), ctx)
    if wrong := next(unreadable(Colors(primary=text)), None):
        near = to_hex(wrong.nearest)
        raise click.UsageError(WORDS("new.refused.contrast", color=text, nearest=near), ctx)
    return text.strip()


def _logo(ctx: click.Context, option: click.Parameter, file: Path | None) -> FaceFile | None:
    """The picture that is to be the company's, under the name that it gets in the project."""
    if file is None:
        return None
    ending = extension(file.name)
    found = read_picture(file.name, file.parent)
    if found.fault or ending not in PICTURES["logo"] or unsafe_part(found.content, ending):
        raise click.UsageError(WORDS("new.refused.logo", file=file, most=MOST_BYTES // 1000), ctx)
    return replace(found, path=f"logo.{ending}")


def _new(
    folder: Path,
    starter: str | None,
    name: str,
    sector: str,
    language: Language,
    address: str,
    color: str,
    logo: FaceFile | None,
) -> None:
    if starter and language != OF_STARTERS:
        raise click.UsageError(WORDS("new.refused.language", starter=starter))
    company = Company(name, sector, language, address, color, logo.path if logo else "")
    files = project_files(company, starter)
    _refuse_full(folder, files)
    with writing_to(folder), renewing(folder) as fresh:
        _write(fresh, files)
        if logo:
            (fresh / logo.path).write_bytes(logo.content)
    here = folder.resolve() == Path.cwd()
    at = "" if here else f' "{folder}"' if " " in str(folder) else f" {folder}"
    samples = f"content/{load_strings(language)('kinds.practice.address')}/"
    sample = folder / min(path for path in files if path.startswith(samples))
    click.echo(WORDS("new.done.project", folder=folder.resolve(), at=at, sample=sample))


def _refuse_full(folder: Path, names: Iterable[str]) -> None:
    """Raise UsageError for a folder with anything in it that would be mixed up or written over.

    What is hidden may be there, as `.git`, unless a project brings a file of that name.
    """
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(WORDS("new.refused.file", folder=folder))
    ours = {name.partition("/")[0] for name in names}
    for entry in sorted(folder.iterdir()) if folder.is_dir() else ():
        if not entry.name.startswith(".") or entry.name in ours:
            raise click.UsageError(WORDS("new.refused.full", folder=folder, entry=entry.name))


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


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
        return super().make_context(info_name, args, parent, **extra)


new = _New(
    "new",
    callback=_new,
    short_help=WORDS("new.short"),
    help=WORDS("new.help", kinds=", ".join(KINDS)),
    epilog=WORDS("new.examples"),
    params=[
        click.Argument(
            ["folder"],
            default=Path(),
            required=False,
            is_eager=True,  # the default name is that of the folder
            metavar=WORDS("new.folder"),
            type=click.Path(path_type=Path),
        ),
        click.Option(
            ["--starter"],
            is_eager=True,  # what it says by itself is not asked
            type=click.Choice(starters()),
            help=WORDS("new.starter_option"),
        ),
        _asked("name", default=_name_of_folder, callback=partial(_line, LONGEST_NAME)),
        _asked(
            "sector",
            default=WORDS("new.default.sector"),
            show_default=True,
            callback=partial(_line, LONGEST_SECTOR),
        ),
        _asked("language", default=WORDS.language, show_default=True, type=click.Choice(LANGUAGES)),
        _asked("address", default=ADDRESSES[0], show_default=True, type=click.Choice(ADDRESSES)),
        click.Option(["--color"], default="", callback=_color, help=WORDS("new.color_option")),
        click.Option(
            ["--logo"],
            type=click.Path(exists=True, dir_okay=False, path_type=Path),
            callback=_logo,
            help=WORDS("new.logo_option"),
        ),
    ],
)
"""The command."""
