"""A cycle of four steps around whoever attends."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from primera.model.framework import Framework
from primera.rendering.diagrams.shapes import (
    MIDDLE,
    badge,
    figure,
    group,
    numbered,
    person,
    picture,
    tip,
    way,
)
from primera.rendering.diagrams.text_layout import STRONG, words
from primera.rendering.page import Page

_RADIUS = 84
_CORNER = 59
"""How far right and down of the centre the ring's corners are."""
_SIDES = ((-1, -1), (1, -1), (1, 1), (-1, 1))
"""Of the centre, clockwise from the upper left."""


def render(page: Page, framework: Framework) -> Markup:
    """The items of the framework around a ring, clockwise; the arrows lead back to the first."""
    titles = [item.title for item in framework.items]
    labels = [words(title, MIDDLE - 12, STRONG) for title in titles]
    above = max(label.height for label in labels[:2])
    below = max(label.height for label in labels[2:])
    y = above + 16 + _RADIUS
    shapes = [*_ring(y), group("pl-act", person(MIDDLE, y - 22))]
    for number, (label, (right, down)) in enumerate(zip(labels, _SIDES, strict=True), start=1):
        shapes.append(badge(number, MIDDLE + right * _CORNER, y + down * _CORNER))
        top = y + _RADIUS + 14 if down > 0 else above - label.height
        shapes.append(label.at(MIDDLE + right * MIDDLE // 2, top))
    height = y + _RADIUS + 20 + below
    return figure(picture("cycle", framework.title, numbered(titles), height, shapes))


def _ring(y: int) -> Iterator[Markup]:
    yield way(
        f"M{MIDDLE - _RADIUS} {y}a{_RADIUS} {_RADIUS} 0 1 1 {2 * _RADIUS} 0"
        f"a{_RADIUS} {_RADIUS} 0 1 1 -{2 * _RADIUS} 0z"
    )
    yield tip(MIDDLE, y - _RADIUS, 90)
    yield tip(MIDDLE + _RADIUS, y, 180)
    yield tip(MIDDLE, y + _RADIUS, -90)
    yield tip(MIDDLE - _RADIUS, y, 0)
