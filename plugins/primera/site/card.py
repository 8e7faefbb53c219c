"""The picture that shared links show: the inverted pyramid, with the title in its top row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from primera.site.assets import Asset
from primera.site.letters import HEIGHT, STROKE, strokes
from primera.site.raster import LEVELS, Colour, Pen, Shape, Slab, png, rows

CARD = "assets/primera-linea/card.png"
"""Where the picture is published."""

WIDTH, HEIGHT_OF_CARD = 1200, 630
"""In pixels, as the services that show shared links want it."""

_PAPER: Colour = (0xFF, 0xFF, 0xFF)
_BAND: Colour = (0xFF, 0xC4, 0x2E)
_INK: Colour = (0x14, 0x23, 0x2B)
_MIDDLE = WIDTH / 2
_HEADS = (240, 600, 960)
_COUNTER = Slab(132, 408, 1136, 1034, _MIDDLE)
_ROWS = (Slab(446, 514, 760, 735, _MIDDLE), Slab(534, 602, 480, 455, _MIDDLE))
_ROOM = (984, 196)
"""Width and height that the title may take."""
_LINES = 3
_LEADING = 1.75
"""From line to line, in heights of a letter: there are accents above."""
_SIZES = range(112, 15, -4)
"""Heights of a letter to try."""
_LONGEST = 120
"""Signs of a title that are shown; of a longer one the rest is left out."""


@lru_cache(maxsize=4)
def card_asset(title: str) -> Asset:
    """The picture for a manual's title, as a file of the site. The same title gives the same."""
    band = rows([_COUNTER], WIDTH, HEIGHT_OF_CARD)
    ink = rows([*_heads(), *_ROWS, *_lettering(title)], WIDTH, HEIGHT_OF_CARD)
    mixed = [_mixed(behind, before) for behind, before in zip(band, ink, strict=True)]
    return Asset(CARD, png(mixed, _palette()))


def _mixed(behind: bytes, before: bytes) -> bytes:
    """Two levels of every pixel as one number: rows added as numbers, where nothing is carried."""
    both = int.from_bytes(behind, "big") * LEVELS + int.from_bytes(before, "big")
    return both.to_bytes(len(behind), "big")


def _palette() -> list[Colour]:
    return [
        _between(_between(_PAPER, _BAND, behind), _INK, before)
        for behind in range(LEVELS)
        for before in range(LEVELS)
    ]


def _between(one: Colour, other: Colour, level: int) -> Colour:
    red, green, blue = (
        round(a + (b - a) * level / (LEVELS - 1)) for a, b in zip(one, other, strict=True)
    )
    return red, green, blue


def _heads() -> Iterator[Shape]:
    return (Pen(x, 76, x, 76, 48) for x in _HEADS)


def _lettering(title: str) -> Iterator[Shape]:
    size, lines = _fitted(" ".join(title.split())[:_LONGEST].split(" "))
    scale = size / HEIGHT
    leading = size * _LEADING
    top = (_COUNTER.top + _COUNTER.bottom - leading * (len(lines) - 1) - size) / 2
    for number, line in enumerate(lines):
        pieces, width = strokes(line)
        left, above = _MIDDLE - width * scale / 2, top + number * leading
        for x, y, u, v in pieces:
            points = (left + x * scale, above + y * scale, left + u * scale, above + v * scale)
            yield Pen(*points, STROKE * scale / 2)


def _fitted(words: list[str]) -> tuple[int, list[str]]:
    """The largest size at which the words fit, and their lines; the smallest where none does."""
    width, height = _ROOM
    for size in _SIZES:
        lines = list(_wrapped(words, width / size * HEIGHT))
        high = size * (1 + _LEADING * (len(lines) - 1))
        fits = all(strokes(line)[1] * size / HEIGHT <= width for line in lines)
        if fits and len(lines) <= _LINES and high <= height:
            break
    return size, lines[:_LINES]


def _wrapped(words: Iterable[str], width: float) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}".strip()
        if line and strokes(longer)[1] > width:
            yield line
            longer = word
        line = longer
    yield line
