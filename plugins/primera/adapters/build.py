"""Building and serving with MkDocs, for the command line."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

from mkdocs.commands import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from primera.adapters.folder_origin import is_site
from primera.adapters.host.config_loading import custom_templates, left_out_of_nav
from primera.adapters.host.config_rules import PLUGIN
from primera.adapters.host.error_origin import culprit
from primera.adapters.host.loading import load_for, source_of
from primera.adapters.host.nav import pages_listed_by, whole_nav
from primera.adapters.host.plain_config import plain_settings
from primera.adapters.macros.plain_pages import filled_pages
from primera.adapters.material.plain_folder import is_plain_folder, materialize
from primera.adapters.mkdocs_plugin import PrimeraPlugin
from primera.site.compile import Findings, compile_project
from primera.site.project import Project
from primera.site.publishing import protected_paths_of, refuse, replacing
from primera.strings import load_strings, spoken_here

_STRICT = "in strict mode"
"""What MkDocs says when it stops because of warnings."""


class BrokenManualError(Exception):
    """The manual has errors; they were reported."""


class HostStoppedError(Exception):
    """MkDocs stopped a build, or a template, a hook or a plugin broke it: `name` is that of which.

    `cause` is what it says itself.
    """

    def __init__(self, name: str, cause: str) -> None:
        super().__init__(f"{name}: {cause}")
        self.name, self.cause = name, cause


def build_site(
    project: Project,
    site: Path,
    report: Callable[[Findings], None],
    progress: Callable[[str, int], None],
) -> None:
    """Build a site and put it in the place of what `site` holds.

    Until the new site is whole, the old one stays as it is; hidden files stay for good.

    Raises:
        BrokenManualError: the manual has errors, and `report` got them.
        HostStoppedError: somebody else's code did not let MkDocs build.
        RefusedError: `site` is no folder for a site.
        BusyError, UnfinishedError, OSError: as `replacing` does.
    """
    if not project.layers:
        report(compiled := compile_project(project))
        raise BrokenManualError(compiled.strings("build.stopped"))
    refuse(site, protected_paths_of(project), is_site)
    with TemporaryDirectory(prefix="primera-") as spare:
        elsewhere = Path(spare) / "site"  # MkDocs has its own words about where a site may lie
        config, warned = load_for(project, Path(spare), site_dir=str(elsewhere))
        plugin = _plugin(config)
        plugin.warned = warned
        plugin.report, plugin.progress = report, progress
        plugin.refusal = BrokenManualError
        with replacing(site) as fresh:
            config.site_dir = str(fresh)
            _build(config)


def write_plain(
    project: Project,
    target: Path,
    report: Callable[[Findings], None],
    progress: Callable[[int], None],
) -> None:
    """Write the site of a project as a plain folder, with its hand-written pages filled in.

    Raises:
        BrokenManualError: the manual has errors, and `report` got them.
        RefusedError: `target` is no folder for this.
        BusyError, UnfinishedError, OSError: as `materialize` does.
    """
    if not project.layers:
        report(compiled := compile_project(project))
        raise BrokenManualError(compiled.strings("build.stopped"))
    refuse(target, protected_paths_of(project), is_plain_folder)
    with TemporaryDirectory(prefix="primera-") as spare:
        config, warned = load_for(project, Path(spare), site_dir=str(Path(spare) / "site"))
        plugin = _plugin(config)
        plugin.warned = warned
        plugin.report, plugin.refusal = report, BrokenManualError
        nav = deepcopy(config.nav)  # as it is written: plugins change it
        with _running(config) as said:
            config = config.plugins.on_config(config)
            assert plugin.plan
            assert plugin.page_events
            written = dict(filled_pages(config, plugin.page_events, project.host))
            plugin.report_pages(config)
            listed = pages_listed_by(project.host, left_out_of_nav(config))
            settings = {**plain_settings(config), "nav": whole_nav(nav, plugin.plan.nav, listed)}
            templates = custom_templates(config)
        if config.strict and said.warnings:
            raise BrokenManualError(_strictly_stopped())
        materialize(plugin.plan, project.host, written, settings, templates, target, progress)


def _build(config: MkDocsConfig) -> None:
    with _running(config):
        mkdocs_build.build(config)


@contextmanager
def _running(config: MkDocsConfig) -> Iterator[_Said]:
    config.plugins.on_startup(command="build", dirty=False)
    try:
        with _mkdocs_told(logging.WARNING) as said:
            yield said
    except Abort as error:
        if config.strict and _STRICT in str(error):  # of warnings that are shown above
            raise BrokenManualError(_strictly_stopped()) from error
        raise HostStoppedError("mkdocs", str(error)) from error
    except Exception as error:
        if not (name := culprit(error, config)):
            raise
        raise HostStoppedError(name, f"{type(error).__name__}: {error}") from error
    finally:
        config.plugins.on_shutdown()


def serve_site(project: Project, address: str) -> None:
    """Serve with live reload until interrupted. A broken manual shows its errors in the page."""
    from mkdocs.commands import serve as mkdocs_serve  # brings a web server that builds do not need

    with _mkdocs_told(logging.INFO), TemporaryDirectory(prefix="primera-") as spare:
        # Nothing is published: a warning that would end a strict build is shown, and that is all.
        mkdocs_serve.serve(**source_of(project, Path(spare)), dev_addr=address, strict=False)


def _strictly_stopped() -> str:
    return load_strings(spoken_here())("build.stopped_strict")


class _Said(logging.StreamHandler[TextIO]):
    """What MkDocs says, on standard error; it counts the warnings."""

    warnings = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.warnings += record.levelno >= logging.WARNING
        super().emit(record)


@contextmanager
def _mkdocs_told(level: int) -> Iterator[_Said]:
    """Let MkDocs say on standard error what it does, or from what level on it warns."""
    log, handler = logging.getLogger("mkdocs"), _Said()
    log.addHandler(handler)
    log.setLevel(level)
    try:
        yield handler
    finally:
        log.removeHandler(handler)
        log.setLevel(logging.NOTSET)


def _plugin(config: MkDocsConfig) -> PrimeraPlugin:
    plugin = config.plugins[PLUGIN]
    assert isinstance(plugin, PrimeraPlugin)
    return plugin
