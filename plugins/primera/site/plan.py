"""The SitePlan: all that a manual adds to a site, before any host has a say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.refs import Ref
from primera.model.registry import WITH_PAGES
from primera.model.stage_checks import asking_pools
from primera.rendering.addresses import Addresses, UrlStyle, directory_url, file_of
from primera.rendering.context import Context
from primera.rendering.coverage import has_coverage, render_coverage
from primera.rendering.drills.page import render_drills
from primera.rendering.drills.questions import offers_drills
from primera.rendering.drills.table import Table, table_of
from primera.rendering.home import render_home
from primera.rendering.kinds import IN_NAVIGATION
from primera.rendering.kinds.view import SECTIONS, Section
from primera.rendering.learner_table import learner_table
from primera.rendering.navigation import NavItem
from primera.rendering.paths_data import path_files
from primera.rendering.stage_checks import render_check
from primera.rendering.whole_pages import render_entry, render_landing, render_me
from primera.site.assets import Asset, Bundle, bundle_runtime, media_assets, media_path
from primera.site.face import Face, face_of
from primera.site.offline import WORKER, ending_worker, offline_worker
from primera.site.site_address import domain_at
from primera.strings import Strings, load_strings

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
class SitePlan:
    """Pages, files and navigation of a manual. `redirects` leads from old page to new page.

    `url` is where the site will be, with `/` at its end; empty if nobody says it.
    `offline` is the worker that pages register; empty if there is none.
    """

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    nav: tuple[NavItem, ...]
    redirects: dict[str, str]
    bundle: Bundle
    language: str
    context: Context
    face: Face
    url: str
    offline: str


def plan_site(
    manual: Manual,
    root: Path,
    style: UrlStyle = directory_url,
    brought: Set[str] = frozenset(),
    url: str = "",
) -> SitePlan:
    """Decide on every page and file of the site of the project at `root`.

    `brought` are the paths of the files that its folder of pages brings, and `url` is where the
    site will be; empty if nobody says it.
    """
    strings = load_strings(manual.settings.language, manual.settings.address)
    addresses = Addresses(manual, strings, style)
    face = face_of(manual, brought, domain_at(url, manual))
    bundle = bundle_runtime(strings, face.styles)
    context = Context(manual, strings, addresses, bundle.folder, bundle.brought)
    table = cache(partial(table_of, context))
    drafts = _drafts(context, table)
    known = learner_table(context)
    drills = table() if context.offers_drills else None
    pages = tuple(Page(draft.path, draft.write(), draft.source) for draft in drafts)
    works = manual.settings.offline and WORKER not in brought
    written = {page.path: page.markdown for page in pages}
    worker = offline_worker(context, bundle, written) if works else ending_worker()
    return SitePlan(
        pages=pages,
        assets=(
            *bundle.assets,
            *([Asset(drills.path, drills.content)] if drills else []),
            *(Asset(file.path, file.content) for file in path_files(context)),
            Asset(known.path, known.content),
            *media_assets(manual, root),
            *face.assets,
            *([] if WORKER in brought else [worker]),
            *_redirect_pages(addresses),
        ),
        nav=plan_nav(context),
        redirects=addresses.redirects(),
        bundle=bundle,
        language=manual.settings.language,
        context=context,
        face=face,
        url=url,
        offline=WORKER if works else "",
    )


def without_worker(plan: SitePlan) -> SitePlan:
    """A plan whose pages register no worker, with one that ends an earlier one."""
    assets = (asset for asset in plan.assets if asset.path != plan.offline)
    ending = [ending_worker()] if plan.offline else []
    return replace(plan, assets=(*assets, *ending), offline="")


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
    yield from (addresses.check_of(pool.ref) for pool in asking_pools(manual))
    yield from (file_of(addresses.url_of(old)) for old in addresses.redirects())
    yield from map(media_path, manual.media)


def _landing_kinds(manual: Manual) -> Iterator[Kind]:
    return filter(manual.of_kind, WITH_PAGES)


def _refs_with_page(manual: Manual) -> Iterator[Ref]:
    return (ref for ref, entry in manual.entries.items() if entry.spec.has_pages)


def page_writers(
    manual: Manual, strings: Strings, style: UrlStyle = directory_url
) -> Mapping[str, Callable[[], str]]:
    """Where the pages of a manual go -> what writes the Markdown of each; no scripts are named."""
    context = Context(manual, strings, Addresses(manual, strings, style), "")
    drafts = _drafts(context, partial(table_of, context))
    return {draft.path: draft.write for draft in drafts}


@dataclass(frozen=True, slots=True)
class _Draft:
    """A page that is written once somebody asks for it."""

    path: str
    write: Callable[[], str]
    source: str | None = None


def _drafts(context: Context, table: Callable[[], Table]) -> Iterator[_Draft]:
    manual, addresses = context.manual, context.addresses
    yield _Draft(HOME, partial(render_home, context))
    yield _Draft(addresses.me, partial(render_me, context))
    if has_coverage(manual):
        yield _Draft(addresses.coverage, partial(render_coverage, context))
    if context.offers_drills:
        yield _Draft(addresses.drills, lambda: render_drills(context, table()))
    for kind in _landing_kinds(manual):
        yield _Draft(addresses.landing_of(kind), partial(render_landing, context, kind))
    for ref in _refs_with_page(manual):
        write = partial(render_entry, context, ref)
        yield _Draft(addresses.page_of(ref), write, manual.origins.get(ref))
    for ref in context.checks:
        write = partial(render_check, context, ref)
        yield _Draft(addresses.check_of(ref), write, manual.origins.get(ref.entry))


def _redirect_pages(addresses: Addresses) -> Iterator[Asset]:
    for old, new in addresses.redirects().items():
        html = redirecting_page(addresses.page_href(new, old))
        yield Asset(file_of(addresses.url_of(old)), html.encode())


def redirecting_page(target: str) -> str:
    """The HTML of a page at an old address, for web servers that are told of no redirects.

    `target` is where it leads to, a URL that is escaped already.
    """
    return (
        '<!doctype html><meta charset="utf-8"><meta name="robots" content="noindex">'
        f'<meta http-equiv="refresh" content="0; url={target}">'
        f'<link rel="canonical" href="{target}"><title>{target}</title>'
        f'<a href="{target}">{target}</a>\n'
    )


def plan_nav(context: Context) -> tuple[NavItem, ...]:
    """The sections that the manual adds to the navigation: those of the bottom bar, in its order.

    The home page is named by its path alone.
    """
    return tuple(nav_sections(context).values())


def nav_sections(context: Context) -> dict[str, NavItem]:
    """The name of each section of the navigation that is not empty, and the section.

    The bar leads to the first page of each.
    """
    say = context.strings
    sections = {
        name: NavItem(say(f"nav.bar.{name}"), children=tuple(_items_of(context, name)))
        for name in SECTIONS
    }
    me = NavItem(say("nav.bar.me"), context.addresses.me)
    return {**{name: item for name, item in sections.items() if item.children}, "me": me}


def _items_of(context: Context, section: Section) -> Iterator[NavItem]:
    if section == "today":
        yield NavItem("", HOME)
    views = (view for view in IN_NAVIGATION if view.nav.section == section)
    items = [item for view in views for item in view.nav.items(context, view.kind)]
    if section == "practise" and context.offers_drills:
        items.insert(1, NavItem(context.strings("pages.drills.title"), context.addresses.drills))
    yield from items
