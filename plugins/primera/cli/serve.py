"""`primera serve`: the site on this machine, following every change."""

from __future__ import annotations

from pathlib import Path

import click

from primera.adapters.build import serve_site
from primera.cli.listen_errors import listening, url_of
from primera.cli.project_options import config_option, opened, project_argument
from primera.cli.report import print_problems
from primera.cli.terminal_strings import WORDS
from primera.cli.write_errors import spare_folder, writing_to
from primera.site.compile import compile_project


@click.command(
    short_help=WORDS("serve.short"), help=WORDS("serve.help"), epilog=WORDS("serve.examples")
)
@project_argument
@config_option
@click.option("--host", default="127.0.0.1", show_default=True, help=WORDS("serve.host_option"))
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    help=WORDS("serve.port_option"),
)
def serve(project: Path | None, config_file: Path | None, host: str, port: int) -> None:
    """Serve the site of a project until interrupted."""
    found = opened(project, config_file)
    if not found.layers:
        print_problems(compile_project(found))
        raise click.exceptions.Exit(1)
    with writing_to(spare_folder()), listening(host, port) as number:
        click.echo(WORDS("serve.address", url=url_of(number, port)))
        serve_site(found, f"{number}:{port}")
