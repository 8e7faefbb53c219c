"""The other plugins of a site: what they make of our pages, what they take, what to leave alone."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from copy import copy

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from primera.adapters.html_stash import HtmlStash
from primera.checks.context import Rule
from primera.diagnostics import Diagnostic, Span

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


def finish(page: Page, blocks: HtmlStash) -> None:
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
    if " data-pl=" not in content or content in output:  # most pages carry none or keep all
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


TAKEN = Rule("PL870")
_SHOWN = 5


class LostParts:
    """The pages that lost parts. `place` is where the plugins are listed that can have done it.

    It is an error: published, such a page would say less than the manual.
    """

    def __init__(self, place: Span, plugins: Iterable[str]) -> None:
        self._place = place
        self._plugins = ", ".join(name.removeprefix("material/") for name in plugins)
        self._pages: set[str] = set()

    def note(self, page: Page, parts: int) -> None:
        """Note how many parts of a page were lost, which may be none."""
        if parts:
            self._pages.add(page.file.src_uri)

    def problems(self) -> Iterator[Diagnostic]:
        """What is to be said: one problem, for most likely it has one cause."""
        if self._pages:
            shown = ", ".join(sorted(self._pages)[:_SHOWN])
            shown += ", …" if len(self._pages) > _SHOWN else ""
            yield TAKEN.at(self._place, pages=shown, plugins=self._plugins)
