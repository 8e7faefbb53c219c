"""The templates of pages on their way from the check, which reads them, to their filling in."""

from __future__ import annotations

from jinja2 import nodes


class TemplateTrees:
    """What has been read of pages and not been filled in yet, by their Markdown."""

    def __init__(self) -> None:
        self._trees: dict[str, nodes.Template] = {}

    def keep(self, markdown: str, tree: nodes.Template) -> None:
        """Keep what has been read of a page."""
        self._trees[markdown] = tree

    def take(self, markdown: str) -> nodes.Template | None:
        """What has been read of a page, once: Jinja changes a tree when it compiles it."""
        return self._trees.pop(markdown, None)
