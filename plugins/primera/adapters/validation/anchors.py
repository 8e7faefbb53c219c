"""Links to anchors: MkDocs asks the pages that they lead to, once those are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page


def check_anchors(
    pages: Iterable[Page], files: Files, config: MkDocsConfig, make_ready: Callable[[Page], None]
) -> None:
    """Have MkDocs look for the anchors that pages link to.

    A page whose anchors nobody knows yet goes to `make_ready` before; if they stay unknown, MkDocs
    says nothing of links to it.
    """
    for page in pages:
        for file in page.links_to_anchors or ():
            if file.page and file.page.present_anchor_ids is None:
                make_ready(file.page)
        level = config.validation.links.anchors
        page.validate_anchor_links(files=files, log_level=level)
