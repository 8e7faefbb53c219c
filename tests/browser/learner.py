"""What a learner does with a quiz."""

from __future__ import annotations

from playwright.sync_api import Page, expect

RIGHT = {"llave": ["subo"], "perecedero": ["mesa", "asiento"], "tocar": ["false"]}
WRONG = {"llave": ["otra"], "perecedero": ["camisa"], "tocar": ["true"]}


def answer(page: Page, question: str, options: list[str]) -> None:
    """Choose options of the question on the screen, check, and leave its feedback there."""
    for option in options:
        page.locator(f"#{question} input[value={option}]").check()
    page.get_by_role("button", name="Comprobar").click()
    expect(page.locator(f"#{question} .pl-feedback")).to_be_visible()


def go_on(page: Page) -> None:
    page.locator(".pl-quiz__actions .pl-button--main").click()


def answer_all(page: Page, given: dict[str, list[str]]) -> None:
    for question, options in given.items():
        answer(page, question, options)
        go_on(page)


def tab_to(page: Page, name: str) -> None:
    """Press Tab until a button has the keyboard, as somebody without a mouse does."""
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == name:
            return
    raise AssertionError(f"{name} cannot be reached by Tab")
