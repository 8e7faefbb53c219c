"""How far apart two colours are."""

from __future__ import annotations

from collections.abc import Sequence


def contrast(one: Sequence[float], other: Sequence[float]) -> float:
    """The ratio of WCAG 2, from 1 to 21, of two colours as red, green, blue from 0 to 255."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Sequence[float]) -> float:
    shares = [value / 255 for value in colour[:3]]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
