"""Capital letters as strokes, to write a title into a picture without any font.

Pillow does not serve here: the font that it carries has no á, ñ, ¿ nor ¡, and for shapes alone it
is 7 MB of native code.

A letter is 6 units high. Its strokes are lines through points `x,y`, from the top left, and arcs
`@x,y,rx,ry,from,to` around a centre, in degrees clockwise from the right.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from math import cos, radians, sin
from typing import TypeAlias

Segment: TypeAlias = tuple[float, float, float, float]
"""A line from x, y to x, y."""

HEIGHT = 6.0
STROKE = 1.3
"""Width of the pen."""

_GAP = 2.0
"""Between the lines in the middle of the strokes of two letters."""
_SPACE = 2.0
_ARC_STEPS = 24
"""Pieces of a whole circle."""

_LETTERS = {
    "A": "0,6 2.3,0 4.6,6 | .9,4.1 3.7,4.1",
    "B": "2.3,2.9 0,2.9 0,0 2.2,0 @2.2,1.45,1.5,1.45,-90,90 | 0,2.9 0,6 2.4,6"
    " | 2.3,2.9 @2.4,4.45,1.7,1.55,-90,90",
    "C": "@2.5,3,2.5,3,-48,-312",
    "D": "1.7,6 0,6 0,0 1.7,0 @1.7,3,2.7,3,-90,90",
    "E": "3.4,0 0,0 0,6 3.4,6 | 0,2.9 2.9,2.9",
    "F": "3.4,0 0,0 0,6 | 0,3 2.9,3",
    "G": "@2.5,3,2.5,3,-48,-270 2.5,6 4.6,6 4.6,3.3 2.9,3.3",
    "H": "0,0 0,6 | 4.2,0 4.2,6 | 0,2.9 4.2,2.9",
    "I": "0,0 0,6",
    "J": "2.8,0 2.8,4.2 @1.2,4.2,1.6,1.8,0,155",
    "K": "0,0 0,6 | 4,0 0,3.6 | 1.4,2.4 4.2,6",
    "L": "0,0 0,6 3.3,6",
    "M": "0,6 .3,0 2.7,4 5.1,0 5.4,6",
    "N": "0,6 0,0 4.2,6 4.2,0",
    "O": "@2.7,3,2.7,3,0,360",
    "P": "0,6 0,0 2.2,0 @2.2,1.7,1.7,1.7,-90,90 0,3.4",
    "Q": "@2.7,3,2.7,3,0,360 | 3.2,4.3 5.2,6.3",
    "R": "0,6 0,0 2.2,0 @2.2,1.7,1.7,1.7,-90,90 0,3.4 | 2,3.4 4.1,6",
    "S": "@2,1.5,1.9,1.5,-25,-270 @2,4.5,2.1,1.5,-90,155",
    "T": "0,0 4.4,0 | 2.2,0 2.2,6",
    "U": "0,0 0,3.9 @2.1,3.9,2.1,2.1,180,0 4.2,0",
    "V": "0,0 2.3,6 4.6,0",
    "W": "0,0 1.6,6 3.3,1 5,6 6.6,0",
    "X": "0,0 4.3,6 | 4.3,0 0,6",
    "Y": "0,0 2.2,3.1 4.4,0 | 2.2,3.1 2.2,6",
    "Z": "0,0 3.9,0 0,6 3.9,6",
    "0": "@2.1,3,2.1,3,0,360",
    "1": "0,1.2 1.7,0 1.7,6",
    "2": "@1.9,1.7,1.9,1.7,-165,35 0,6 3.9,6",
    "3": "@1.8,1.5,1.7,1.5,-150,90 @1.8,4.5,2,1.5,-90,150",
    "4": "3,6 3,0 0,4.2 4.2,4.2",
    "5": "3.6,0 .5,0 .3,2.7 @1.8,4.1,2.1,1.9,-130,145",
    "6": "3.3,0 @2.1,4,2.1,2,-160,200",
    "7": "0,0 3.9,0 1.4,6",
    "8": "@2,1.5,1.7,1.5,0,360 | @2,4.5,2,1.5,0,360",
    "9": "1,6 @2.1,2,2.1,2,20,380",
    ".": "0,6 .1,6",
    ",": "0,5.9 -.3,7",
    ":": "0,2.2 .1,2.2 | 0,6 .1,6",
    ";": "0,2.2 .1,2.2 | 0,5.9 -.3,7",
    "-": "0,3.2 1.7,3.2",
    "–": "0,3.2 2.6,3.2",
    "—": "0,3.2 4,3.2",
    "·": "0,3.1 .1,3.1",
    "'": "0,0 0,1.3",
    "’": "0,0 -.2,1.2",
    '"': "0,0 0,1.3 | 1.7,0 1.7,1.3",
    "!": "0,0 0,3.5 | 0,6 .1,6",
    "¡": "0,2.5 0,6 | 0,0 .1,0",
    "?": "@1.6,1.5,1.6,1.5,-165,75 1.6,3.9 | 1.6,6 1.7,6",
    "¿": "@1.6,4.5,1.6,1.5,15,255 1.6,2.1 | 1.6,0 1.7,0",
    "(": "@2.6,3,2.6,4,-145,-215",
    ")": "@-1.6,3,2.6,4,-35,35",
    "«": "1.5,1.8 0,3.2 1.5,4.6 | 3.6,1.8 2.1,3.2 3.6,4.6",
    "»": "0,1.8 1.5,3.2 0,4.6 | 2.1,1.8 3.6,3.2 2.1,4.6",
    "/": "0,6.4 2.4,-.4",
    "+": "0,3.2 3.4,3.2 | 1.7,1.5 1.7,4.9",
    "&": "4.6,6 1,1.9 @1.9,1.2,1.2,1.2,150,390 .8,3.6 @1.9,4.5,1.7,1.5,-140,-340 4.5,3.4",
    "%": "0,6 4.6,0 | @.9,1,.8,1,0,360 | @3.7,5,.8,1,0,360",
    "º": "@1,1,1,1,0,360",
    "ª": "@1,1,1,1,0,360 | 2,0 2,2",
}
_MARKS = {
    "\u0300": "-.5,-2.4 .3,-1.6",
    "\u0301": "-.3,-1.6 .5,-2.4",
    "\u0302": "-.8,-1.6 0,-2.4 .8,-1.6",
    "\u0303": "-1.2,-1.7 @-.6,-1.8,.6,.5,180,360 @.6,-2,.6,.5,180,0 1.2,-2.1",
    "\u0308": "-.9,-2 -.8,-2 | .8,-2 .9,-2",
    "\u0327": "0,6 .1,7 -.5,7.5",
}


@lru_cache(maxsize=256)
def strokes(text: str) -> tuple[tuple[Segment, ...], float]:
    """The pieces of the strokes of one line of text, and its width; both in units.

    Signs that have no letter here are left out.
    """
    found: list[Segment] = []
    right = 0.0
    middle = 0.0
    for sign in unicodedata.normalize("NFD", text.upper()):
        if sign == " ":
            right += _SPACE
        elif sign in _LETTERS:
            pieces = _pieces(_LETTERS[sign])
            start = right - min(min(x, u) for x, _, u, _ in pieces)
            width = max(max(x, u) for x, _, u, _ in pieces)
            found += _moved(pieces, start)
            middle = (right + start + width) / 2
            right = start + width + _GAP
        elif sign in _MARKS:
            found += _moved(_pieces(_MARKS[sign]), middle)
    return tuple(found), max(0.0, right - _GAP)


def _moved(pieces: tuple[Segment, ...], by: float) -> Iterator[Segment]:
    return ((x + by, y, u + by, v) for x, y, u, v in pieces)


@cache
def _pieces(shape: str) -> tuple[Segment, ...]:
    lines = [
        [point for part in line.split() for point in _points(part)] for line in shape.split("|")
    ]
    return tuple((*one, *other) for line in lines for one, other in pairwise(line))


def _points(part: str) -> Iterator[tuple[float, float]]:
    numbers = [float(number) for number in part.lstrip("@").split(",")]
    if not part.startswith("@"):
        yield numbers[0], numbers[1]
        return
    x, y, rx, ry, start, end = numbers
    steps = max(2, round(abs(end - start) * _ARC_STEPS / 360))
    for step in range(steps + 1):
        angle = radians(start + (end - start) * step / steps)
        yield x + rx * cos(angle), y + ry * sin(angle)
