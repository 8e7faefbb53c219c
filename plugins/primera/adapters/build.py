"""Building with MkDocs, for the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig

from primera.adapters.folder_origin import is_site, list_files, unlisted_files
from primera.adapters.host.config_loading import custom_templates, left_out_of_nav
from primera.adapters.host.loading import load_for
from primera.adapters.host.nav import pages_listed_by, whole_nav
from primera.adapters.host.plain_config import plain_settings
from primera.adapters.macros.plain_pages import filled_pages
from primera.adapters.material.plain_folder import PlainSite, is_plain_folder, materialize
from primera.adapters.mkdocs_run import (
    BrokenManualError,
    Warnings,
    blaming,
    plugin_of,
    showing_warnings,
    stopped_strictly,
)
from primera.site.compile import Findings, compile_project
from primera.site.project import Project
from primera.site.publishing import protected_paths_of, refuse, replacing


def build_site(
    project: Project,
    site: Path,
    report: Callable[[Findings], None],
    progress: Callable[[str, int], None],
) -> tuple[str, ...]:
    """Build a site and put it in the place of what `site` holds.

    Until the new site is whole, the old one stays as it is; hidden files stay for good. Gives the
    files that somebody had put into the old one and that the new one lacks.

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
        plugin = plugin_of(config)
        plugin.warned = warned
        plugin.report, plugin.progress = report, progress
        plugin.refusal = BrokenManualError
        strangers = unlisted_files(site)
        with replacing(site) as fresh:
            config.site_dir = str(fresh)
            _build(config)
            list_files(fresh)
        return tuple(path for path in strangers if not (site / path).exists())


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
        plugin = plugin_of(config)
        plugin.warned = warned
        plugin.report, plugin.refusal = report, BrokenManualError
        nav = deepcopy(config.nav)  # as it is written: plugins change it
        with _running(config) as shown:
            config = config.plugins.on_config(config)
            assert plugin.plan
            assert plugin.page_events
            written = dict(filled_pages(config, plugin.page_events, project.host))
            plugin.report_pages(config)
            listed = pages_listed_by(project.host, left_out_of_nav(config))
            settings = {**plain_settings(config), "nav": whole_nav(nav, plugin.plan.nav, listed)}
            site = PlainSite(plugin.plan, project.host, written, settings, custom_templates(config))
        if config.strict and shown.count:
            raise stopped_strictly()
        materialize(site, target, progress)


def _build(config: MkDocsConfig) -> None:
    with _running(config):
        mkdocs_build.build(config)


@contextmanager
def _running(config: MkDocsConfig) -> Iterator[Warnings]:
    config.plugins.on_startup(command="build", dirty=False)
    try:
        with showing_warnings() as shown, blaming(config):
            yield shown
    finally:
        config.plugins.on_shutdown()
