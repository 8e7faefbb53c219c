"""How far apart two colours are, by WCAG 2.2, and the shades of a colour that are far enough.

A colour is three whole numbers from 0 to 255: red, green and blue, as sRGB has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

Colour: TypeAlias = "tuple[int, int, int]"

READABLE = 4.5
"""Least contrast of a text with what is below it: WCAG 2.2, success criterion 1.4.3."""

_STEPS = 256
_BLACK: Colour = (0, 0, 0)
_WHITE: Colour = (255, 255, 255)
_HEX = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")


def from_hex(text: str) -> Colour | None:
    """The colour of `#0b5160`, `0b5160` or `#0bc`; None of anything else."""
    found = _HEX.fullmatch(text)
    if not found:
        return None
    digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
    red, green, blue = bytes.fromhex(digits)
    return red, green, blue


def to_hex(colour: Colour) -> str:
    """A colour as `#0b5160`."""
    return "#" + bytes(colour).hex()


def luminance(colour: Colour) -> float:
    """Relative luminance, from 0 for black to 1 for white.

    Source: WCAG 2.2, <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>, with the threshold
    0.04045 that it took over from sRGB (IEC 61966-2-1) in 2021.
    """
    red, green, blue = (_linear(value / 255) for value in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """Contrast ratio of two colours, from 1 to 21, in either order.

    Source: WCAG 2.2, <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
    """
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def reads_on(colour: Colour, grounds: Iterable[Colour]) -> bool:
    """Whether a text of a colour can be read on each of some grounds."""
    return all(contrast(colour, ground) >= READABLE for ground in grounds)


def nearest_readable(colour: Colour, grounds: tuple[Colour, ...]) -> Colour:
    """The shade of a colour that is nearest to it and can be read on all of the grounds.

    Shades are mixtures with black or with white. Raises ValueError where none can be read.
    """
    for step in range(_STEPS):
        for end in (_BLACK, _WHITE):
            shade = _mixed(colour, end, step)
            if reads_on(shade, grounds):
                return shade
    raise ValueError(grounds)


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _mixed(colour: Colour, end: Colour, step: int) -> Colour:
    red, green, blue = (
        round(value + (other - value) * step / (_STEPS - 1))
        for value, other in zip(colour, end, strict=True)
    )
    return red, green, blue
