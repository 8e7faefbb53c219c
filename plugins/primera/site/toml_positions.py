"""Where a file of TOML says what it says: the reader of TOML gives values and no places.

The text is read once more for them, when one is asked for. That it is TOML has been found before.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cached_property
from typing import TypeAlias

from primera.diagnostics import Span

_TOKEN = re.compile(
    r"(?P<skip>#[^\n]*|[ \t\r]+)"
    r"|(?P<line>\n)"
    r"|(?P<text>\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''.*?'''|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*')"
    r"|(?P<sign>[\[\]{},=])"
    r"|(?P<word>\d{4}-\d\d-\d\d \d\d:[^\s\]},#]+|[^\s\[\]{},=\"'#]+)",
    re.DOTALL,
)
_FAULT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")

_Path: TypeAlias = "tuple[str | int, ...]"
_Extent: TypeAlias = "tuple[int, int]"


class TomlPlaces:
    """The places of keys and values in a text of TOML; `path` names its file."""

    def __init__(self, text: str, path: str) -> None:
        self._text, self._path = text, path

    @cached_property
    def _reader(self) -> _Reader:
        return _Reader(self._text)

    def value(self, *path: str | int) -> Span:
        """Where a value stands, a table in brackets by its header; else the nearest that holds it.

        The file as a whole for what is not in it.
        """
        return self._nearest(self._reader.values, path)

    def key(self, *path: str | int) -> Span:
        """Where a key is first written, or else the value that it would be in."""
        return self._nearest({**self._reader.values, **self._reader.keys}, path)

    def fault(self, error: tomllib.TOMLDecodeError) -> Span:
        """Where the text is no TOML, as the reader says in its words."""
        said = _FAULT.search(str(error))
        if said and said[1]:
            line, column = int(said[1]), int(said[2])
            return Span(self._path, line, column, line, column + 1)
        end = len(self._text.rstrip())
        return self._span((max(end - 1, 0), end))

    def _nearest(self, places: dict[_Path, _Extent], path: _Path) -> Span:
        while path and path not in places:
            path = path[:-1]
        return self._span(places[path]) if path else Span(self._path)

    def _span(self, extent: _Extent) -> Span:
        return Span(self._path, *self._position(extent[0]), *self._position(extent[1]))

    def _position(self, at: int) -> tuple[int, int]:
        before = self._text[:at]
        return before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1


class _Reader:
    """What stands in a text: way to a key or a value -> its first and last offset."""

    def __init__(self, text: str) -> None:
        self.keys: dict[_Path, _Extent] = {}
        self.values: dict[_Path, _Extent] = {}
        self._members: dict[_Path, int] = {}
        self._tokens = [each for each in _TOKEN.finditer(text) if each.lastgroup != "skip"]
        self._at = 0
        table: _Path = ()
        while self._at < len(self._tokens):
            if self._now("\n"):
                self._at += 1
            elif self._now("["):
                table = self._header()
            else:
                self._pair(table)
                self._skip_to("\n")

    def _now(self, *signs: str) -> bool:
        return self._at < len(self._tokens) and self._tokens[self._at][0] in signs

    def _skip_to(self, *signs: str) -> None:
        while self._at < len(self._tokens) and not self._now(*signs):
            self._at += 1

    def _header(self) -> _Path:
        """The table that `[a.b]` begins, or the next one of the list `[[a.b]]`."""
        first = self._tokens[self._at]
        self._at += 1
        is_member = self._now("[") and self._tokens[self._at].start() == first.end()
        self._at += is_member
        path: _Path = ()
        for name, extent in self._names("]"):
            path = (*self._latest(path), name)
            self.keys.setdefault(path, extent)
        self._at += 1 + is_member
        if is_member:
            self._members[path] = self._members.get(path, -1) + 1
            path = self._latest(path)
        self.values.setdefault(path, (first.start(), self._tokens[self._at - 1].end()))
        return path

    def _latest(self, path: _Path) -> _Path:
        """A table itself, or the last one so far of a list of tables."""
        return (*path, self._members[path]) if path in self._members else path

    def _pair(self, table: _Path) -> None:
        path = table
        for name, extent in self._names("="):
            path = (*path, name)
            self.keys.setdefault(path, extent)
        self._at += 1
        self._value(path)

    def _names(self, end: str) -> Iterator[tuple[str, _Extent]]:
        """The names of a key with dots."""
        while not self._now(end):
            token = self._tokens[self._at]
            self._at += 1
            if token["text"]:
                yield _text_of(token[0]), token.span()
            elif token["word"]:
                for found in re.finditer(r"[^.]+", token[0]):
                    start = token.start() + found.start()
                    yield found[0], (start, start + len(found[0]))

    def _value(self, path: _Path) -> None:
        start = self._tokens[self._at]
        if start[0] == "[":
            self._list(path)
        elif start[0] == "{":
            self._inline_table(path)
        else:
            self._at += 1
        self.values.setdefault(path, (start.start(), self._tokens[self._at - 1].end()))

    def _list(self, path: _Path) -> None:
        self._at += 1
        number = 0
        while not self._now("]"):
            if self._now("\n", ","):
                self._at += 1
                continue
            self._value((*path, number))
            number += 1
            self._skip_to(",", "]")
        self._at += 1

    def _inline_table(self, path: _Path) -> None:
        self._at += 1
        while not self._now("}"):
            if self._now("\n", ","):
                self._at += 1
                continue
            self._pair(path)
            self._skip_to(",", "}")
        self._at += 1


def _text_of(written: str) -> str:
    """A text without its quotes."""
    return str(tomllib.loads(f"x = {written}")["x"])
