"""How commands are told of a project: its folder, or the file that configures its site."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from primera.adapters.host.project_discovery import open_project
from primera.cli.terminal_strings import WORDS
from primera.site.project import Project

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)

project_argument = click.argument("project", type=FOLDER, required=False)
"""The folder of a project; None when it is not said."""

config_option = click.option(
    "-f",
    "--config-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=WORDS("cli.config_option"),
)
"""The host's configuration, wherever it is."""


strict_option = click.option("-s", "--strict", is_flag=True, help=WORDS("cli.strict_option"))
"""Whether warnings count as errors, as `strict: true` in the configuration says it."""


def made_strict(project: Project) -> Project:
    """A project that takes no warning, whatever its configuration says."""
    return replace(project, host=replace(project.host, strict=True))


def opened(folder: Path | None, config_file: Path | None) -> Project:
    """The project of a folder, the present one by default, or of a configuration.

    Raises UsageError when both are given: the configuration says where the project is.
    """
    if folder and config_file:
        raise click.UsageError(WORDS("cli.usage.folder_and_file"))
    return open_project(folder or Path(), config_file)
