"""What `primera new` asks of a company: on a terminal, or by options, each with a default."""

from __future__ import annotations

import re
import sys
from functools import partial
from pathlib import Path
from typing import Any

import click

from primera.checks.media import extension, in_words
from primera.checks.picture_safety import unsafe_part
from primera.cli.localization import Choice, suggestion
from primera.cli.new_folder import refuse_hopeless
from primera.cli.terminal_strings import WORDS
from primera.diagnostics.suggestions import closest
from primera.loading.face_files import MOST_BYTES, read_picture
from primera.model.contrast import to_hex
from primera.model.identity import PICTURES, Colors
from primera.model.palette import NAMES, colour_of, unreadable
from primera.model.visible_text import has_visible_text
from primera.scaffolding.company import LONGEST_NAME, LONGEST_SECTOR, Logo
from primera.scaffolding.starter import LANGUAGE as OF_STARTERS
from primera.scaffolding.starter import starters
from primera.scaffolding.typed_lines import UnfitError, line_of
from primera.strings import ADDRESSES, LANGUAGES

_OF_A_STARTER = ("sector", "language")
"""What a starter says by itself: nobody is asked."""

_BETWEEN_WORDS = re.compile(r"[\s_-]+")


class _Asked(click.Option):
    """An option that is asked for on a terminal. Where nobody can answer, it has its default."""

    def prompt_for_value(self, ctx: click.Context) -> Any:
        """What a person answers, or the default."""
        is_known = self.name in _OF_A_STARTER and _has_starter(ctx)
        if _can_answer() and not is_known:
            return super().prompt_for_value(ctx)
        return self.get_default(ctx)


def _can_answer() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _folder(_: click.Context, __: click.Parameter, folder: Path) -> Path:
    if _can_answer():  # the answers would be lost
        refuse_hopeless(folder)
    return folder


def _has_starter(ctx: click.Context) -> bool:
    return isinstance(ctx.params.get("starter"), str)  # click has its own value for what is not set


def _asked(name: str, **settings: Any) -> click.Option:
    asks, is_for = WORDS(f"new.ask.{name}"), WORDS(f"new.{name}_option")
    return _Asked([f"--{name}"], prompt=asks, help=is_for, **settings)


def _line(longest: int, ctx: click.Context, option: click.Parameter, text: str) -> str:
    try:
        return line_of(text, longest)
    except UnfitError as error:
        message = WORDS(error.key, option=option.opts[-1], **error.params)
        raise click.UsageError(message, ctx) from error


def _color(ctx: click.Context, _: click.Parameter, text: str | None) -> str | None:
    """A colour that a text can be read on; None where none is said."""
    color = " ".join((text or "").split())
    if not color:
        return None
    if colour_of(color) is None:
        likely = suggestion(closest(color, NAMES))
        raise click.UsageError(WORDS("new.refused.color", color=color) + likely, ctx)
    for wrong in unreadable(Colors(primary=color)):
        nearest = to_hex(wrong.nearest)
        raise click.UsageError(WORDS("new.refused.pale", color=color, nearest=nearest), ctx)
    return color


def _logo(ctx: click.Context, _: click.Parameter, text: str | Logo | None) -> Logo | None:
    """The picture in a file; None where none is said."""
    if isinstance(text, Logo):  # what is asked for is read once more when all is known
        return text
    if not (text and text.strip()):
        return None
    file = Path(text.strip())
    ending, allowed = extension(file.name), PICTURES["logo"]
    found = read_picture(file.name, file.parent)
    finding = None
    if found.fault == "size":
        size, most = in_words(found.size), in_words(MOST_BYTES)
        finding = WORDS("diagnostics.PL620.findings.size", size=size, most=most)
    elif found.fault:
        finding = WORDS("diagnostics.PL620.findings.no_file")
    elif ending not in allowed:
        finding = WORDS("diagnostics.PL620.findings.ending", allowed=", ".join(allowed))
    elif unsafe := unsafe_part(found.content, ending):
        finding = WORDS(f"diagnostics.PL621.findings.{unsafe[0]}", part=unsafe[1])
    if finding:
        raise click.UsageError(WORDS("new.refused.logo", file=file, finding=finding), ctx)
    return Logo(f"logo.{ending}", found.content, file)


def _name_of_folder() -> str:
    """What a manual is called if nobody says it: as the folder that it is in."""
    folder: Path = click.get_current_context().params["folder"]
    name = _BETWEEN_WORDS.sub(" ", folder.resolve().name).strip()
    fits = has_visible_text(name) and len(name) <= LONGEST_NAME and name.isprintable()
    return name[:1].upper() + name[1:] if fits else WORDS("new.default.name")


def _language() -> str:
    return OF_STARTERS if _has_starter(click.get_current_context()) else WORDS.language


def options() -> list[click.Parameter]:
    """The folder and what is asked of a company, in the order in which it is asked."""
    return [
        click.Argument(
            ["folder"],
            default=Path(),
            required=False,
            is_eager=True,  # the default name is that of the folder
            metavar=WORDS("new.folder"),
            type=click.Path(path_type=Path),
            callback=_folder,
        ),
        click.Option(
            ["--starter"],
            is_eager=True,  # what it says by itself is not asked
            type=Choice(starters()),
            help=WORDS("new.starter_option"),
        ),
        _asked("name", default=_name_of_folder, callback=partial(_line, LONGEST_NAME)),
        _asked(
            "sector",
            default=WORDS("new.default.sector"),
            show_default=True,
            callback=partial(_line, LONGEST_SECTOR),
        ),
        _asked("language", default=_language, type=Choice(LANGUAGES)),
        _asked("address", default=ADDRESSES[0], show_default=True, type=Choice(ADDRESSES)),
        _asked("color", default="", show_default=False, callback=_color),
        # A text type would make a text of the picture when it is read once more.
        _asked("logo", default="", show_default=False, type=click.UNPROCESSED, callback=_logo),
    ]
