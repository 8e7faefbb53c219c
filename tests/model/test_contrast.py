"""Contrast as WCAG reckons it, and what the pages of a company are coloured with."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

from primera.model.contrast import (
    READABLE,
    contrast,
    from_hex,
    luminance,
    nearest_readable,
    to_hex,
)
from primera.model.identity import Colors
from primera.model.palette import NAMES, colour_of, shades, unreadable

THEME = Path(__file__).parents[2] / "plugins/primera/runtime/styles/10-theme.css"
GRID = [(red, green, blue) for red, green, blue in product(range(0, 256, 51), repeat=3)]
WHITE, BLACK = (255, 255, 255), (0, 0, 0)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.478),  # the well-known grey that just fails
        ("#767676", "#ffffff", 4.542),  # and the one that just passes
        ("#ff0000", "#ffffff", 3.998),
        ("#0000ff", "#ffffff", 8.592),
        ("#00ff00", "#000000", 15.304),
        ("#0a0a0a", "#000000", 1.0607),  # in the straight part of the curve
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    first, second = from_hex(one), from_hex(other)
    assert first
    assert second
    assert contrast(first, second) == pytest.approx(ratio, abs=0.001)
    assert contrast(second, first) == contrast(first, second)


def test_luminance_weighs_green_most() -> None:
    assert [luminance(each) for each in ((255, 0, 0), (0, 255, 0), (0, 0, 255))] == pytest.approx(
        [0.2126, 0.7152, 0.0722]
    )


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("#0b5160", "#0b5160"),
        ("0B5160", "#0b5160"),
        ("#0bc", "#00bbcc"),
        ("Verde", "#17663a"),
        (" azul  MARINO ", "#14284b"),
        ("café", "#6b4423"),
        ("Cafe\u0301", "#6b4423"),
        ("", None),
        ("#0b51", None),
        ("rgb(1, 2, 3)", None),
        ("verdoso", None),
        ("#17663a;}", None),
    ],
)
def test_a_colour_is_read_by_name_or_by_numbers(text: str, colour: str | None) -> None:
    read = colour_of(text)
    assert (to_hex(read) if read else None) == colour


def test_the_nearest_shade_is_the_first_that_can_be_read() -> None:
    assert nearest_readable((0, 0, 0), (WHITE,)) == BLACK
    shade = nearest_readable((255, 196, 46), (WHITE,))
    lighter = tuple(round(value * 1.03) for value in shade)
    assert contrast(shade, WHITE) >= READABLE > contrast(lighter, WHITE)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="255"):
        nearest_readable((9, 9, 9), (WHITE, BLACK, (119, 119, 119)))


def grounds(scheme: int) -> list[tuple[int, int, int]]:
    """What our styles have below links: the page, and what stands out from it."""
    css = THEME.read_text(encoding="utf-8")
    texts = [re.findall(rf"--pl-{name}: (#\w+);", css)[scheme] for name in ("bg", "surface")]
    return [colour for text in texts if (colour := from_hex(text))]


@pytest.mark.parametrize("text", [*NAMES, *map(to_hex, GRID)])
def test_whatever_is_not_refused_can_be_read_by_day_and_by_night(text: str) -> None:
    for colors in (Colors(primary=text), Colors(primary=text, accent=text), Colors(accent=text)):
        wrong = {each.key: to_hex(each.nearest) for each in unreadable(colors)}
        colors = colors.model_copy(update=wrong)
        assert [*unreadable(colors)] == []
        for scheme, shown in enumerate(shades(colors)):
            for pair in (shown.band, shown.mark, shown.link):
                assert pair is None or contrast(*pair) >= READABLE
            for ground in grounds(scheme) if shown.link else ():
                assert contrast(shown.link[0], ground) >= READABLE  # type: ignore[index]


@pytest.mark.parametrize("name", NAMES)
def test_what_stands_out_in_a_drawing_is_seen_on_the_page(name: str) -> None:
    for scheme, shown in enumerate(shades(Colors(primary=name))):
        page, _ = grounds(scheme)
        seen = max(contrast(colour, page) for colour in shown.mark or ())
        assert seen >= 3, "its ground, or the line around it"
        assert shown.mark
        assert shown.mark[0] != page or name in ("white", "blanco")


def test_no_name_of_a_colour_is_refused_for_the_band() -> None:
    assert [name for name in NAMES if [*unreadable(Colors(primary=name))]] == []
