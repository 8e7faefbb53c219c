"""The other plugins of a site: what they make of our pages, and what they are to leave alone."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from copy import copy

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from primera.adapters.blocks import Blocks

_DOCUMENT = re.compile(
    r"\s*<html><head>(?P<head>.*?)</head><body>(?P<body>.*)</body></html>\s*", re.DOTALL
)
_DATES = ("git_revision_date_localized", "git_creation_date_localized")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_DATA = re.compile(r"data-pl=(?<=\sdata-pl=)")
"""What our scripts read of an element: a word first, which is found ten times as fast."""


def without_dates(page: Page) -> None:
    """Take from a generated page when it was written: that would be the time of the build."""
    if page.file.generated_by == "primera":
        for name in [name for name in page.meta if name.startswith(_DATES)]:
            del page.meta[name]


def finish(page: Page, blocks: Blocks) -> None:
    """Put all blocks back into a page.

    It keeps nothing of the document that a parser, as glightbox's, has put around its content. Of
    what print-site has kept of it for its one page, quizzes and checklists are left out.
    """
    html = blocks.put_back(page.content or "")
    whole = _DOCUMENT.fullmatch(html)
    page.content = f"{whole['head']}{whole['body']}" if whole else html
    if kept := vars(page).get("html"):
        vars(page)["html"] = blocks.cut(kept)


def lost_data(page: Page, output: str) -> int:
    """How many elements of a page have lost the data that our scripts read."""
    content = page.content or ""
    if " data-pl=" not in content:  # most pages carry none
        return 0
    return max(0, _data_in(content) - _data_in(output))


def _data_in(html: str) -> int:
    return len(_DATA.findall(_COMMENT.sub("<>", html)))


def draws_cards(config: MkDocsConfig) -> bool:
    """Whether social draws a picture for each page: it needs libraries that it may lack."""
    plugin = config.plugins.get("material/social")
    if plugin is None or not plugin.config["enabled"]:
        return False
    module = sys.modules[type(plugin).__module__]
    return not (module.import_errors or module.cairosvg_error)


def keep_out_of_print(nav: Navigation, config: MkDocsConfig) -> None:
    """Leave the manual out of the one page that print-site puts together of all pages.

    A quiz or a checklist does nothing there, and their ids would be there twice.
    """
    renderer = getattr(config.plugins.get("print-site"), "renderer", None)
    if renderer:
        renderer.items = [*_written_by_hand(nav.items)]


def _written_by_hand(items: list[StructureItem]) -> Iterator[StructureItem]:
    for item in items:
        if isinstance(item, Section):
            section = copy(item)
            section.children = [*_written_by_hand(item.children)]
            if section.children:
                yield section
        elif not (isinstance(item, Page) and item.file.generated_by == "primera"):
            yield item
