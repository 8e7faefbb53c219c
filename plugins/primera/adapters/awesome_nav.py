"""The navigation of awesome-nav: a file among the pages, where our sections find a place too."""

from __future__ import annotations

import json
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils.yaml import yaml_load

from primera.adapters.host.nav import PLACE, Nav, paths_in, whole_nav
from primera.site.plan import HOME, SitePlan

PLUGIN = "awesome-nav"
_ALL = {"ignore_no_matches": True}
_UNWRITTEN: Nav = [{"glob": "@(index.md|README.md)", **_ALL}, {"glob": "*", **_ALL}]
"""What the plugin does where nobody writes a navigation."""


def placed_in_nav_file(plan: SitePlan, files: Files, config: MkDocsConfig) -> set[str] | None:
    """Put the sections of a plan into the file that says the navigation; gives the pages for it.

    `primera` stands for them, as in `nav:`. A navigation that names folders of theirs is left as it
    is. None where there is no such plugin, or nobody can read its file: it says so itself.
    """
    plugin = config.plugins.get(PLUGIN)
    if plugin is None:
        return None
    path = plugin.config["filename"]
    settings = _settings(files.get_file_from_path(path))
    nav = settings.get("nav", _UNWRITTEN) if settings is not None else None
    if not isinstance(nav, list):
        return None
    pages = {HOME, *paths_in(whole_nav([PLACE], plan.nav, ()))}
    if _names_ours(nav, pages - {HOME}):
        return pages
    placed = whole_nav(nav, plan.nav, ())
    content = json.dumps({**(settings or {}), "nav": placed})
    file = File.generated(config, path, content=content, inclusion=InclusionLevel.EXCLUDED)
    if there := files.get_file_from_path(path):
        files.remove(there)
    files.append(file)
    return pages


def _settings(file: File | None) -> dict[str, Any] | None:
    if file is None:
        return {}
    try:
        settings = yaml_load(file.content_string) or {}
    except Exception:  # not YAML: whose reader it is has words for that
        return None
    return settings if isinstance(settings, dict) else None


def _names_ours(nav: Nav, pages: set[str]) -> bool:
    """Whether a navigation without a place for us names a page or a folder of ours."""
    ours = {page.partition("/")[0] for page in pages}
    return any(path.partition("/")[0] in ours for path in paths_in(nav))
