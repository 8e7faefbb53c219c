"""The pyramid as it was and turned over, with the four actions that turn it.

The two pictures change places, and the actions unfold, without a script: style sheets read which
radio button is checked and which `details` is open. Paper and old browsers show both pictures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from primera.model.framework import Framework
from primera.model.roles import Role
from primera.rendering.diagrams.shapes import (
    MIDDLE,
    WIDTH,
    badge,
    figure,
    group,
    people,
    picture,
    tip,
    way,
)
from primera.rendering.diagrams.text_layout import SMALL, STRONG, Words, words
from primera.rendering.page import Page
from primera.rendering.templating import render_block

_PLACES = (("decides", 3, 230), ("supports", 2, 190), ("inspires", 1, 124))
"""From the customer on: place in the pyramid, how many people it shows, width of its words."""

_BROAD, _NARROW = WIDTH - 4, 140
"""Width of the pyramid at its two ends."""
_HEADS = 46
_PAD = 9
_GAP = 7
_CROWD = 74
_FLOW = 46


@dataclass(frozen=True, slots=True)
class _Tier:
    """A row of the pyramid: how many people stand there, and who they are."""

    look: str
    count: int
    texts: tuple[Words, ...]
    roles: str

    @property
    def height(self) -> int:
        return _HEADS + sum(text.height for text in self.texts) + 2 * _PAD


def render(page: Page, framework: Framework) -> Markup:
    """Both pyramids, and the items of the last group as what turns one into the other.

    Nothing where one of its places is empty, because the roles there are hidden.
    """
    actions = framework.groups[-1]
    if not {place for place, *_ in _PLACES} <= {r.in_the_pyramid for r in _roles(page)}:
        return Markup("")
    tiers = [_tier(page, *place) for place in _PLACES]
    turned, usual = _turned(page, tiers, len(actions.items)), _usual(page, tiers[::-1])
    return figure(render_block("_pyramid.j2", page, group=actions, turned=turned, usual=usual))


def _tier(page: Page, place: str, count: int, room: int) -> _Tier:
    roles = [r.title for r in _roles(page) if r.in_the_pyramid == place]
    texts = words(roles[0], room, STRONG), words(", ".join(roles[1:]), room, SMALL)
    look = "pl-act" if place == "decides" else "pl-tier"
    return _Tier(look, count, tuple(filter(bool, texts)), ", ".join(roles))


def _roles(page: Page) -> tuple[Role, ...]:
    return page.context.manual.of(Role)


def _turned(page: Page, tiers: Sequence[_Tier], actions: int) -> Markup:
    low = _CROWD + _height(tiers)
    flow = words(page.say("diagrams.pyramid.turned_flow"), WIDTH, STRONG)
    shapes = (
        _crowd(page, 0),
        *_rows(tiers, _CROWD, _BROAD, _NARROW),
        tip(MIDDLE, low + 14, 0),
        flow.at(MIDDLE, low + 24),
        group("pl-pushes", *_pushes(tiers, _CROWD, actions)),
    )
    return _picture(page, "turned", tiers, low + _FLOW, shapes)


def _usual(page: Page, tiers: Sequence[_Tier]) -> Markup:
    low = _FLOW + _height(tiers)
    flow = words(page.say("diagrams.pyramid.usual_flow"), WIDTH, STRONG)
    shapes = (
        flow.at(MIDDLE, 0),
        tip(MIDDLE, 33, 180),
        *_rows(tiers, _FLOW, _NARROW, _BROAD),
        _crowd(page, low + 6),
    )
    return _picture(page, "usual", tiers, low + _CROWD + 10, shapes)


def _picture(
    page: Page, state: str, tiers: Sequence[_Tier], height: int, shapes: tuple[Markup, ...]
) -> Markup:
    told = page.say(f"diagrams.pyramid.{state}_told", rows="; ".join(tier.roles for tier in tiers))
    title = page.say(f"diagrams.pyramid.{state}")
    return picture(f"pyramid_{state}", title, told, height, shapes, f"pl-{state}")


def _height(tiers: Sequence[_Tier]) -> int:
    return sum(tier.height for tier in tiers) + _GAP * (len(tiers) - 1)


def _rows(tiers: Sequence[_Tier], top: int, upper: int, lower: int) -> Iterator[Markup]:
    """The tiers of a pyramid that is `upper` wide above and `lower` below, its sides straight."""
    slope = (lower - upper) / 2 / _height(tiers)
    y = top
    for tier in tiers:
        halves = [round(upper / 2 + slope * (at - top)) for at in (y, y + tier.height)]
        yield _row(tier, y, halves[0], halves[1])
        y += tier.height + _GAP


def _row(tier: _Tier, top: int, upper: int, lower: int) -> Markup:
    shape = Markup('<path d="M{} {}H{}L{} {}H{}z"/>').format(
        MIDDLE - upper, top, MIDDLE + upper, MIDDLE + lower, top + tier.height, MIDDLE - lower
    )
    y = top + _PAD
    parts = [shape, group("pl-ink", people(tier.count, MIDDLE, y))]
    y += _HEADS
    for text in tier.texts:
        parts.append(text.at(MIDDLE, y))
        y += text.height
    return group(tier.look, *parts)


def _crowd(page: Page, top: int) -> Markup:
    label = words(page.say("pages.pyramid.customers"), WIDTH, STRONG)
    return people(5, MIDDLE, top + 24) + label.at(MIDDLE, top)


def _pushes(tiers: Sequence[_Tier], top: int, count: int) -> Iterator[Markup]:
    """The numbers of the actions beside the slanting sides, two by two, with arrows upwards."""
    second = top + tiers[0].height + _GAP
    third = second + tiers[1].height + _GAP
    rows = ((18, second + tiers[1].height // 2 + 16), (34, third + tiers[2].height // 2 + 16))
    for number in range(count):
        inset, y = rows[number // 2]
        x = WIDTH - inset if number % 2 else inset
        yield group("pl-push", badge(number + 1, x, y), way(f"M{x} {y - 30}v14"), tip(x, y - 36, 0))
