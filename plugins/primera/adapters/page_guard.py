"""The pages of one build on their way past the theme and the other plugins."""

from __future__ import annotations

from markupsafe import Markup
from mkdocs.structure.pages import Page

from primera.adapters.html_stash import HtmlStash, left_marks
from primera.adapters.macros.page_events import PageEvents
from primera.adapters.other_plugins import LostParts, finish, lost_data, without_dates
from primera.adapters.title_escaping import settle_head


class PageGuard:
    """Keeps our HTML of each page out of harm's way, and notes in `lost` what was taken out."""

    def __init__(self, page_events: PageEvents, lost: LostParts) -> None:
        self._page_events = page_events
        self._lost = lost
        self._blocks: dict[str, HtmlStash] = {}

    def begin(self, page: Page, markdown: str) -> str | None:
        """Lead our HTML around Markdown, and begin a page that is written by hand."""
        blocks = self._blocks[page.file.src_uri] = HtmlStash()
        if page.file.generated_by == "primera":
            for printed_by_the_theme in {"title", "description"} & page.meta.keys():
                page.meta[printed_by_the_theme] = Markup(page.meta[printed_by_the_theme])
            return blocks.set_all_aside(markdown)
        settle_head(page)
        self._page_events.begin(page, markdown)
        return None

    def put_back(self, page: Page, html: str) -> str:
        """The HTML of a page with ours again, and with its anchors; not what no search may see."""
        blocks = self._blocks.get(page.file.src_uri)
        if not blocks:
            return html
        html = self._page_events.finished(page, html, blocks)
        without_dates(page)
        if page.present_anchor_ids is not None:
            page.present_anchor_ids |= blocks.ids
        return blocks.put_back_searched(html)

    def finish(self, page: Page) -> None:
        """Put back what the search does not look at."""
        blocks = self._blocks.pop(page.file.src_uri, None)
        if blocks:
            finish(page, blocks)
            self._lost.note(page, blocks.lost)

    def look(self, page: Page, output: str) -> None:
        """Look for what a page lacks that is done."""
        self._lost.note(page, left_marks(output) + lost_data(page, output))
