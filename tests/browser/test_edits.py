"""A manual is edited a hundred times between the visits of a learner.

After each edit: no answer or tick stands at another question or line, nothing that was kept is
lost, and what changed or was retired says so.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from playwright.sync_api import BrowserContext, Page
from tests.browser.conftest import Visit
from tests.browser.manuals import LINES, LLAVE, bank_of, checklist_of, manual_of, quiz_of
from tests.browser.sites import Site

from primera.model.fields import Part
from primera.model.meaning_hash import meaning_hash
from primera.model.question import SingleQuestion
from primera.model.roles import ChecklistLine
from primera.model.settings import Edition, MinorChange

EDITS = 100
PartT = TypeVar("PartT", SingleQuestion, ChecklistLine)

READ_QUIZ = """() => ({
  kept: { ...localStorage },
  retired: document.querySelector(".pl-quiz__retired").textContent,
  shown: Object.fromEntries([...document.querySelectorAll("pl-question")].map((question) => [
    question.id,
    {
      chosen: [...question.querySelectorAll("input:checked")].map((input) => input.value).join(),
      answered: question.hasAttribute("data-outcome"),
      changed: !question.querySelector(".pl-question__changed").hidden,
    },
  ])),
})"""
READ_LIST = """() => ({
  kept: { ...localStorage },
  retired: document.querySelector(".pl-list__retired").textContent,
  shown: Object.fromEntries([...document.querySelectorAll(".pl-line")].map((line) => [
    line.id,
    {
      chosen: line.querySelector("input").checked ? "done" : "",
      answered: line.dataset.state === "done",
      changed: !line.querySelector(".pl-line__changed").hidden,
    },
  ])),
})"""
RENEW = """async (url) => {
  const html = await (await fetch(url)).text();
  const page = new DOMParser().parseFromString(html, "text/html");
  history.replaceState(null, "", url);
  // Imported first, so that the elements inside are awake when the ones around them look for them.
  const article = document.importNode(page.querySelector("article"), true);
  document.querySelector("article").replaceWith(article);
}"""
ANSWER = """async ([id, option]) => {
  location.hash = id;
  await new Promise((done) => addEventListener("hashchange", done, { once: true }));
  document.querySelector(`#${id} input[value=${option}]`).click();
  document.querySelector("[data-act=check]").click();
  await new Promise((done) => setTimeout(done));
}"""
TICK = """async (id) => {
  document.querySelector(`#${id} input`).click();
  await new Promise((done) => setTimeout(done));
}"""


@dataclass
class Edited(Generic[PartT]):
    """The questions of a bank or the lines of a list, as somebody edits them."""

    kind: str
    parts: list[PartT]
    reworded: Callable[[PartT, str], PartT]
    corrected: Callable[[PartT, str], PartT]
    retired: list[PartT] = field(default_factory=list)
    former: list[PartT] = field(default_factory=list)
    minor: list[MinorChange] = field(default_factory=list)

    def edit(self, chance: random.Random, number: int) -> None:
        """One edit of any sort; `number` makes new words new."""
        place = chance.randrange(len(self.parts))
        part = self.parts[place]
        match chance.choice(
            ["insert", "move", "reword", "reword", "correct", "retire", "return", "revert", "minor"]
        ):
            case "insert":
                new = self.reworded(part, f"Texto {number}").model_copy(update={"id": f"n{number}"})
                self.parts.insert(chance.randrange(len(self.parts) + 1), new)
            case "move":
                self.parts.insert(chance.randrange(len(self.parts)), self.parts.pop(place))
            case "reword":
                self.former.append(part)
                self.parts[place] = self.reworded(part, f"Texto {number}")
            case "correct":
                self.parts[place] = self.corrected(part, f"Explicación número {number}.")
            case "retire" if len(self.parts) > 1:
                self.retired.append(self.parts.pop(place))
            case "return" if self.retired:
                self.parts.insert(place, self.retired.pop(chance.randrange(len(self.retired))))
            case "revert":
                for earlier in self.former:
                    if earlier.id == part.id:
                        self.parts[place] = earlier
            case "minor":
                self.parts[place] = self.reworded(part, f"Texto {number}")
                self.declare(part, self.parts[place])

    def declare(self, before: PartT, after: PartT) -> None:
        """An edition says that two wordings mean the same."""
        self.minor.append(
            MinorChange(
                part=f"{self.kind}#{after.id}",
                before=meaning_hash(before),
                after=meaning_hash(after),
            )
        )

    @property
    def editions(self) -> tuple[Edition, ...]:
        """What the manual says of its minor changes."""
        return (
            Edition(id="e1", date="2026-11-21", note="Cambios.", minor_changes=tuple(self.minor)),
        )

    def same(self, part: Part) -> set[str]:
        """The hashes under which an answer to a part stands: its own and those declared equal."""
        found = {meaning_hash(part)}
        for _ in self.minor:
            for change in self.minor:
                if found & {change.before, change.after}:
                    found |= {change.before, change.after}
        return found


@dataclass
class Learner:
    """What somebody did, remembered apart from the browser: (part, hash, option), oldest first."""

    done: list[tuple[str, str, str]] = field(default_factory=list)

    def expected(self, part: Any, edited: Edited[Any]) -> dict[str, object]:
        """What the page must show of a part."""
        same = edited.same(part)
        standing = [option for at, mark, option in self.done if at == part.id and mark in same]
        before = any(at == part.id and mark not in same for at, mark, _ in self.done)
        return {
            "chosen": standing[-1] if standing else "",
            "answered": bool(standing),
            "changed": before and not standing,
        }

    def check(self, seen: dict[str, Any], edited: Edited[Any]) -> None:
        """Compare what the page shows and keeps with what was done."""
        assert seen["shown"] == {part.id: self.expected(part, edited) for part in edited.parts}
        known = {part.id for part in edited.parts}
        gone = {part for part, _, _ in self.done} - known
        assert bool(seen["retired"]) == bool(gone)
        assert not gone or f" {len(gone)} " in seen["retired"]
        for part, mark, option in self.done:
            texts = [text for key, text in seen["kept"].items() if key.endswith(f"|{part}|{mark}")]
            assert len(texts) == 1
            assert option in texts[0]


def reworded_question(question: SingleQuestion, text: str) -> SingleQuestion:
    return question.model_copy(update={"stem": text})


def corrected_question(question: SingleQuestion, text: str) -> SingleQuestion:
    return question.model_copy(update={"explanation": text})


def test_answers_stay_at_their_questions(visit: Visit, site: Site) -> None:
    chance = random.Random(2026)
    questions = [LLAVE.model_copy(update={"id": f"q{n}", "stem": f"Inicio {n}"}) for n in range(4)]
    edited = Edited("bank:fundamentos", questions, reworded_question, corrected_question)
    learner = Learner()
    page = visit("yo")
    for number in range(EDITS):
        bank = bank_of(edited.parts)
        site.publish(manual_of(bank, quiz_of(bank), editions=edited.editions))
        come_back(page, f"{site.url}fundamentos", number)
        learner.check(page.evaluate(READ_QUIZ), edited)
        question = chance.choice(edited.parts)
        if not learner.expected(question, edited)["answered"]:
            option = chance.choice(["subo", "otra", "descuento"])
            page.evaluate(ANSWER, [question.id, option])
            learner.done.append((question.id, meaning_hash(question), option))
            learner.check(page.evaluate(READ_QUIZ), edited)
        edited.edit(chance, number)
    assert len(learner.done) > 20


def reworded_line(line: ChecklistLine, text: str) -> ChecklistLine:
    return line.model_copy(update={"text": text})


def moved_line(line: ChecklistLine, text: str) -> ChecklistLine:
    """A line at another moment of the shift is the same line."""
    return line.model_copy(update={"moment": "cerrar" if line.moment == "abrir" else "abrir"})


def test_ticks_stay_at_their_lines(visit: Visit, site: Site, device: BrowserContext) -> None:
    device.clock.set_fixed_time("2026-11-21T10:00:00-06:00")
    chance = random.Random(2027)
    lines = [line for line in LINES if line.frequency in ("daily", "weekly", "once")]
    edited = Edited("checklist:primera-linea", lines, reworded_line, moved_line)
    learner = Learner()
    page = visit("yo")
    for number in range(EDITS):
        site.publish(manual_of(checklist_of(edited.parts), editions=edited.editions))
        come_back(page, f"{site.url}primera-linea", number)
        learner.check(page.evaluate(READ_LIST), edited)
        line = chance.choice(edited.parts)
        if not learner.expected(line, edited)["answered"]:
            page.evaluate(TICK, line.id)
            learner.done.append((line.id, meaning_hash(line), "done"))
            learner.check(page.evaluate(READ_LIST), edited)
        edited.edit(chance, number)
    assert len(learner.done) > 20


def come_back(page: Page, url: str, visit: int) -> None:
    """See a page as it is now: anew every tenth time, else by what it holds, which costs a tenth.

    Both ways the elements find only what is in the store.
    """
    if visit % 10:
        page.evaluate(RENEW, url)
    else:
        page.goto(f"{url}?{visit}")
    page.wait_for_selector("[data-ready]")
