"""`primera`: the command and its subcommands, which are imported when they are called.

Exit codes: 0 clean, 1 problems found, 2 wrong usage, 3 internal error.
"""

from __future__ import annotations

import gc
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path

import click

from primera import __version__
from primera.cli.disk_full import NO_SPACE
from primera.cli.localization import localize, show_usage_error, suggestion
from primera.cli.terminal_strings import WORDS
from primera.diagnostics.suggestions import closest
from primera.exports import ExporterError
from primera.exports.formats import NAMES as EXPORTERS
from primera.exports.formats import exporter_of
from primera.strings import MissingWordsError

PROBLEMS = 1
USAGE_ERROR = 2
INTERNAL_ERROR = 3
INTERRUPTED = 130
"""As shells say it: 128 and the number of the signal."""

COMMANDS = (
    *("new", "serve", "build", "check", "coverage"),
    *EXPORTERS,
    *("fingerprint", "edition", "explain", "schema"),
)
"""In order of use. But for exporters, each is a function in the module of its name beside this."""

_SELDOM = (50_000, 20, 50)
"""How many objects, and rounds, there are between two searches for garbage in cycles.

As often as Python does it, that takes a thirtieth of a build, and saves a few megabytes.
"""


class Commands(click.Group):
    """The subcommands, imported one at a time: help and completion stay quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, or None."""
        if cmd_name not in COMMANDS:
            return None
        if cmd_name in EXPORTERS:
            from primera.cli.exporting import command_of

            return localize(command_of(exporter_of(cmd_name)))
        command: click.Command = getattr(import_module(f"primera.cli.{cmd_name}"), cmd_name)
        return localize(command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments name. Raises UsageError with the near word."""
        if self.get_command(ctx, args[0]) is None:
            message = WORDS("cli.usage.command", command=args[0])
            raise click.UsageError(message + suggestion(closest(args[0], COMMANDS)), ctx)
        return super().resolve_command(ctx, args)


@click.command(cls=Commands, help=WORDS("cli.help"), epilog=WORDS("cli.examples"))
@click.version_option(__version__, message="%(prog)s %(version)s", help=WORDS("cli.version_option"))
def primera() -> None:
    """The command itself does nothing."""


localize(primera)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(*_SELDOM)
    for stream in (sys.stdout, sys.stderr):
        # Pipes and files get UTF-8 on every system, whatever code page Windows has.
        if isinstance(stream, TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8")
    given = list(sys.argv[1:] if arguments is None else arguments)
    sys.exit(run(given))


def run(arguments: list[str]) -> int:
    """Run a command; its exit code. What people did wrong shows no traceback."""
    try:
        code = int(primera.main(arguments, prog_name="primera", standalone_mode=False) or 0)
        sys.stdout.flush()  # what a full disk does not take is known now only
        return code
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return USAGE_ERROR
    except click.UsageError as error:
        show_usage_error(error)
        return USAGE_ERROR
    except click.ClickException as error:
        click.echo(WORDS("cli.usage.error", message=error.format_message()), file=sys.stderr)
        return error.exit_code
    except (ExporterError, MissingWordsError) as error:
        # Whoever adds one reads this, and needs no trace to mend it.
        click.echo(WORDS("cli.usage.error", message=error), file=sys.stderr)
        return PROBLEMS
    except (click.Abort, KeyboardInterrupt):
        click.echo(WORDS("cli.interrupted"), file=sys.stderr)
        return INTERRUPTED
    except OSError as error:
        if error.errno in NO_SPACE:
            return _output_lost()
        return _internal_error(show_trace="--debug" in arguments)
    except Exception:
        return _internal_error(show_trace="--debug" in arguments)


def _output_lost() -> int:
    """Say that the output is not whole. What is left of it is for nobody."""
    click.echo(WORDS("cli.output_lost"), file=sys.stderr)
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    return PROBLEMS


def _internal_error(show_trace: bool) -> int:
    if show_trace:
        traceback.print_exc()
    key = "cli.internal.traced" if show_trace else "cli.internal.short"
    click.echo(WORDS(key, version=__version__), file=sys.stderr)
    return INTERNAL_ERROR
