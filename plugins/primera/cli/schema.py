"""`primera schema`: the JSON Schema of a manual's files, for editors."""

from __future__ import annotations

import click

from primera.cli.localization import Choice
from primera.cli.terminal_strings import WORDS
from primera.loading.json_schema import schema_text
from primera.strings import LANGUAGES, load_strings


@click.command(
    short_help=WORDS("cli.schema.short"),
    help=WORDS("cli.schema.help"),
    epilog=WORDS("cli.schema.examples"),
)
@click.option("--language", type=Choice(LANGUAGES), help=WORDS("cli.schema.language_option"))
def schema(language: str | None) -> None:
    """Print the schema."""
    strings = load_strings(language) if language else WORDS
    click.echo(schema_text(strings), nl=False)
