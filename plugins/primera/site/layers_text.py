"""Where `primera.toml` says what it says of layers: the reader of TOML gives values and no places.

The text is read once more, as far as that takes: brackets, texts and bare words, in their order. A
way of writing that this does not follow, as a key in two pieces, has the place of its file.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from primera.diagnostics import Span

_KEY = r"(?:layers|\"layers\"|'layers')"
_LIST = re.compile(rf"^[ \t]*({_KEY})[ \t]*=[ \t]*", re.MULTILINE)
_TABLE = re.compile(rf"^[ \t]*(\[\[[ \t]*{_KEY}[ \t]*\]\])", re.MULTILINE)
_HEADER = re.compile(r"^[ \t]*\[", re.MULTILINE)
_TOKEN = re.compile(
    r"(?P<skip>#[^\n]*)"
    r"|(?P<text>\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''.*?'''|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*')"
    r"|(?P<open>[\[{])|(?P<close>[\]}])|(?P<comma>,)|(?P<word>[^\s,\[\]{}\"'#]+)",
    re.DOTALL,
)
_FAULT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True, slots=True)
class _Member:
    """A layer: from where to where it is shown, and its folders with their places."""

    start: int
    end: int
    folders: tuple[tuple[str, int, int], ...] = ()


class LayersText:
    """The places of the layers in the text of a file; `path` names it."""

    def __init__(self, text: str, path: str) -> None:
        self._text, self._path = text, path
        self._key = _LIST.search(text)
        self._members = tuple(self._listed() if self._key else self._tables())

    def key(self) -> Span:
        """Where the list begins; the file when it has none."""
        return self._span(*self._key.span(1)) if self._key else Span(self._path)

    def member(self, number: int) -> Span:
        """Where a layer stands, by its number from 0."""
        if number >= len(self._members):
            return self.key()
        return self._span(self._members[number].start, self._members[number].end)

    def folder(self, number: int, name: str) -> Span:
        """Where a layer names a folder, or the layer."""
        folders = self._members[number].folders if number < len(self._members) else ()
        found = next((at for text, *at in folders if text == name), None)
        return self._span(*found) if found else self.member(number)

    def fault(self, error: tomllib.TOMLDecodeError) -> Span:
        """Where the text is no TOML, as the reader says in its words."""
        said = _FAULT.search(str(error))
        if said and said[1]:
            line, column = int(said[1]), int(said[2])
            return Span(self._path, line, column, line, column + 1)
        end = len(self._text.rstrip())
        return self._span(max(end - 1, 0), end)

    def _listed(self) -> Iterator[_Member]:
        assert self._key
        yield from _members(self._text, self._key.end())

    def _tables(self) -> Iterator[_Member]:
        for header in _TABLE.finditer(self._text):
            following = _HEADER.search(self._text, header.end())
            end = following.start() if following else len(self._text)
            folders = _folders(self._text, header.end(), end)
            yield _Member(*header.span(1), tuple(folders))

    def _span(self, start: int, end: int) -> Span:
        return Span(self._path, *self._position(start), *self._position(end))

    def _position(self, at: int) -> tuple[int, int]:
        before = self._text[:at]
        return before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1


def _members(text: str, start: int) -> Iterator[_Member]:
    """The members of the list in brackets that starts here."""
    depth, begun = 0, start
    for token in _TOKEN.finditer(text, start):
        kind = token.lastgroup
        if kind == "open":
            depth += 1
            begun = token.start() if depth == 2 else begun
        elif kind == "close":
            depth -= 1
            if depth == 1:
                yield _Member(begun, token.end(), tuple(_folders(text, begun, token.end())))
        elif depth == 1 and kind in ("text", "word"):
            yield _Member(*token.span())
        if depth == 0:
            return


def _folders(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The texts in lists between two places."""
    around: list[str] = []
    for token in _TOKEN.finditer(text, start, end):
        if token["open"]:
            around.append(token[0])
        elif token["close"] and around:
            around.pop()
        elif token["text"] and around[-1:] == ["["]:
            value = tomllib.loads(f"x = {token[0]}")["x"]
            yield value, *token.span()
