"""Where the template tags of a page stand: `{{ … }}`, `{% … %}`, comments and raw blocks.

Jinja's own lexer stops at the first fault of a page. This walk goes on, so that one bad tag hides
no other, and so that a faulty tag can be shown as an example.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from jinja2 import Environment

Delimiters = tuple[str, str]
"""How a tag begins and ends."""


@dataclass(frozen=True, slots=True)
class Syntax:
    """The marks that a host writes its templates with."""

    variable: Delimiters = ("{{", "}}")
    block: Delimiters = ("{%", "%}")
    comment: Delimiters = ("{#", "#}")


class TagKind(Enum):
    """What a tag does."""

    PRINT = auto()
    BLOCK = auto()
    COMMENT = auto()
    RAW = auto()
    """All from `{% raw %}` to `{% endraw %}`."""
    ANCHOR = auto()
    """`{#anchor}`, an attribute list of Markdown that begins as a comment does."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag and where it stands; the end is exclusive, and behind the first mark if none follows.

    `closed` tells whether one does.
    """

    kind: TagKind
    start: int
    end: int
    closed: bool = True


_ANCHOR = re.compile(r"\{#[^\s#{}][^#{}\n]*\}")
_STRING = r""""(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'"""


def tags_of(text: str, syntax: Syntax, at: int = 0) -> Iterator[Tag]:
    """The tags of a text from `at`, in order. What never ends is a tag of its first mark only."""
    walk = _walk_of(syntax)
    while found := walk.begin.search(text, at):
        tag = walk.tag(text, found)
        yield tag
        at = tag.end


@lru_cache
def environment_of(syntax: Syntax) -> Environment:
    """An environment that reads templates of a syntax."""
    return Environment(
        variable_start_string=syntax.variable[0],
        variable_end_string=syntax.variable[1],
        block_start_string=syntax.block[0],
        block_end_string=syntax.block[1],
        comment_start_string=syntax.comment[0],
        comment_end_string=syntax.comment[1],
    )


class _Walk:
    """The patterns of a syntax."""

    def __init__(self, syntax: Syntax) -> None:
        marks = {
            syntax.variable: TagKind.PRINT,
            syntax.block: TagKind.BLOCK,
            syntax.comment: TagKind.COMMENT,
        }
        # As Jinja does: of marks that begin alike, the longest.
        ordered = sorted(marks, key=lambda pair: len(pair[0]), reverse=True)
        self.begin = re.compile("|".join(f"({re.escape(begin)})" for begin, _ in ordered))
        self._kinds = [marks[pair] for pair in ordered]
        self._ends = {
            marks[pair]: re.compile(f"{_STRING}|({re.escape(pair[1])})") for pair in ordered
        }
        self._comment = syntax.comment
        opening, closing = map(re.escape, syntax.block)
        self._raw = re.compile(rf"{opening}[-+]?\s*raw\s*-?{closing}")
        self._end_raw = re.compile(rf"{opening}[-+]?\s*endraw\s*[-+]?{closing}")

    def tag(self, text: str, found: re.Match[str]) -> Tag:
        """The tag that begins where `found` is."""
        kind, start = self._kinds[(found.lastindex or 1) - 1], found.start()
        if kind is TagKind.COMMENT:
            anchor = self._comment[0] == "{#" and _ANCHOR.match(text, start)
            if anchor:
                return Tag(TagKind.ANCHOR, start, anchor.end())
            end = text.find(self._comment[1], found.end())
            if end < 0:
                return Tag(kind, start, found.end(), closed=False)
            return Tag(kind, start, end + len(self._comment[1]))
        if kind is TagKind.BLOCK and (raw := self._raw.match(text, start)):
            closed = self._end_raw.search(text, raw.end())
            end = (closed or raw).end()
            return Tag(TagKind.RAW, start, end, closed=closed is not None)
        ends = (end for end in self._ends[kind].finditer(text, found.end()) if end[1])
        closing = next(ends, None)
        return Tag(kind, start, (closing or found).end(), closed=closing is not None)


@lru_cache
def _walk_of(syntax: Syntax) -> _Walk:
    return _Walk(syntax)
