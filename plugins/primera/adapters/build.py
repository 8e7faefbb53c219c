"""Building and serving with MkDocs, for the command line."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from primera.adapters.mkdocs_plugin import PrimeraPlugin
from primera.site.compile import Compiled
from primera.site.project import Project
from primera.site.publishing import is_site, places_of, refuse, replacing


def default_config() -> Path:
    """The configuration of a project that has no `mkdocs.yml`."""
    return Path(str(files("primera").joinpath("adapters", "mkdocs.yml")))


class BrokenManualError(Exception):
    """The manual has errors; they were reported."""


def build_site(
    project: Project,
    site: Path,
    report: Callable[[Compiled], None],
    progress: Callable[[str, int], None],
) -> None:
    """Build a site and put it in the place of what `site` holds.

    Until the new site is whole, the old one stays as it is; hidden files stay for good.

    Raises:
        BrokenManualError: the manual has errors, and `report` got them.
        RefusedError: `site` is no folder for a site.
        BusyError, UnfinishedError, OSError: as `replacing` does.
    """
    with TemporaryDirectory(prefix="primera-") as spare:
        elsewhere = Path(spare) / "site"  # MkDocs has its own words about where a site may lie
        config = load_config(_config_file(project, Path(spare)), site_dir=str(elsewhere))
        refuse(site, places_of(project, _configured(config)), is_site)
        plugin = _plugin(config)
        plugin.report, plugin.progress = report, progress
        plugin.refusal = BrokenManualError
        with replacing(site) as fresh:
            config.site_dir = str(fresh)
            _build(config)


def _build(config: MkDocsConfig) -> None:
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build.build(config)
    finally:
        config.plugins.on_shutdown()


def _configured(config: MkDocsConfig) -> Iterator[Path]:
    """The folders and files of a person's that the configuration names, and itself."""
    custom_dir = config.theme.custom_dir
    paths = (config.config_file_path, config.docs_dir, custom_dir)
    return (Path(path) for path in paths if path)


def serve_site(project: Project, address: str) -> None:
    """Serve with live reload until interrupted. A broken manual shows its errors in the page."""
    from mkdocs.commands import serve as mkdocs_serve  # brings a web server that builds do not need

    with _mkdocs_told(), TemporaryDirectory(prefix="primera-") as spare:
        mkdocs_serve.serve(config_file=_config_file(project, Path(spare)), dev_addr=address)


@contextmanager
def _mkdocs_told() -> Iterator[None]:
    """Let MkDocs say on standard error what it does."""
    log, handler = logging.getLogger("mkdocs"), logging.StreamHandler()
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    try:
        yield
    finally:
        log.removeHandler(handler)
        log.setLevel(logging.NOTSET)


def site_address(project: Project) -> str:
    """Where the site of a project is published, with `/` at its end; empty when that is not said.

    Raises ConfigurationError for a configuration that is not YAML.
    """
    config = MkDocsConfig()
    if project.config_file:
        with project.config_file.open("rb") as file:
            config.load_file(file)  # unlike `load_config`, it runs no plugin and no hook
    said = config["site_url"]
    return f"{said.rstrip('/')}/" if isinstance(said, str) and said else ""


def _config_file(project: Project, spare: Path) -> str:
    """The project's own configuration, or one in the folder `spare` that sets ours over it."""
    if project.config_file:
        return str(project.config_file)
    docs = project.docs
    if not docs.is_dir():
        docs = spare / "docs"
        docs.mkdir()
    config = {
        "INHERIT": str(default_config()),
        "docs_dir": str(docs),
        "plugins": {"primera": {"project": str(project.root)}},
    }
    file = spare / "mkdocs.yml"
    file.write_text(json.dumps(config), encoding="utf-8")
    return str(file)


def _plugin(config: MkDocsConfig) -> PrimeraPlugin:
    plugin = config.plugins["primera"]
    assert isinstance(plugin, PrimeraPlugin)
    return plugin
