"""`primera serve`: the site on this machine, following every change."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from primera.adapters.mkdocs_run import HostStoppedError
from primera.adapters.serving import serve_site
from primera.cli.bare_folder import tell_if_bare
from primera.cli.halted import halted
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
    tell_if_bare(found)
    if not found.layers:
        print_problems(compile_project(found))
        raise click.exceptions.Exit(1)
    try:
        with writing_to(spare_folder()), listening(host, port) as number:
            tell = partial(_tell, url_of(number, port))
            serve_site(found, number, port, print_problems, tell)
    except HostStoppedError as error:
        raise click.ClickException(halted(error)) from error


def _tell(url: str, what: str, path: str = "/", error: HostStoppedError | None = None) -> None:
    """Say how far a server is, whose root is at `url`."""
    if error:
        click.echo(halted(error), err=True)
    else:
        click.echo(WORDS(f"serve.{what}", url=f"{url}{path.lstrip('/')}", path=path))
