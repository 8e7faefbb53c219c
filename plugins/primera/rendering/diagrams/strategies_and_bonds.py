"""Strategies in steps, and from the last of them the bonds between customer and company."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from primera.model.framework import Framework
from primera.rendering.diagrams.shapes import (
    MIDDLE,
    WIDTH,
    badge,
    figure,
    group,
    numbered,
    person,
    picture,
    tip,
    way,
)
from primera.rendering.diagrams.text_layout import STRONG, Words, words
from primera.rendering.page import Page

_INSET = 22
"""By how much each row is narrower than the one above, on both sides."""
_ENDS = 20
_KNOT = 190
"""Width of a bond's label between the two persons."""


def render(page: Page, framework: Framework) -> Markup:
    """The first group as rows that narrow, the second as ties between two persons."""
    strategies, bonds = framework.groups[:2]
    shapes: list[Markup] = []
    top = 2
    for number, item in enumerate(strategies.items):
        label = words(item.title, WIDTH - 2 * number * _INSET - 84, STRONG)
        height = max(46, label.height + 18)
        shapes += _row(label, number, top, height)
        top += height + 8
    shapes += (way(f"M{MIDDLE} {top - 6}v22"), tip(MIDDLE, top + 22, 180))
    labels = [words(item.title, _KNOT - 24, STRONG) for item in bonds.items]
    shapes += _ties(labels, top + 40)
    height = top + 40 + sum(map(_tie_height, labels))
    told = f"{_told(framework, 0)} {_told(framework, 1)}"
    return figure(picture("bonds", framework.title, told, height, shapes))


def _told(framework: Framework, place: int) -> str:
    group_of = framework.groups[place]
    return f"{group_of.title}: {numbered(item.title for item in group_of.items)}"


def _row(label: Words, number: int, top: int, height: int) -> Iterator[Markup]:
    left = 2 + number * _INSET
    wide = WIDTH - 2 * left
    slant = _INSET * height // (height + 8)
    yield Markup('<path d="M{} {}h{}l-{} {}h-{}z"/>').format(
        left, top, wide, slant, height, wide - 2 * slant
    )
    yield badge(number + 1, left + 40, top + height // 2)
    yield label.at(MIDDLE + 22, top + (height - label.height) // 2)


def _tie_height(label: Words) -> int:
    return label.height + 34


def _ties(labels: list[Words], top: int) -> Iterator[Markup]:
    height = sum(map(_tie_height, labels))
    middle = top + height // 2
    left, right = _ENDS, WIDTH - _ENDS
    y = top
    knots: list[Markup] = []
    for label in labels:
        centre = y + _tie_height(label) // 2
        yield way(
            f"M{left} {middle}C{left + 20} {centre} {left + 40} {centre} {left + 60} {centre}"
            f"H{right - 60}C{right - 40} {centre} {right - 20} {centre} {right} {middle}"
        )
        box = Markup('<rect x="{}" y="{}" width="{}" height="{}" rx="6"/>').format(
            MIDDLE - _KNOT // 2, y + 7, _KNOT, label.height + 20
        )
        knots += (box, label.at(MIDDLE, y + 17))
        y += _tie_height(label)
    yield from knots
    yield person(left, middle - 22)
    yield group("pl-act", person(right, middle - 22))
