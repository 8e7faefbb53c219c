"""What whoever sits an exam does, and what is kept of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

START = "2026-11-21T10:00:00-06:00"
MINUTE = 60_000
TIMED = {"time_limit": 20}

Sit = Callable[..., Page]


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def choose(page: Page, *options: str) -> None:
    for option in options:
        page.locator(f"pl-question:visible input[value={option}]").check()


def hand_in(page: Page) -> None:
    if page.get_by_role("button", name="Ver todas").is_visible():
        press(page, "Ver todas")
    else:
        press(page, "Revisar y entregar")
    press(page, "Entregar")
    press(page, "Sí, entregar")


def kept(page: Page, part: str) -> list[dict[str, Any]]:
    """The records of the store whose key has these words."""
    found = page.evaluate(
        "(part) => Object.entries(localStorage).filter(([key]) => key.includes(part))", part
    )
    return [json.loads(text) for _, text in found]
