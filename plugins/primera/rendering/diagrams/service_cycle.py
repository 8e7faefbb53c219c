"""The service cycle: the contacts of a service around a track, as the customer walks it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from markupsafe import Markup

from primera.model.operations import Cycle, CycleMoment
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
from primera.rendering.diagrams.text_layout import PLAIN, SMALL, STRONG, Anchor, Words, words
from primera.rendering.page import Page

_LEFT, _RIGHT = 24, WIDTH - 24
_SIDES: Mapping[int, tuple[int, Anchor]] = {_LEFT: (50, "start"), _RIGHT: (WIDTH - 50, "end")}
"""Where the track is -> where the labels inside it begin or end."""
_TOP = 54
_BEND = 60
_LABEL = 120
_GAP = 22


def render(page: Page, cycle: Cycle) -> Markup:
    """The moments clockwise from the top, the critical ones marked."""
    half = (len(cycle.moments) + 1) // 2
    labels = [_label(moment) for moment in cycle.moments]
    rows = [
        max(label.height for label in pair if label)
        for pair in zip_longest(labels[:half], reversed(labels[half:]))
    ]
    tops = [_TOP + 44 + sum(rows[:row]) + row * _GAP for row in range(half)]
    low = tops[-1] + rows[-1] + 34
    middles = [top + height // 2 for top, height in zip(tops, rows, strict=True)]
    # Up on the left: the last moment is beside the first.
    heights = [*middles, *reversed(middles[: len(labels) - half])]
    shapes = [_track(low), group("pl-act", person(MIDDLE, _TOP - 46))]
    for number, (moment, label, y) in enumerate(
        zip(cycle.moments, labels, heights, strict=True), start=1
    ):
        shapes += _stop(moment, label, number, _RIGHT if number <= half else _LEFT, y)
    shapes += _key(page, low + 26) if any(m.critical for m in cycle.moments) else ()
    return figure(picture("cycle", cycle.title, _told(page, cycle), low + 50, shapes))


def _label(moment: CycleMoment) -> Words:
    return words(moment.voice, _LABEL, STRONG if moment.critical else PLAIN)


def _track(low: int) -> Markup:
    across, down = _RIGHT - _LEFT - 2 * _BEND, low - _TOP - 2 * _BEND
    bend = f"{_BEND} {_BEND} 0 0 1"
    return Markup("").join(
        (
            way(
                f"M{_LEFT + _BEND} {_TOP}h{across}a{bend} {_BEND} {_BEND}v{down}"
                f"a{bend} -{_BEND} {_BEND}h-{across}a{bend} -{_BEND} -{_BEND}v-{down}"
                f"a{bend} {_BEND} -{_BEND}z"
            ),
            tip(MIDDLE + 70, _TOP, 90),
            tip(MIDDLE, low, -90),
            tip(MIDDLE - 62, _TOP, 90),
        )
    )


def _stop(moment: CycleMoment, label: Words, number: int, x: int, y: int) -> Iterator[Markup]:
    spot = badge(number, x, y)
    yield group("pl-act", spot) if moment.critical else spot
    start, anchor = _SIDES[x]
    yield label.at(start, y - label.height // 2, anchor)


def _key(page: Page, y: int) -> tuple[Markup, ...]:
    said = words(page.say("pages.cycle.critical"), WIDTH - 80, SMALL)
    spot = Markup('<circle cx="{}" cy="{}" r="9"/>').format(_LEFT, y)
    return (group("pl-act", spot), said.at(_LEFT + 18, y - 9, "start"))


def _told(page: Page, cycle: Cycle) -> str:
    mark = page.say("pages.cycle.critical").lower()
    return numbered(
        f"{moment.voice.rstrip('.')} ({mark})" if moment.critical else moment.voice
        for moment in cycle.moments
    )
