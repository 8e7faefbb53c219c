"""A folder without a manual of one's own: the base is read there, and whoever asked is told."""

from __future__ import annotations

from pathlib import Path

import click

from primera.adapters.host.project_discovery import config_file_in
from primera.cli.terminal_strings import WORDS
from primera.site.project import CONTENT_FOLDERS, Project, is_project
from primera.site.project_file import FILE


def tell_if_bare(project: Project) -> None:
    """Say on standard error that the base is all that is read, and which project is near."""
    if not _is_bare(project):
        return
    home = _project_around(project.root)
    near = WORDS("cli.bare.near", home=home) if home else WORDS("cli.bare.begin")
    click.echo(f"{WORDS('cli.bare.read', folder=project.root)} {near}", err=True)


def refuse_if_inside(project: Project) -> None:
    """Raise UsageError for a bare folder of another project, where a site would be in the way."""
    if _is_bare(project) and (home := _project_around(project.root)):
        raise click.UsageError(WORDS("cli.bare.inside", folder=project.root, home=home))


def _is_bare(project: Project) -> bool:
    root = project.root
    is_configured = project.host.config_file or config_file_in(root)  # the latter may be broken
    return not (is_configured or is_project(root))


def _project_around(folder: Path) -> Path | None:
    """The nearest folder above that a project is in, or a manual that this is a part of."""
    for home in folder.parents:
        place = home / folder.relative_to(home).parts[0]
        is_read = place.name in CONTENT_FOLDERS and any(place.glob("*.y*ml"))
        if is_read or (home / FILE).is_file() or config_file_in(home):
            return home
    return None
