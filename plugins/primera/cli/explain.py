"""`primera explain`: what a code means, with a sample of what is wrong and of what is right."""

from __future__ import annotations

import click

from primera.cli.localization import Choice, suggestion
from primera.cli.terminal_strings import WORDS
from primera.diagnostics.suggestions import closest
from primera.diagnostics.wording import codes, explanation, summary
from primera.site.severities import TUNABLE
from primera.strings import LANGUAGES, Strings, load_strings


@click.command(
    short_help=WORDS("cli.explain.short"),
    help=WORDS("cli.explain.help"),
    epilog=WORDS("cli.explain.examples"),
)
@click.argument("code", metavar=WORDS("cli.explain.metavar"), required=False)
@click.option("--language", type=Choice(LANGUAGES), help=WORDS("cli.explain.language_option"))
def explain(code: str | None, language: str | None) -> None:
    """Print the explanation of a code, or a list of all codes."""
    strings = load_strings(language) if language else WORDS
    known = codes(strings)
    if code is None:
        for each in known:
            click.echo(f"{each}  {summary(each, strings)}")
    elif code.upper() in known:
        click.echo("\n\n".join(_explained(code.upper(), strings)))
    else:
        message = WORDS("cli.explain.unknown", code=code)
        raise click.UsageError(message + suggestion(closest(code.upper(), known)))


def _explained(code: str, strings: Strings) -> tuple[str, ...]:
    """A code, what it is about, and whether and how a project can settle it."""
    key = "tuned" if code in TUNABLE else "fixed"
    return code, explanation(code, strings), strings(f"cli.explain.{key}", code=code).strip()
