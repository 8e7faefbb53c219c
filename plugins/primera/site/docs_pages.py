"""The pages that people write by hand: the Markdown files beside those of the manual."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from primera.diagnostics import Span
from primera.site.host import Host, shown_from

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\n.*?\n(?:\.\.\.|---)[ \t]*(?:\n|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class DocsPage:
    """A Markdown file of `docs/`: `path` inside it, `shown` as errors name it."""

    path: str
    shown: str
    text: str

    @property
    def body(self) -> int:
        """Where the Markdown begins, after the front matter."""
        head = _FRONT_MATTER.match(self.text)
        return head.end() if head else 0

    def span(self, start: int, length: int = 0) -> Span:
        """The place of some characters of one line."""
        before = self.text[:start]
        line = before.count("\n") + 1
        column = start - (before.rfind("\n") + 1) + 1
        return Span(self.shown, line, column, line, column + length)


def read_pages(host: Host, root: Path) -> tuple[DocsPage, ...]:
    """All pages that the host publishes beside the manual's, named as seen from `root`, in order.

    Files that are not UTF-8 are left to the host.
    """
    return tuple(read_page(host, path, root) for path in host.pages())


def read_page(host: Host, path: str, root: Path) -> DocsPage:
    """One page, by its path among the host's. Raises OSError when it is not there."""
    file = host.docs / path
    text = file.read_text(encoding="utf-8-sig", errors="replace")
    return DocsPage(path, shown_from(root, file), text)
