"""The style sheets of the face: size and colours."""

from __future__ import annotations

import gzip
import re

import pytest
import rcssmin
from tests.rendering.manuals import ROOT

STYLES = ROOT / "plugins" / "primera" / "runtime" / "styles"
FACE = "".join(path.read_text(encoding="utf-8") for path in sorted(STYLES.glob("1?-*.css")))
LIMIT = 4608
"""4.5 KB."""

LIGHT, DARK = (
    dict(re.findall(r"(--pl-[a-z0-9-]+): (#[0-9a-f]{3,6});", block))
    for block in re.findall(r"\[data-md-color-scheme[^{]*\] \{(.*?)\n\}", FACE, re.DOTALL)[:2]
)


def test_the_style_sheets_of_the_face_stay_small() -> None:
    assert len(gzip.compress(rcssmin.cssmin(FACE).encode(), 9, mtime=0)) <= LIMIT


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    shares = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("colour", "behind", "least"),
    [
        ("text", "bg", 7),
        ("text", "surface", 7),
        ("text-2", "bg", 4.5),
        ("text-2", "surface", 4.5),
        ("link", "bg", 7),
        ("link", "surface", 7),
        ("link-on", "link", 7),
        ("band-text", "band", 7),
        ("right", "surface", 4.5),
        ("wrong", "surface", 4.5),
        ("border", "bg", 3),
        ("border", "surface", 3),
    ],
)
def test_a_colour_can_be_read_on_what_is_behind_it(
    palette: dict[str, str], colour: str, behind: str, least: float
) -> None:
    assert _contrast(palette[f"--pl-{colour}"], palette[f"--pl-{behind}"]) >= least


def test_the_face_is_flat_and_asks_no_other_host() -> None:
    assert "gradient" not in FACE
    assert not re.findall(r"(?<!-)box-shadow: (?!none)", FACE)
    assert "url(" not in FACE
    assert "@import" not in FACE
