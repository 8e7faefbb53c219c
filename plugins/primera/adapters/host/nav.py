"""A manual's sections inside the navigation that a person wrote, or that a host would make."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from primera.rendering.addresses import directory_url
from primera.rendering.escape import printed, printed_setting
from primera.rendering.navigation import NavItem
from primera.site.collisions import published_at
from primera.site.host import Host
from primera.site.plan import HOME

Nav: TypeAlias = list[Any]
"""A navigation as MkDocs has it: paths, titles with a path, and titles with a list."""

PLACE = "primera"
"""In `nav:`, the item that the manual's sections take the place of."""


def whole_nav(written: Nav | None, sections: Sequence[NavItem], pages: Iterable[str]) -> Nav:
    """The navigation of a site: what is written, and the manual's sections in it.

    They stand at `primera`, wherever that is, or else after the first item. A `nav:` that names
    pages of theirs itself, and no place for them, is whole as it is; no page is listed twice.
    Without any, ours come first, and after them the other `pages` as MkDocs lists them.
    The home page stands in our first section, unless it is named elsewhere or nobody knows it.
    """
    written = printed_titles(written)
    found = tuple(pages)
    named = set(paths_in(written))
    home = next((page for page in found if not directory_url(page)), "")
    if not home or not all(map(directory_url, named)):
        sections = tuple(_without_home(sections))
    else:
        sections = tuple(_at_home(sections, home))
    if not written:
        others = [page for page in found if directory_url(page)]
        return [*printed_nav(sections), *_by_folder(others)]
    if PLACE in named:
        kept = printed_nav(_without(sections, named))
        return list(_placed(written, iter([kept])))
    if named & set(_pages_of(sections)):
        return written
    return [written[0], *printed_nav(sections), *written[1:]]


def printed_nav(items: Iterable[NavItem]) -> Nav:
    """The navigation of a manual, with titles that are ready to be printed: MkDocs escapes none."""
    return [
        {printed(item.title): item.path or printed_nav(item.children)} if item.title else item.path
        for item in items
    ]


def printed_titles(written: Any) -> Any:
    """A navigation that a person wrote, with its titles ready to be printed."""
    match written:
        case list():
            return [printed_titles(item) for item in written]
        case dict():
            return {_printed_title(key): printed_titles(below) for key, below in written.items()}
    return written


def pages_listed_by(host: Host, unlisted: Callable[[str], bool]) -> Iterator[str]:
    """The pages of a site that are listed where no navigation is written, and its home page.

    Of two at one address it is the one that a host keeps: `index.md`, not `README.md`.
    """
    kept = {published_at(page, host.url_style): page for page in host.pages()}
    yield from (page for page in kept.values() if not unlisted(page))
    if published_at(HOME, host.url_style) not in {*kept, *host.files()}:
        yield HOME


def paths_in(nav: Any) -> Iterator[str]:
    """Every path in a navigation, and every place for the manual's sections."""
    match nav:
        case str():
            yield nav
        case list():
            for item in nav:
                yield from paths_in(item)
        case dict():
            for value in nav.values():
                yield from paths_in(value)


def _placed(nav: Nav, sections: Iterator[Nav]) -> Iterator[Any]:
    """The navigation with the sections in the first place for them, and no other place."""
    for item in nav:
        match item:
            case str() if item == PLACE:
                yield from next(sections, [])
            case dict():
                filled = {title: _filled(below, sections) for title, below in item.items()}
                if kept := {title: below for title, below in filled.items() if below != []}:
                    yield kept
            case _:
                yield item


def _filled(below: Any, sections: Iterator[Nav]) -> Any:
    """What is below a title; nothing for a place that is taken elsewhere."""
    if below == PLACE:
        return next(sections, [])
    return list(_placed(below, sections)) if isinstance(below, list) else below


def _without(sections: Iterable[NavItem], named: set[str]) -> Iterator[NavItem]:
    """The sections without the pages that are listed elsewhere."""
    for item in sections:
        children = tuple(_without(item.children, named))
        if children or (item.path and item.path not in named):
            yield NavItem(item.title, item.path, children)


def _without_home(sections: Iterable[NavItem]) -> Iterator[NavItem]:
    """The sections; of one around the home page only what is in it: its name is the home page's."""
    for item in sections:
        if any(each.path == HOME for each in item.children):
            yield from (each for each in item.children if each.path != HOME)
        elif item.path != HOME:
            yield item


def _at_home(sections: Iterable[NavItem], home: str) -> Iterator[NavItem]:
    """The sections with the home page at the path that it has."""
    for item in sections:
        path = home if item.path == HOME else item.path
        yield NavItem(item.title, path, tuple(_at_home(item.children, home)))


def _pages_of(sections: Iterable[NavItem]) -> Iterator[str]:
    for item in sections:
        yield from [item.path] if item.path else _pages_of(item.children)


def _by_folder(pages: Iterable[str]) -> Nav:
    """Pages and folders, each in a section with the name of its folder."""
    nav: Nav = []
    sections: dict[str, Nav] = {"": nav}
    for page in sorted(pages, key=_order):
        _section(page.rpartition("/")[0], sections).append(page)
    return nav


def _section(folder: str, sections: dict[str, Nav]) -> Nav:
    """The section of a folder, inside that of the folder around it."""
    if folder not in sections:
        around, _, name = folder.rpartition("/")
        sections[folder] = []
        _section(around, sections).append({printed(_title(name)): sections[folder]})
    return sections[folder]


def _order(page: str) -> tuple[list[str], bool, str]:
    """Pages before folders, and of each folder its home first."""
    *folders, name = page.split("/")
    return folders, name.partition(".")[0] not in ("index", "README"), name


def _title(folder: str) -> str:
    title = folder.replace("-", " ").replace("_", " ")
    return title.capitalize() if title.lower() == title else title


def _printed_title(title: Any) -> Any:
    return printed_setting(title) if isinstance(title, str) else title
