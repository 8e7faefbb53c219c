"""The theme's search, in Spanish: what a build puts in the place of the theme's own file for it.

The file holds what the installed theme has, our modules after it, and the manual's own words:
numbers of practices, other names of terms and roles. It works wherever the theme's search does.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

import rjsmin

from primera.model.entry import Entry
from primera.model.practice import Area, Practice
from primera.model.refs import Ref
from primera.model.registry import WITH_PAGES
from primera.model.roles import Role
from primera.model.terms_and_sources import Term
from primera.rendering.context import Context
from primera.site.assets import Asset
from primera.site.bundler import link
from primera.site.plan import SitePlan

LANGUAGE = "es"
"""The language whose search is mended. In English the theme's own does well."""

SEARCH_FILE = f"assets/javascripts/lunr/min/lunr.{LANGUAGE}.min.js"
"""Where the theme has its file for the language: ours takes its place."""

SEARCH_OPTIONS: dict[str, Any] = {
    "separator": r"&(?:amp|lt|gt);|[\s\u200b\-–—_/()\[\]{}<>«»“”„‟‘’\"'¡!¿?;…·•=%]+|[.,:]+(?!\d)",
    "fields": {"title": {"boost": 20.0}},
}
"""What the host's search is told: signs end words, and a title weighs more than text, not all."""

_WORKER = "worker.js"
_ON_DEMAND = "on-demand.js"


def searchable(plan: SitePlan) -> SitePlan:
    """The plan with our search on top of the installed theme's."""
    theme_file = files("material").joinpath("templates", *SEARCH_FILE.split("/"))
    return with_spanish_search(plan, theme_file.read_text(encoding="utf-8"))


def tune_search(plugins: Mapping[str, Any]) -> None:
    """Give the theme's search our options, wherever the host has not set its own."""
    search = plugins.get("search") or plugins.get("material/search")
    if search:
        for option, value in SEARCH_OPTIONS.items():
            search.config[option] = search.config.get(option) or value


def with_spanish_search(plan: SitePlan, theme_file: str) -> SitePlan:
    """The plan with a search file for its manual; `theme_file` is the text of the theme's own.

    The theme's file comes first, with its licence. A site in another language stays as it is.
    """
    if plan.language != LANGUAGE:
        return plan
    words = json.dumps(search_words(plan.context), ensure_ascii=False, separators=(",", ":"))
    modules = {**_modules(), "manual.js": f"export const manual = {words};\n"}
    # The theme's worker loads classic scripts, which share their names: ours keep to a block.
    script = link({**modules, "load.js": f'import("./{_WORKER}");\n'}, "load.js")[_WORKER]
    text = f"{theme_file.rstrip()}\n{{{rjsmin.jsmin(script)}}}\n"
    return replace(plan, assets=(*plan.assets, Asset(SEARCH_FILE, text.encode())))


def search_on_demand() -> str:
    """A script for pages, before the theme's: it holds the index back until somebody searches."""
    return str(rjsmin.jsmin(_modules()[_ON_DEMAND]))


def search_words(context: Context) -> dict[str, Any]:
    """What the search has to know of a manual, as `runtime/search/manual.d.ts` describes it."""
    say = context.strings
    manual = context.manual
    practices = {_page(context, practice): practice for practice in manual.of(Practice)}
    named = [(entry, names) for entry in manual.entries.values() if (names := other_names(entry))]
    return {
        "stop_words": say("search.stop_words"),
        "families": say("search.families").strip(),
        "kinds": dict(_kinds(context)),
        "areas": {
            page: manual.get(Area, it.area).title for page, it in practices.items() if it.area
        },
        "numbers": {page: str(it.number) for page, it in practices.items() if it.number},
        "names": {_page(context, entry): " ".join(names) for entry, names in named},
        "synonyms": [[entry.title, *names] for entry, names in named],
    }


def other_names(entry: Entry) -> tuple[str, ...]:
    """The words by which people look for an entry, beside its title."""
    match entry:
        case Term():
            return (*(variant.text for variant in entry.variants), *entry.also)
        case Role():
            return (*entry.aliases, *entry.also)
    return entry.also


def _kinds(context: Context) -> Iterator[tuple[str, str]]:
    for kind in WITH_PAGES:
        yield context.strings(f"kinds.{kind}.address"), context.strings(f"kinds.{kind}.one")


def _page(context: Context, entry: Entry) -> str:
    return context.addresses.page_of(Ref(entry.kind, entry.id)).removesuffix(".md")


@cache
def _modules() -> dict[str, str]:
    folder = files("primera").joinpath("runtime", "search")
    return {
        file.name: file.read_text(encoding="utf-8")
        for file in folder.iterdir()
        if file.name.endswith(".js")
    }
