"""Words in a diagram: a picture breaks no lines by itself."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from primera.rendering.escape import html

Anchor = Literal["start", "middle", "end"]

_DROP = 5
"""From the baseline of a line to its lower edge."""

_NARROW = frozenset("iíìjlI.,;:'’‘|!¡()[]·- ")
_SLIM = frozenset("frt")
_WIDE = frozenset("mwMWÑ@%—–…")


@dataclass(frozen=True, slots=True)
class Style:
    """How words look: their class in the style sheet, size, leading, and width beside plain ones.

    `size` repeats what the style sheet says, because lines are broken here.
    """

    name: str
    size: int
    leading: int
    spread: float


PLAIN = Style("", 15, 19, 1.0)
STRONG = Style("pl-strong", 15, 19, 1.1)
SMALL = Style("pl-small", 14, 18, 1.0)


@dataclass(frozen=True, slots=True)
class Words:
    """A text broken into lines."""

    lines: tuple[str, ...]
    style: Style

    def __bool__(self) -> bool:
        return bool(self.lines)

    @property
    def height(self) -> int:
        """How high the lines are together."""
        return len(self.lines) * self.style.leading

    def at(self, x: int, top: int, anchor: Anchor = "middle") -> Markup:
        """The lines below `top`, beginning, centred or ending at `x`."""
        first = top + self.style.leading - _DROP
        spans = (
            Markup('<tspan x="{}" y="{}">{}</tspan>').format(
                x, first + row * self.style.leading, html(line)
            )
            for row, line in enumerate(self.lines)
        )
        look = Markup(' class="{}"').format(self.style.name) if self.style.name else ""
        return Markup('<text text-anchor="{}"{}>{}</text>').format(
            anchor, look, Markup("").join(spans)
        )


def words(text: str, width: int, style: Style = PLAIN) -> Words:
    """A text in lines of at most `width`; a word that is longer goes on in the next line.

    The letters are taken to be as wide as in the widest of the usual system fonts.
    """
    room = width / (style.size * style.spread)
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and _width(joined) <= room:
            lines[-1] = joined
        else:
            lines += _pieces(word, room)
    return Words(tuple(lines), style)


def _pieces(word: str, room: float) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and _width(pieces[-1] + letter) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _width(text: str) -> float:
    return sum(map(_letter_width, text))


def _letter_width(letter: str) -> float:
    """In parts of the size."""
    if letter in _NARROW:
        return 0.37
    if letter in _SLIM:
        return 0.46
    if letter in _WIDE or unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    return 0.74 if letter.isupper() else 0.63
