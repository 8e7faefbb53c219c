"""The SitePlan: all that a manual adds to a site, before any host has a say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from primera.model.entry import Entry
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.practice import Area
from primera.model.refs import Ref
from primera.rendering.addresses import Addresses, UrlStyle, directory_url, file_of
from primera.rendering.context import Context
from primera.rendering.coverage import has_coverage, render_coverage
from primera.rendering.drills.page import render_drills
from primera.rendering.drills.questions import offers_drills
from primera.rendering.drills.table import Table, table_of
from primera.rendering.home import render_home
from primera.rendering.pages import render_entry, render_landing, render_me
from primera.site.assets import Asset, Bundle, bundle_runtime, media_assets, media_path
from primera.strings import Strings, load_strings

NAV_LIMIT = 50
"""A section of more entries lists only its landing page: every listed entry costs every page."""

HOME = "index.md"


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be: where its Markdown goes, the Markdown, and the YAML that it comes from.

    `source` is `path#Lline`, relative to the project's folder, or None for a page of many entries.
    """

    path: str
    markdown: str
    source: str | None = None


@dataclass(frozen=True, slots=True)
class NavItem:
    """A page in the navigation, or with `children` a section of it."""

    title: str
    path: str | None = None
    children: tuple[NavItem, ...] = ()


@dataclass(frozen=True, slots=True)
class SitePlan:
    """Pages, files and navigation of a manual. `redirects` leads from old page to new page."""

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    nav: tuple[NavItem, ...]
    redirects: dict[str, str]
    bundle: Bundle
    language: str
    context: Context


def plan_site(manual: Manual, root: Path, style: UrlStyle = directory_url) -> SitePlan:
    """Decide on every page and file of the site of the project at `root`."""
    strings = load_strings(manual.settings.language, manual.settings.address)
    addresses = Addresses(manual, strings, style)
    bundle = bundle_runtime(strings)
    context = Context(manual, strings, addresses, bundle.folder)
    drills = table_of(context) if context.offers_drills else None
    return SitePlan(
        pages=tuple(_pages(context, drills)),
        assets=(
            *bundle.assets,
            *([Asset(drills.path, drills.content)] if drills else []),
            *media_assets(manual, root),
            *_redirect_pages(addresses),
        ),
        nav=plan_nav(context),
        redirects=addresses.redirects(),
        bundle=bundle,
        language=manual.settings.language,
        context=context,
    )


def planned_paths(
    manual: Manual, strings: Strings, style: UrlStyle = directory_url
) -> Iterator[str]:
    """Where the pages and media of a manual go, without writing any."""
    addresses = Addresses(manual, strings, style)
    yield HOME
    yield addresses.me
    if has_coverage(manual):
        yield addresses.coverage
    if offers_drills(manual, strings):
        yield addresses.drills
    yield from map(addresses.landing_of, _landing_kinds(manual))
    yield from (addresses.page_of(ref) for ref in _refs_with_page(manual))
    yield from (file_of(addresses.url_of(old)) for old in addresses.redirects())
    yield from map(media_path, manual.media)


def _landing_kinds(manual: Manual) -> Iterator[Kind]:
    return (kind for kind in Kind if kind is not Kind.BANK and manual.of_kind(kind))


def _refs_with_page(manual: Manual) -> Iterator[Ref]:
    return (ref for ref in manual.entries if ref.kind is not Kind.BANK)


def _pages(context: Context, drills: Table | None) -> Iterator[Page]:
    manual, addresses = context.manual, context.addresses
    yield Page(HOME, render_home(context))
    yield Page(addresses.me, render_me(context))
    if has_coverage(manual):
        yield Page(addresses.coverage, render_coverage(context))
    if drills:
        yield Page(addresses.drills, render_drills(context, drills))
    for kind in _landing_kinds(manual):
        yield Page(addresses.landing_of(kind), render_landing(context, kind))
    for ref in _refs_with_page(manual):
        yield Page(addresses.page_of(ref), render_entry(context, ref), manual.origins.get(ref))


def _redirect_pages(addresses: Addresses) -> Iterator[Asset]:
    """A page of its own for every old address, for web servers that are told of no redirects."""
    for old, new in addresses.redirects().items():
        target = addresses.page_href(new, old)
        html = (
            '<!doctype html><meta charset="utf-8"><meta name="robots" content="noindex">'
            f'<meta http-equiv="refresh" content="0; url={target}">'
            f'<link rel="canonical" href="{target}"><title>{target}</title>'
            f'<a href="{target}">{target}</a>\n'
        )
        yield Asset(file_of(addresses.url_of(old)), html.encode())


def plan_nav(context: Context) -> tuple[NavItem, ...]:
    """The sections that the manual adds to the navigation."""
    words = context.strings
    sections = (
        NavItem(words("nav.manual"), children=tuple(_manual_items(context))),
        NavItem(words("nav.practise"), children=tuple(_practise_items(context))),
        NavItem(words("nav.roles"), children=tuple(_role_items(context))),
        NavItem(words("nav.reference"), children=tuple(_reference_items(context))),
    )
    return tuple(section for section in sections if section.children)


def _manual_items(context: Context) -> Iterator[NavItem]:
    for kind in (Kind.PRACTICE, Kind.AREA):
        yield from _landing(context, kind)
    for area in context.manual.of(Area):
        practices = context.manual.practices_of(area.id)
        here = NavItem(area.title, _page(context, area))
        if len(practices) > NAV_LIMIT:
            yield here
            continue
        listed = tuple(NavItem(f"{p.number}. {p.title}", _page(context, p)) for p in practices)
        yield NavItem(area.title, children=(here, *listed))
    for kind in (
        Kind.FRAMEWORK,
        Kind.METHOD,
        Kind.METRIC,
        Kind.PROCEDURE,
        Kind.STANDARD,
        Kind.CYCLE,
    ):
        yield from _grouped(context, kind)


def _practise_items(context: Context) -> Iterator[NavItem]:
    if context.offers_drills:
        yield NavItem(context.strings("pages.drills.title"), context.addresses.drills)
    yield from _section(context, Kind.QUIZ)


def _role_items(context: Context) -> Iterator[NavItem]:
    for kind in (Kind.ROLE, Kind.CHECKLIST, Kind.PATH):
        yield from _grouped(context, kind)


def _reference_items(context: Context) -> Iterator[NavItem]:
    """The glossary and the sources are looked up, not leafed through: landing pages only."""
    for kind in (Kind.TERM, Kind.SOURCE):
        yield from _landing(context, kind)


def _landing(context: Context, kind: Kind) -> Iterator[NavItem]:
    if context.manual.of_kind(kind):
        yield NavItem(context.strings(f"kinds.{kind}.other"), context.addresses.landing_of(kind))


def _section(context: Context, kind: Kind) -> Iterator[NavItem]:
    yield from _landing(context, kind)
    entries = context.manual.of_kind(kind)
    if len(entries) <= NAV_LIMIT:
        yield from (NavItem(entry.title, _page(context, entry)) for entry in entries)


def _grouped(context: Context, kind: Kind) -> Iterator[NavItem]:
    items = tuple(_section(context, kind))
    if len(items) > 1:
        yield NavItem(context.strings(f"kinds.{kind}.other"), children=items)
    else:
        yield from items


def _page(context: Context, entry: Entry) -> str:
    return context.addresses.page_of(Ref(entry.kind, entry.id))
