"""Help and usage errors of click in the language of the terminal.

click takes its own words from gettext catalogues that it does not ship; ours are in `locales/`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

import click

from primera.cli.terminal_strings import WORDS
from primera.diagnostics.suggestions import closest

_IN_BRACKETS = re.compile(r"\((.+)\)$", re.DOTALL)
"""The words at the end of what click says of them."""


class _Formatter(click.HelpFormatter):
    """Writes help with our headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how to call a command."""
        shown = args.replace("[OPTIONS]", WORDS("cli.metavar.options"))
        shown = shown.replace("COMMAND [ARGS]...", WORDS("cli.metavar.command"))
        super().write_usage(prog, shown, prefix or WORDS("cli.heading.usage"))

    def write_heading(self, heading: str) -> None:
        """Write the heading of a section: options or commands."""
        key = f"cli.heading.{heading.lower()}"
        super().write_heading(WORDS(key) if key in WORDS else heading)

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write names with what they mean."""
        words = WORDS("cli.default")
        told = [(name, text.replace("[default: ", f"[{words}: ")) for name, text in rows]
        super().write_dl(told, col_max, col_spacing)


class _Context(click.Context):
    formatter_class = _Formatter

    def fail(self, message: str) -> NoReturn:
        """Say which words are too many, as click does with nothing but this."""
        words = _IN_BRACKETS.search(message)
        super().fail(WORDS("cli.usage.extra", words=words[1]) if words else message)


class Choice(click.Choice[str]):
    """One of some words, in small letters or capitals; for others, the near one is told."""

    def __init__(self, choices: Iterable[str]) -> None:
        super().__init__(tuple(choices), case_sensitive=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word. Raises BadParameter."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            raise _NotAmongError(str(value), self.choices, param, ctx) from error


class _NotAmongError(click.BadParameter):
    """What was answered is none of the choices; on a terminal it is asked for again."""

    def __init__(
        self,
        value: str,
        choices: Iterable[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> None:
        self.likely = suggestion(closest(value, choices))
        self.listed = ", ".join(choices)
        asked = WORDS("new.ask.choice", choices=self.listed)
        super().__init__(asked + self.likely, ctx, param)


def localize(command: click.Command) -> click.Command:
    """Give a command our headings, and the options that every command takes."""
    command.context_class = _Context
    if not any("--help" in parameter.opts for parameter in command.params):
        command.params += [_help_option(), _debug_option()]
    return command


def _debug_option() -> click.Option:
    # `main` looks for it itself when something breaks.
    return click.Option(
        ["--debug"], is_flag=True, expose_value=False, help=WORDS("cli.debug_option")
    )


def _help_option() -> click.Option:
    return click.Option(
        ["--help"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        help=WORDS("cli.help_option"),
        callback=_show_help,
    )


def _show_help(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        click.echo(context.get_help(), color=context.color)
        context.exit()


def show_usage_error(error: click.UsageError) -> None:
    """Say what is wrong with the way in which a command was called, on standard error."""
    where = error.ctx.command_path if error.ctx else "primera"
    click.echo(WORDS("cli.usage.error", message=_message(error)), file=sys.stderr)
    click.echo(WORDS("cli.usage.try", command=where), file=sys.stderr)


def _message(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            likely = closest(error.option_name, error.possibilities or ())
            return WORDS("cli.usage.option", option=error.option_name) + suggestion(likely)
        case click.MissingParameter():
            return WORDS("cli.usage.missing", parameter=_parameter(error))
        case click.BadOptionUsage(option_name=option):
            # click tells the two apart by its words alone.
            kind = "flag" if "does not take" in error.message else "value"
            return WORDS(f"cli.usage.{kind}", option=option)
        case _NotAmongError(listed=listed, likely=likely):
            told = WORDS("cli.usage.choice", parameter=_parameter(error), choices=listed)
            return told + likely
        case click.BadParameter(
            param=click.Option(type=click.IntRange(min=int(least), max=int(greatest)))
        ):
            limits = {"least": least, "greatest": greatest}
            return WORDS("cli.usage.range", parameter=_parameter(error), **limits)
        case click.BadParameter(
            param=click.Parameter(type=click.Path(exists=False, dir_okay=False))
        ):
            return WORDS("cli.usage.not_a_file", parameter=_parameter(error))
        case click.BadParameter(param=click.Parameter(type=click.Path(exists=False))):
            return WORDS("cli.usage.not_a_folder", parameter=_parameter(error))
        case click.BadParameter(param=click.Parameter(type=click.Path(dir_okay=False))):
            return WORDS("cli.usage.file", parameter=_parameter(error))
        case click.BadParameter(param=click.Parameter(type=click.Path())):
            return WORDS("cli.usage.path", parameter=_parameter(error))
        case _:
            return error.message


def suggestion(word: str | None) -> str:
    """« ¿Quisiste decir …?», or nothing."""
    return " " + WORDS("cli.usage.suggestion", word=word) if word else ""


def _parameter(error: click.BadParameter) -> str:
    if isinstance(error.param, click.Option):
        return error.param.opts[-1]
    return error.param.human_readable_name.strip("[].") if error.param else ""
