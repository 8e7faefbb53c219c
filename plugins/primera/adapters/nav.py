"""A manual's sections inside the navigation that a person wrote in `mkdocs.yml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from mkdocs.structure.files import Files

from primera.rendering.escape import printed
from primera.site.plan import HOME, NavItem
from primera.site.printed import printed_nav

PLACE = "primera"
"""In `nav:`, the item that the manual's sections take the place of."""

Nav: TypeAlias = list[Any]


def merged_nav(nav: Nav | None, sections: Iterable[NavItem], files: Files) -> Nav:
    """The navigation with the manual's sections: at `primera`, or else after the first item.

    Without a `nav:` the hand-written pages are listed by folder, the home page first.
    """
    written = list(nav) if nav else list(_handwritten(files))
    place = written.index(PLACE) if PLACE in written else 1
    rest = written[place + 1 :] if PLACE in written else written[place:]
    return [*written[:place], *printed_nav(sections), *rest]


def listed_pages(sections: Iterable[NavItem]) -> set[str]:
    """Paths of all pages that the sections list."""
    found: set[str] = set()
    for item in sections:
        found |= {item.path} if item.path else listed_pages(item.children)
    return found


def _handwritten(files: Files) -> Iterator[Any]:
    """The home page, then loose pages, then a section for each folder."""
    pages = sorted(file.src_uri for file in files.documentation_pages())
    yield HOME
    yield from (path for path in pages if "/" not in path and path != HOME)
    folders: dict[str, list[str]] = {}
    for path in pages:
        if "/" in path:
            folders.setdefault(path.partition("/")[0], []).append(path)
    for folder, paths in folders.items():
        yield {printed(folder.replace("-", " ").capitalize()): paths}
