"""What themes print of pages written by hand and of the navigation: text, never escaped by them."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from primera.rendering.escape import printed_setting
from primera.site.front_matter import PRINTED_META


def settle_head(page: Page) -> None:
    """Make words of what the front matter of a page says as a number, a date, or not at all.

    `title: 2026` is a title, and `title:` is none.
    """
    for key in PRINTED_META:
        if key in page.meta and page.meta[key] is None:
            del page.meta[key]
        elif key in page.meta:
            page.meta[key] = str(page.meta[key])


def print_titles(nav: Navigation, files: Files, home: str) -> None:
    """Make text of all titles of a site, and of what the front matter of its pages says.

    A title that comes from a heading is text by now, and stays what it is. A home page without a
    title is called `home`: its host has a word of its own for it, in English.
    """
    for file in files.documentation_pages():
        if page := file.page:
            if page.is_homepage and not _has_title(page):
                page.title = home
            _print_page(page)
    _print_items(nav.items)


def _has_title(page: Page) -> bool:
    """Whether somebody wrote a title for a page: in the navigation, its head, or a heading."""
    headed = any(heading.level == 1 for heading in page.toc)
    return headed or "title" in vars(page) or "title" in page.meta


def _print_page(page: Page) -> None:
    for key in PRINTED_META:
        if said := page.meta.get(key):
            page.meta[key] = printed_setting(str(said))
    if page.title is not None:
        page.title = printed_setting(str(page.title))


def _print_items(items: Iterable[StructureItem]) -> None:
    for item in items:
        if not isinstance(item, Page) and item.title is not None:
            item.title = printed_setting(str(item.title))
        if isinstance(item, Section):
            _print_items(item.children)
