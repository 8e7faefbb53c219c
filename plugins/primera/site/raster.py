"""Flat shapes as a picture, in Python alone: rows of coverage, and a PNG of them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil, floor, hypot, sqrt
from typing import Protocol, TypeAlias

Colour: TypeAlias = tuple[int, int, int]
Span: TypeAlias = tuple[float, float]
LEVELS = 16
"""Shades between a shape and what is behind it."""

_SLICES = 4
"""Times that a row of pixels is cut."""
_UNIT = 60
"""What a slice of a covered pixel counts."""
_WHOLE = _SLICES * _UNIT
_LEVEL = bytes(round(count * (LEVELS - 1) / _WHOLE) for count in range(_WHOLE + 1))


class Shape(Protocol):
    """Something convex: any height has one span of it."""

    @property
    def top(self) -> float:
        """Where it begins."""

    @property
    def bottom(self) -> float:
        """Where it ends."""

    def span(self, y: float) -> Span:
        """From where to where it reaches at a height between top and bottom."""


@dataclass(frozen=True, slots=True)
class Slab:
    """A bar with level edges and leaning sides: `above` and `below` wide, around the `middle`."""

    top: float
    bottom: float
    above: float
    below: float
    middle: float

    def span(self, y: float) -> Span:
        """Its sides at a height."""
        share = (y - self.top) / (self.bottom - self.top)
        half = (self.above + (self.below - self.above) * share) / 2
        return self.middle - half, self.middle + half


class Pen:
    """A stroke with round ends; from a point to itself it is a disc."""

    def __init__(self, x: float, y: float, u: float, v: float, radius: float) -> None:
        (self._x, self._y), (self._u, self._v) = sorted(((x, y), (u, v)), key=lambda at: at[1])
        self._radius = radius
        self._length = hypot(u - x, v - y)
        self.top, self.bottom = self._y - radius, self._v + radius

    def span(self, y: float) -> Span:
        """Its sides at a height: those of the two discs and of the straight piece between them."""
        sides = [*self._disc(self._x, self._y, y), *self._disc(self._u, self._v, y)]
        sides += self._straight(y)
        return min(sides), max(sides)

    def _disc(self, x: float, y: float, at: float) -> Iterator[float]:
        square = self._radius**2 - (at - y) ** 2
        if square >= 0:
            half = sqrt(square)
            yield from (x - half, x + half)

    def _straight(self, y: float) -> Iterator[float]:
        """Where the two long sides cross the height."""
        if self._v == self._y:
            return
        across = (self._v - self._y) * self._radius / self._length
        along = (self._u - self._x) * self._radius / self._length
        for side in (-1, 1):
            share = (y - self._y + side * along) / (self._v - self._y)
            if 0 <= share <= 1:
                yield self._x + share * (self._u - self._x) + side * across


def rows(shapes: Iterable[Shape], width: int, height: int) -> list[bytes]:
    """How much of every pixel the shapes cover together, from 0 to LEVELS - 1, row by row."""
    changes: list[list[int] | None] = [None] * height
    for number, spans in _slices(shapes, height):
        row = changes[number // _SLICES] or [0] * (width + 2)
        changes[number // _SLICES] = row
        for left, right in _joined(spans):
            _cover(row, min(max(0.0, left), float(width)), 1)
            _cover(row, min(max(0.0, right), float(width)), -1)
    blank = bytes(width)
    return [
        bytes(map(_LEVEL.__getitem__, accumulate(row[:width]))) if row else blank for row in changes
    ]


def _slices(shapes: Iterable[Shape], height: int) -> Iterator[tuple[int, list[Span]]]:
    found: dict[int, list[Span]] = {}
    for shape in shapes:
        first = max(0, ceil(shape.top * _SLICES - 0.5))
        last = min(height * _SLICES - 1, floor(shape.bottom * _SLICES - 0.5))
        for number in range(first, last + 1):
            found.setdefault(number, []).append(shape.span((number + 0.5) / _SLICES))
    yield from found.items()


def _joined(spans: list[Span]) -> Iterator[tuple[float, float]]:
    spans.sort()
    left, right = spans[0]
    for start, end in spans:
        if start > right:
            yield left, right
            left = start
        right = max(right, end)
    yield left, right


def _cover(row: list[int], x: float, sign: int) -> None:
    pixel = int(x)
    rest = round((x - pixel) * _UNIT)
    row[pixel] += sign * (_UNIT - rest)
    row[pixel + 1] += sign * rest


def png(rows: Sequence[bytes], palette: Sequence[Colour]) -> bytes:
    """A PNG whose rows are numbers of colours. Raises ValueError without rows."""
    if not rows:
        raise ValueError("a picture has at least one row")
    head = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 3, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    parts = (
        (b"IHDR", head),
        (b"PLTE", bytes(value for colour in palette for value in colour)),
        (b"IDAT", pixels),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(name, body) for name, body in parts)


def _part(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
