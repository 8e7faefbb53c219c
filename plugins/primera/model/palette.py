"""From the colours of a company to those of its pages, light and dark."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from primera.model.contrast import Colour, from_hex, nearest_readable, reads_on
from primera.model.identity import Colors

_VALUES = {
    ("blue", "azul"): 0x0B4F9E,
    ("navy", "azul marino"): 0x14284B,
    ("teal", "turquesa"): 0x0B5160,
    ("green", "verde"): 0x17663A,
    ("yellow", "amarillo"): 0xFFC42E,
    ("orange", "naranja"): 0xA84300,
    ("red", "rojo"): 0xA8201A,
    ("wine", "vino"): 0x7A1F3D,
    ("pink", "rosa"): 0xA61E63,
    ("purple", "morado"): 0x5F2A94,
    ("brown", "cafe"): 0x6B4423,
    ("gray", "gris"): 0x4F5F68,
    ("black", "negro"): 0x14232B,
    ("white", "blanco"): 0xFFFFFF,
}
NAMES: Mapping[str, Colour] = MappingProxyType(
    {
        name: (value >> 16, value >> 8 & 255, value & 255)
        for names, value in _VALUES.items()
        for name in names
    }
)
"""Name of a colour, in English and in Spanish, in small letters without accents -> the colour."""

_INK, _WHITE = (0x14, 0x23, 0x2B), (0xFF, 0xFF, 0xFF)
_PAPER = (_WHITE, (0xEE, 0xF4, 0xF3))
_NIGHT = ((0x0E, 0x18, 0x1D), (0x17, 0x25, 0x2C))
"""Grounds of pages, and of what stands out from them: `runtime/styles/10-theme.css` has them."""


@dataclass(frozen=True, slots=True)
class Shades:
    """Colours of pages; None where they stay ours. Each ground comes with the text on it."""

    band: tuple[Colour, Colour] | None
    link: tuple[Colour, Colour] | None

    @property
    def mark(self) -> tuple[Colour, Colour] | None:
        """What stands out in a drawing: a band as dark as the page is turned inside out."""
        if self.band and self.band[0] in _NIGHT:
            return self.band[1], self.band[0]
        return self.band


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A colour without contrast, under its key, and the nearest that has it."""

    key: str
    nearest: Colour


def colour_of(text: str) -> Colour | None:
    """The colour that somebody wrote, by name or by numbers; None if it is none."""
    plain = unicodedata.normalize("NFKD", text.strip().casefold())
    name = " ".join("".join(each for each in plain if not unicodedata.combining(each)).split())
    return NAMES.get(name) or from_hex(text.strip())


def unreadable(colors: Colors) -> Iterator[Unreadable]:
    """The colours of a company on which, or as which, no text can be read by day.

    By night shades are chosen that can.
    """
    primary, accent = _colours(colors)
    if primary and _text_on(primary) is None:
        shades = (nearest_readable(primary, (text,)) for text in (_INK, _WHITE))
        yield Unreadable("primary", min(shades, key=lambda shade: _distance(shade, primary)))
    if accent and not reads_on(accent, _PAPER):
        yield Unreadable("accent", nearest_readable(accent, _PAPER))


def shades(colors: Colors) -> tuple[Shades, Shades]:
    """What pages are coloured with by day and by night. Only for colours that can be read."""
    primary, accent = _colours(colors)
    if accent is None and primary and reads_on(primary, _PAPER):
        accent = primary
    by_day = by_night = None
    if primary and (text := _text_on(primary)):
        by_day = (primary, text)
        # A bright band would dazzle: by night its colour is that of the title.
        is_dark = text == _WHITE
        by_night = by_day if is_dark else (_NIGHT[1], nearest_readable(primary, _NIGHT))
    if accent is None:
        return Shades(by_day, None), Shades(by_night, None)
    link = nearest_readable(accent, _NIGHT)
    return Shades(by_day, (accent, _WHITE)), Shades(by_night, (link, _NIGHT[0]))


def _colours(colors: Colors) -> tuple[Colour | None, Colour | None]:
    primary = colour_of(colors.primary) if colors.primary else None
    return primary, colour_of(colors.accent) if colors.accent else None


def _text_on(ground: Colour) -> Colour | None:
    """The text that can be read on a ground: white where it can, as on all dark colours."""
    return next((text for text in (_WHITE, _INK) if reads_on(text, (ground,))), None)


def _distance(one: Colour, other: Colour) -> int:
    return sum((first - second) ** 2 for first, second in zip(one, other, strict=True))
