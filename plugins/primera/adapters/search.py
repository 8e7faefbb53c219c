"""The search of the installed theme, made ready for the manual's language."""

from __future__ import annotations

from importlib.resources import files

from mkdocs.config.defaults import MkDocsConfig

from primera.site.plan import SitePlan
from primera.site.search import SEARCH_FILE, SEARCH_OPTIONS, with_spanish_search


def searchable(plan: SitePlan) -> SitePlan:
    """The plan with our search on top of the installed Material's."""
    theme_file = files("material").joinpath("templates", *SEARCH_FILE.split("/"))
    return with_spanish_search(plan, theme_file.read_text(encoding="utf-8"))


def tune_search(config: MkDocsConfig) -> None:
    """Give Material's search our options, wherever the host has not set its own."""
    search = config.plugins.get("search") or config.plugins.get("material/search")
    if search:
        for option, value in SEARCH_OPTIONS.items():
            search.config[option] = search.config.get(option) or value
