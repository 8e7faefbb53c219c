"""What a learner does with the questions of a day."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Locator, Page, expect


def asked(page: Page) -> dict[str, Any]:
    """What the question on the screen is."""
    found = page.locator("pl-question").get_attribute("data-pl")
    assert found
    payload: dict[str, Any] = json.loads(found)
    return payload


def name_of(page: Page) -> tuple[str, str]:
    payload = asked(page)
    return payload["entry"].removeprefix("drill:"), payload["part"]


def give(page: Page, *, right: bool) -> None:
    """Answer the question on the screen and leave its feedback there."""
    payload = asked(page)
    if payload["type"] == "single":
        wanted = next(o for o in payload["options"] if (o in payload["keys"]) is right)
        page.locator(f"pl-question input[value={wanted}]").check()
    elif payload["type"] == "matching":
        answers = payload["answers"] if right else payload["answers"][1:] + payload["answers"][:1]
        for (pair, _), answer in zip(payload["pairs"], answers, strict=True):
            page.locator(f"[data-pair={pair}] select").select_option(answer)
    else:
        items = payload["items"] if right else payload["items"][::-1]
        _arrange(page, items)
    button(page).click()
    outcome = page.locator("pl-question")
    expect(outcome).to_have_attribute("data-outcome", "right" if right else "wrong")


def _arrange(page: Page, wanted: list[str]) -> None:
    # Something has to be moved for an order to be an answer.
    page.locator(".pl-order__item").first.get_by_role("button").last.click()
    for place, item in enumerate(wanted):
        for _ in range(len(wanted)):
            rows = page.locator(".pl-order__item")
            order = rows.evaluate_all("rows => rows.map(row => row.dataset.item)")
            if order[place] == item:
                break
            page.locator(f"[data-item={item}]").get_by_role("button").first.click()


def button(page: Page) -> Locator:
    return page.locator(".pl-quiz__actions .pl-button--main")


def whole_round(page: Page, wrong: int = -1) -> list[tuple[str, str]]:
    """Answer all questions of a round, the one at a place wrong; gives what was asked."""
    names = []
    while page.locator("pl-question").count():
        names.append(name_of(page))
        give(page, right=len(names) - 1 != wrong)
        button(page).click()
    return names
