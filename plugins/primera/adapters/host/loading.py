"""What MkDocs is told to read for a project, whether that configures it or not."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from primera.adapters.host.config_loading import load_written
from primera.adapters.host.config_rules import PLUGIN
from primera.adapters.host.config_source import read_config_source
from primera.adapters.host.project_discovery import CONFIG_FILES
from primera.diagnostics import Diagnostic
from primera.site.project import Project

_WITHOUT_PAGES = ["search", PLUGIN]
"""The plugins of a site that has no page written by hand, and so nothing to fill in."""


def default_config() -> Path:
    """The configuration of a project that has no `mkdocs.yml`."""
    return Path(str(files("primera").joinpath("adapters", "mkdocs.yml")))


def load_for(
    project: Project, spare: Path, **options: Any
) -> tuple[MkDocsConfig, tuple[Diagnostic, ...]]:
    """The configuration of a project, and what MkDocs warns of; `options` go before it.

    It is strict where the project is. `spare` is a folder for the while that it is used.
    Raises ConfigRefusedError.
    """
    if project.host.strict:
        options["strict"] = True
    if project.host.config_file:
        return load_written(read_config_source(project.host.config_file), **options)
    return load_config(**source_of(project, spare), **options), ()


def source_of(project: Project, spare: Path) -> dict[str, Any]:
    """What MkDocs is told to read: the project's own configuration, or ours in its place."""
    if project.host.config_file:
        return {"config_file": str(project.host.config_file)}
    source = {
        "config_file": str(default_config()),
        "config_file_path": str(project.root / CONFIG_FILES[0]),
    }
    if project.docs.is_dir():
        return {**source, "docs_dir": str(project.docs)}
    docs = spare / "docs"
    docs.mkdir(exist_ok=True)
    return {**source, "docs_dir": str(docs), "plugins": _WITHOUT_PAGES}
