"""A quiz between the real header and the real bars: what is read is not behind them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.face.colours import contrast
from tests.face.conftest import DESK, PHONE

from primera.site.assets import bundle_runtime
from primera.strings import load_strings

ZOOMED = (720, 450)
QUIZ = "cuestionarios/fundamentos/"
SEEN = """element => {
  const box = element.getBoundingClientRect();
  const at = document.elementFromPoint(box.x + Math.min(box.width / 2, 40), box.y + box.height / 2);
  return box.height > 0 && !!at && element.contains(at);
}"""
SIDEWAYS = """() => {
  const track = document.querySelector(".pl-quiz__track");
  const edge = track.getBoundingClientRect().right;
  return [
    document.documentElement.scrollWidth > innerWidth,
    [...track.children].some(dot => dot.getBoundingClientRect().right > edge),
    document.querySelector(".pl-quiz__about").offsetWidth
      > document.querySelector("pl-quiz").offsetWidth,
  ];
}"""


def is_seen(shown: Locator) -> bool:
    """Whether the middle of something is on the screen, with nothing over it."""
    return bool(shown.evaluate(SEEN))


def choose_wrong(page: Page) -> Locator:
    """Choose the last option that is not the key, and give it back."""
    question = page.locator("pl-question:visible")
    keys = question.evaluate("question => JSON.parse(question.dataset.pl).keys")
    option = question.locator(
        f".pl-option{''.join(f':not([data-option={key}])' for key in keys)}"
    ).last
    option.click()
    return option


@pytest.mark.parametrize("size", [PHONE, ZOOMED, DESK])
def test_nothing_of_a_question_and_its_feedback_is_behind_a_bar(
    chromium: Browser, address: str, size: tuple[int, int]
) -> None:
    page = chromium.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(f"{address}/{QUIZ}")
    expect(page.locator("pl-quiz[data-ready]")).to_be_visible()
    assert page.evaluate(SIDEWAYS) == [False, False, False]
    stem = page.locator(".pl-question__stem:visible")
    assert stem.evaluate("stem => stem.getBoundingClientRect().top") < size[1] - 100
    page.get_by_role("button", name="Comprobar").click()
    missing = page.get_by_text("Elige una respuesta.")
    expect(missing).to_be_visible()
    assert is_seen(missing)
    chosen = choose_wrong(page)
    page.get_by_role("button", name="Comprobar").click()
    expect(page.locator(".pl-feedback__verdict:visible")).to_be_focused()
    assert is_seen(chosen.locator(".pl-option__reason"))
    assert is_seen(page.locator(".pl-feedback__verdict:visible"))
    assert is_seen(page.locator(".pl-answer__review:visible a"))
    page.close()


def test_every_colour_of_an_answer_can_be_read_by_day_and_by_night() -> None:
    bundle = bundle_runtime(load_strings())
    (sheet,) = (one.content for one in bundle.assets if one.path == bundle.stylesheet)
    assert isinstance(sheet, bytes)
    palettes = re.findall(r"\{(--pl-bg:[^}]+)\}", sheet.decode())[:2]
    assert len(palettes) == 2
    for palette in palettes:
        colours = dict(re.findall(r"--pl-([\w-]+):(#[0-9a-f]+)", palette))
        for name in ("right", "partial", "wrong"):
            for ground in ("bg", "surface"):
                assert contrast(rgb(colours[name]), rgb(colours[ground])) >= 4.5, (name, ground)


def rgb(colour: str) -> list[int]:
    """The parts of a colour as styles write it."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    return [int(digits[place : place + 2], 16) for place in (0, 2, 4)]


def test_an_empty_box_is_drawn_with_the_border_of_a_control_by_night(
    chromium: Browser, address: str
) -> None:
    page = chromium.new_page(color_scheme="dark")
    page.goto(f"{address}/{QUIZ}")
    box = page.locator(".pl-option input").first
    expect(box).to_have_css("background-color", "rgb(14, 24, 29)")
    expect(box).to_have_css("border-color", "rgb(116, 134, 143)")
    page.close()
