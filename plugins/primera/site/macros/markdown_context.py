"""Where parts of a page come to stand once its Markdown is read: in the text, in code, in a link.

Only the host's own Markdown knows what is code: four spaces are code below a paragraph and text
inside an admonition. So each part is replaced by a word that nothing else holds, the page is
converted, and the words are looked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from html.parser import HTMLParser

from markdown import Markdown

USUAL_EXTENSIONS = frozenset(
    {"admonition", "attr_list", "def_list", "pymdownx.details", "pymdownx.superfences"}
)
"""What our own configuration turns on, of what matters here."""

_ALWAYS = ("fenced_code", "tables")
_SHAPING = re.compile(
    r"admonition|attr_list|def_list|extra|footnotes|md_in_html|sane_lists"
    r"|pymdownx\.(?:blocks\..+|details|extra|inlinehilite|superfences|tabbed|tasklist)"
)
"""Extensions that say what is code. Others are left out: some of them run what they find."""
_MAY_HIDE = re.compile(r"[`<]|~~~|\]\(|^(?: {4}|\t| {0,3}\[[^\]\n]+\]:)", re.MULTILINE)
"""Without any of these a page has no code, no comment, no HTML and no link."""
_EXAMPLES = frozenset({"code", "pre", "script", "style", "textarea"})
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)
_PLAIN_CODE = {"use_pygments": False}
_LETTERS = "bcdfghjklmnpqrst"
_WIDTH = 4


class Place(Enum):
    """Where a part of a page stands."""

    TEXT = auto()
    EXAMPLE = auto()
    """In code, in a comment, or in what browsers do not show as text."""
    ATTRIBUTE = auto()
    """In an attribute of an element."""
    LINK = auto()
    """In the address of a link."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The place of a part. Parts of the same example have the same `group`."""

    place: Place
    group: int = 0


_IN_TEXT = Standing(Place.TEXT)


def shaping(extensions: Sequence[str]) -> frozenset[str]:
    """Of a host's Markdown extensions, those that say what is code."""
    short = (name.removeprefix("markdown.extensions.") for name in extensions)
    return frozenset(name for name in short if _SHAPING.fullmatch(name))


def may_hide(text: str) -> bool:
    """Whether a page may have code, a comment, HTML or a link."""
    return _MAY_HIDE.search(text) is not None


def standings(
    text: str, spans: Sequence[tuple[int, int]], extensions: frozenset[str]
) -> list[Standing]:
    """The place of each part of a page, given by where it starts and ends, in order."""
    if not spans or not may_hide(text):
        return [_IN_TEXT] * len(spans)
    blank = len(text) - len(text.lstrip("\n"))  # hosts leave it out below front matter
    moved = tuple((start - blank, end - blank) for start, end in spans)
    return list(_standings(text[blank:], moved, extensions))


@lru_cache(maxsize=64)  # what is checked is asked again when it is filled in
def _standings(
    text: str, spans: tuple[tuple[int, int], ...], extensions: frozenset[str]
) -> tuple[Standing, ...]:
    prefix = _word_not_in(text)
    pieces, last = [], 0
    for number, (start, end) in enumerate(spans):
        pieces += [text[last:start], prefix, _spelled(number)]
        last = end
    html = _markdown(extensions).reset().convert("".join([*pieces, text[last:]]))
    finder = _Finder(prefix)
    finder.feed(html)
    finder.close()
    return tuple(finder.found.get(number, _IN_TEXT) for number in range(len(spans)))


class _Finder(HTMLParser):
    """Collects where the words stand."""

    def __init__(self, prefix: str) -> None:
        super().__init__()
        self.found: dict[int, Standing] = {}
        self._word = re.compile(f"{prefix}([{_LETTERS}]{{{_WIDTH}}})")
        self._open: list[str] = []
        self._group = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            link = tag == "a" and name == "href"
            self._take(value or "", Standing(Place.LINK if link else Place.ATTRIBUTE))
        if tag not in _VOID:
            if tag in _EXAMPLES and not self._in_example:
                self._group += 1
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        while tag in self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        example = Standing(Place.EXAMPLE, self._group)
        self._take(data, example if self._in_example else _IN_TEXT)

    def handle_comment(self, data: str) -> None:
        self._group += 1
        self._take(data, Standing(Place.EXAMPLE, self._group))

    @property
    def _in_example(self) -> bool:
        return not _EXAMPLES.isdisjoint(self._open)

    def _take(self, text: str, standing: Standing) -> None:
        for word in self._word.findall(text):
            self.found[_number(word)] = standing


@lru_cache
def _markdown(extensions: frozenset[str]) -> Markdown:
    names = [*_ALWAYS, *sorted(extensions)]
    if any(name.startswith("pymdownx.") for name in extensions):
        names.append("pymdownx.highlight")  # which could take our words apart, by its default
    return Markdown(extensions=names, extension_configs={"pymdownx.highlight": _PLAIN_CODE})


def _word_not_in(text: str) -> str:
    word = "qzv"
    while word in text:
        word += "v"
    return word


def _spelled(number: int) -> str:
    """A number in letters, which no highlighter takes apart."""
    base = len(_LETTERS)
    return "".join(_LETTERS[number // base**place % base] for place in range(_WIDTH))


def _number(word: str) -> int:
    base = len(_LETTERS)
    return sum(_LETTERS.index(letter) * base**place for place, letter in enumerate(word))
