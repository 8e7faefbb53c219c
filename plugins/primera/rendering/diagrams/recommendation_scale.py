"""The scale from 0 to 10 of a recommendation index, with its three groups of people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from primera.model.metrics import Metric
from primera.rendering.diagrams.shapes import WIDTH, figure, group, picture
from primera.rendering.diagrams.text_layout import PLAIN, STRONG, words
from primera.rendering.page import Page


@dataclass(frozen=True, slots=True)
class _Group:
    """People by their mark, how the picture shows them, and the curve of the mouth."""

    name: str
    low: int
    high: int
    look: str
    mouth: int


_GROUPS = (
    _Group("promoters", 9, 10, "pl-act", 7),
    _Group("passives", 7, 8, "pl-some", 0),
    _Group("detractors", 0, 6, "pl-some", -7),
)
"""From the highest mark down: Reichheld, «The One Number You Need to Grow», 2003."""

_HIGH = 34
_BOX = 52
_GAP = 12
_FACE = 92
_TEXT = 126


def render(page: Page, metric: Metric) -> Markup:
    """The marks from 10 down, each group with its name and what it does to the index."""
    asked = words(metric.question or "", WIDTH, STRONG)
    shapes = [asked.at(0, 0, "start")]
    top = asked.height + 14
    for people in _GROUPS:
        shapes.append(group(people.look, *_marks(people, top)))
        shapes += _said(page, people, top)
        top += (people.high - people.low + 1) * _HIGH + _GAP
    formula = metric.formula or ""
    counted = words(formula, WIDTH - 24, PLAIN)
    shapes.append(
        Markup('<rect x="1" y="{}" width="{}" height="{}" rx="6"/>').format(
            top + 4, WIDTH - 2, counted.height + 22
        )
    )
    shapes.append(counted.at(12, top + 15, "start"))
    told = " ".join((metric.question or "", *(_told(page, g) for g in _GROUPS), formula))
    return figure(picture("scale", metric.title, told, top + counted.height + 30, shapes))


def _marks(people: _Group, top: int) -> Iterator[Markup]:
    for row, mark in enumerate(range(people.high, people.low - 1, -1)):
        y = top + row * _HIGH
        yield Markup(
            '<rect x="2" y="{}" width="{}" height="{}"/>'
            '<text class="pl-strong" text-anchor="middle" x="{}" y="{}">{}</text>'
        ).format(y, _BOX, _HIGH, 2 + _BOX // 2, y + _HIGH // 2 + 5, mark)
    yield _face(people, top + (people.high - people.low + 1) * _HIGH // 2)


def _face(people: _Group, y: int) -> Markup:
    return Markup(
        '<circle cx="{}" cy="{}" r="20"/>'
        '<path class="pl-line" d="M{} {}v4m12-4v4M{} {}q9 {} 18 0"/>'
    ).format(
        _FACE, y, _FACE - 6, y - 8, _FACE - 9, y + 7 - people.mouth // 2, people.mouth
    )  # fmt: skip


def _said(page: Page, people: _Group, top: int) -> tuple[Markup, Markup]:
    room = WIDTH - _TEXT
    name = words(page.say(f"diagrams.scale.{people.name}"), room, STRONG)
    does = words(_does(page, people), room, PLAIN)
    middle = top + (people.high - people.low + 1) * _HIGH // 2
    start = middle - (name.height + does.height) // 2
    return name.at(_TEXT, start, "start"), does.at(_TEXT, start + name.height, "start")


def _does(page: Page, people: _Group) -> str:
    said = page.say(f"diagrams.scale.{people.name}_do")
    return page.say("diagrams.scale.marks", low=people.low, high=people.high, does=said)


def _told(page: Page, people: _Group) -> str:
    return f"{page.say(f'diagrams.scale.{people.name}')}: {_does(page, people)}."
