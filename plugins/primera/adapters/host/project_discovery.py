"""From a folder or a configuration file to a project: every command asks here, once.

MkDocs is loaded for projects that configure it only: it costs more than reading a manual.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from primera.diagnostics import Diagnostic
from primera.site.host import Planned
from primera.site.project import Project, find_project

CONFIG_FILES = ("mkdocs.yml", "mkdocs.yaml")
"""The files that MkDocs looks for, in its order."""


def open_project(folder: Path, config_file: Path | None = None) -> Project:
    """The project that MkDocs would build in `folder`, or with `config_file`.

    What is wrong with the configuration comes as diagnostics of the project.
    """
    file = config_file or config_file_in(folder)
    if file is None:
        return replace(find_project(folder), validate=_validate)
    from primera.adapters.host.config_loading import project_of_file

    return project_of_file(file.resolve())


def _validate(project: Project, planned: Planned) -> Iterator[Diagnostic]:
    """What MkDocs has against the pages of a project that does not configure it."""
    if not any(project.host.pages()):
        return
    from primera.adapters.host.config_source import ConfigSource
    from primera.adapters.host.loading import load_for
    from primera.adapters.validation.link_check import look

    with TemporaryDirectory(prefix="primera-") as spare:
        config, _ = load_for(project, Path(spare))
        yield from look(config, ConfigSource(None, ()), project, planned)


def config_file_in(folder: Path) -> Path | None:
    """The file that configures MkDocs in a folder."""
    return next((folder / name for name in CONFIG_FILES if (folder / name).is_file()), None)
