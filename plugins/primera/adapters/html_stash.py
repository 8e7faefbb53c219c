"""Our blocks of HTML on their way around the Markdown parser.

Python-Markdown would take a generated page's blocks of HTML apart only to give them back as they
were. They wait outside, and a short mark stands in their place: pages build about a third faster.
What a search must not see, as quizzes, waits until the search has read the page.
"""

from __future__ import annotations

import re
from secrets import token_hex

_MARK = '<div id="{}"></div>'
_NAME = "pl-block-"
# As we write it, or as those who parse pages and write them again do.
_MARKED = re.compile(rf"<div id=[\"']?({_NAME}[0-9a-f]{{32}}-\d+)[\"']?\s*(?:/>|>\s*</div>)")
_ID = re.compile(r' id="([^"<]+)"')  # in texts, quotation marks are entities
_UNSEARCHED = '<div class="pl-block" data-search-exclude>'
_NEXT = re.compile(r'\n(?=<div class="pl-block)')
"""Where one of our blocks follows another without a heading between them."""


class HtmlStash:
    """The blocks of one page, each with a short mark in its place.

    A mark holds a word that nobody can know beforehand, so no text can pass for one. No mark is
    left in what is published: the word of every build is another one, its bytes are the same.
    """

    def __init__(self) -> None:
        self._word = token_hex(16)
        self._blocks: dict[str, str] = {}
        self._away: set[str] = set()

    def set_aside(self, block: str) -> str:
        """The mark for a block."""
        name = f"{_NAME}{self._word}-{len(self._blocks)}"
        self._blocks[name] = block
        self._away.add(name)
        return _MARK.format(name)

    def set_all_aside(self, markdown: str) -> str:
        """A generated page with a mark in the place of each block.

        Such a page holds headings, and between blank lines blocks of HTML, one to a `pl-block`.
        """

        def marked(paragraph: str) -> str:
            if not paragraph.lstrip("\n").startswith("<"):
                return paragraph
            return "\n".join(map(self.set_aside, _NEXT.split(paragraph)))

        return "\n\n".join(map(marked, markdown.split("\n\n")))

    def put_back_searched(self, html: str) -> str:
        """The parsed page with all blocks that a search looks at."""

        def found(mark: re.Match[str]) -> str:
            unsearched = self._blocks.get(mark[1], "").startswith(_UNSEARCHED)
            return mark[0] if unsearched else self._block(mark)

        return _MARKED.sub(found, html)

    def put_back(self, html: str) -> str:
        """The parsed page with all its blocks again."""
        return _MARKED.sub(self._block, html)

    def _block(self, mark: re.Match[str]) -> str:
        self._away.discard(mark[1])
        return self._blocks.get(mark[1], mark[0])

    def cut(self, html: str) -> str:
        """HTML without the marks of what a search must not see."""
        return _MARKED.sub("", html)

    @property
    def lost(self) -> int:
        """How many blocks have not come back."""
        return len(self._away)

    @property
    def ids(self) -> set[str]:
        """The anchors inside the blocks, which links may lead to."""
        return {found for block in self._blocks.values() for found in ids_in(block)}


def ids_in(html: str) -> set[str]:
    """The anchors in HTML of ours."""
    return set(_ID.findall(html))


def left_marks(html: str) -> int:
    """How many marks a page still has that is done."""
    return len(_MARKED.findall(html)) if _NAME in html else 0
