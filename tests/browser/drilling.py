"""What a learner does with the questions of a day."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

ROUND = """(wrong) => {
  const main = () => document.querySelector(".pl-quiz__actions .pl-button--main").click();
  const answered = [];
  for (let question; (question = document.querySelector("pl-question")); main()) {
    const payload = JSON.parse(question.dataset.pl), right = answered.length !== wrong;
    if (payload.type === "single") {
      const option = payload.options.find((each) => payload.keys.includes(each) === right);
      question.querySelector(`[value=${option}]`).click();
    } else if (payload.type === "matching") {
      const answers = right ? payload.answers : [...payload.answers.slice(1), payload.answers[0]];
      payload.pairs.forEach(([pair], place) => {
        question.querySelector(`[data-pair=${pair}] select`).value = answers[place];
      });
    } else {
      const items = right ? payload.items : payload.items.toReversed();
      // Each goes to the top, the last one first.
      for (const item of items.toReversed()) {
        const moved = question.querySelector(`[data-item=${item}]`);
        for (let step = 0; step < items.length; step++) moved.querySelector("button").click();
      }
    }
    main();
    const { outcome } = question.dataset;
    if (outcome !== (right ? "right" : "wrong")) throw new Error(`${outcome}: ${payload.part}`);
    answered.push([question.dataset.pl, question.outerHTML]);
  }
  return answered;
}"""


def asked(page: Page) -> dict[str, Any]:
    """What the question on the screen is."""
    found = page.locator("pl-question").get_attribute("data-pl")
    assert found
    payload: dict[str, Any] = json.loads(found)
    return payload


def name_of(page: Page) -> tuple[str, str]:
    return name_in(asked(page))


def name_in(payload: dict[str, Any]) -> tuple[str, str]:
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


def go_on(page: Page) -> None:
    """Leave an answered question, for the next one or for the end of the round."""
    button(page).click()
    expect(page.locator("pl-question[data-outcome]")).to_have_count(0)


@dataclass(frozen=True)
class Answered:
    """A question that was asked and answered: what it is, and its HTML with the feedback."""

    payload: dict[str, Any]
    html: str

    @property
    def name(self) -> tuple[str, str]:
        """The kind of the question, and what it is about."""
        return name_in(self.payload)


def answer_round(page: Page, wrong: int = -1) -> list[Answered]:
    """Answer all questions of a round, the one at a place wrong. The page's own clicks do it,
    which costs a tenth of a pointer's: `give` is what a person does."""
    return [Answered(json.loads(text), html) for text, html in page.evaluate(ROUND, wrong)]


def whole_round(page: Page, wrong: int = -1) -> list[tuple[str, str]]:
    """Answer all questions of a round, the one at a place wrong; gives what was asked."""
    return [answered.name for answered in answer_round(page, wrong)]
