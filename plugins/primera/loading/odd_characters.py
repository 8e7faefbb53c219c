"""What a file holds that is allowed and seldom meant: signs of a word processor, unseen characters.

None of it stops a build. Each is looked for only in files that have such a character at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from primera.diagnostics import Diagnostic, Severity, Span
from primera.diagnostics.diagnostic import Param
from primera.yamltree.compose import Document
from primera.yamltree.nodes import Origin, ScalarNode, descendants, span_of

QUOTES, UNSEEN, BULLETS = "PL130", "PL131", "PL133"
WARNINGS = (QUOTES, UNSEEN, BULLETS)

_OPENING, _CLOSING = "“„‟‘‚‛", "”“’‘"
_QUOTED = re.compile(rf"[{_OPENING}][^{_OPENING}{_CLOSING}]*[{_CLOSING}]")
_QUOTED_VALUE = re.compile(rf"[ ]*(?:-[ ]+)*[\w-]+:[ ]+({_QUOTED.pattern})[ ]*$")

_SOFT_HYPHEN = "\u00ad"
_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_JOINERS = "\u200c\u200d"
_EMPTY = "\u180e\u200b\u2060\u2061\u2062\u2063\u2064"
_HIDDEN = _SOFT_HYPHEN + _DIRECTIONS + _JOINERS + _EMPTY
# Between two characters beyond the Latin ones a joiner makes one sign of them: a family of emoji.
_UNSEEN = re.compile(
    rf"[{_SOFT_HYPHEN}{_DIRECTIONS}{_EMPTY}]"
    rf"|(?<![^\x00-\u024f])[{_JOINERS}]|[{_JOINERS}](?![^\x00-\u024f])"
)

_SOLID = "•▪●◦‣○■□❖➢➤\uf0a7\uf0b7"
"""The last two are those of fonts of signs, which word processors take for lists."""
_MARKS = f"{_SOLID}·–"
_BULLET = re.compile(
    rf"""[ ]*(?:-[ ]+)*(?:[\w-]+:[ ]+)?["']?(?P<mark>[{_SOLID}]|[·–](?=[ \t\u00a0]))""",
    re.VERBOSE,
)
_DASH = "–"
_NEAR = 3
"""Lines within which a second dash makes a list: one alone may be a dash at the turn of a line."""

_MOST_REPORTED = 20
"""Of each kind in a file: a text from a scanner may have hundreds."""


def odd_characters(document: Document) -> Iterator[Diagnostic]:
    """Yield a warning for each hazard of a file."""
    text = document.source
    if text.isascii():
        return
    if any(mark in text for mark in _OPENING):
        yield from islice(_quotes(document), _MOST_REPORTED)
    if any(hidden in text for hidden in _HIDDEN):
        yield from islice(_unseen(text, document.origin), _MOST_REPORTED)
    if any(mark in text for mark in _MARKS):
        yield from islice(_bullets(text, document.origin), _MOST_REPORTED)


def _quotes(document: Document) -> Iterator[Diagnostic]:
    """Values that are written between quotes which YAML takes for letters."""
    nodes = descendants(document.root) if document.root else ()
    for node in nodes:
        if isinstance(node, ScalarNode) and not node.style and _is_quoted(node.value):
            yield _warning(QUOTES, span_of(node), quotes=_pair(node.value))
    for number, line in _unread(document):
        # Between real quotes a colon does no harm: these may be why YAML refused the entry.
        if found := _QUOTED_VALUE.match(line):
            span = _place(document.origin, number, found.start(1), found.end(1))
            yield _warning(QUOTES, span, quotes=_pair(found[1]))


def _unread(document: Document) -> list[tuple[int, str]]:
    """The lines of the entries that are no YAML."""
    lines = list(enumerate(document.source.split("\n"), 1))
    if document.root is None:
        return lines
    kept = document.text.split("\n") if document.damaged else ()
    return [each for each, line in zip(lines, kept, strict=False) if each[1] != line]


def _is_quoted(text: str) -> bool:
    # A number is read all the same.
    return _QUOTED.fullmatch(text) is not None and any(map(str.isalpha, text))


def _pair(text: str) -> str:
    return f"{text[0]} {text[-1]}"


def _unseen(text: str, origin: Origin) -> Iterator[Diagnostic]:
    for number, line in _lines(text):
        found = list(_UNSEEN.finditer(line))
        if found:
            first = found[0]
            yield _warning(
                UNSEEN,
                _place(origin, number, first.start(), first.end()),
                finding=_family(first[0]),
                character=f"U+{ord(first[0]):04X}",
                count=len(found),
            )


def _family(character: str) -> str:
    if character == _SOFT_HYPHEN:
        return "soft_hyphen"
    return "direction" if character in _DIRECTIONS else "zero_width"


def _bullets(text: str, origin: Origin) -> Iterator[Diagnostic]:
    found = [(number, match) for number, line in _lines(text) if (match := _BULLET.match(line))]
    dashes = [number for number, match in found if match["mark"] == _DASH]
    for number, match in found:
        beside = (other for other in dashes if other != number and abs(other - number) <= _NEAR)
        if match["mark"] != _DASH or any(beside):
            span = _place(origin, number, match.start("mark"), match.end("mark"))
            yield _warning(BULLETS, span, bullet=match["mark"])


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that are no comments, numbered from 1."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.lstrip(" ").startswith("#"):
            yield number, line


def _place(origin: Origin, line: int, start: int, end: int) -> Span:
    return Span(origin.path, line, start + 1, line, end + 1, origin.layer)


def _warning(code: str, span: Span, **params: Param) -> Diagnostic:
    return Diagnostic(code, Severity.WARNING, span, params)
