"""How long a page with thirty questions of all types takes from an answer to its feedback."""

from __future__ import annotations

import json
import statistics
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice, zip_longest
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from scripts.bench.builds import BIN, ENVIRONMENT
from scripts.bench.weights import FLAGS, served
from scripts.ensure_chromium import find_chromium

QUESTIONS = 30
_SHORT_TEXT = {
    "id": "en-pocas-palabras",
    "type": "short_text",
    "stem": "El taller entrega la moto y el cliente se va. ¿Cómo se llama ese contacto?",
    "accept": ["momento de verdad", "momentos de verdad"],
    "explanation": "Cada contacto deja una impresión, también el último.",
    "bloom": "remember",
}
_ANSWER = """async () => {
  const times = [];
  for (const question of document.querySelectorAll("pl-question")) {
    const { type, keys, right, key, gaps, pairs, nodes } = JSON.parse(question.dataset.pl);
    const field = question.querySelector("form input");
    if (keys) for (const id of keys) question.querySelector(`input[value="${id}"]`).checked = true;
    if (type === "ordering") question.querySelector("[data-act=down]:enabled").click();
    for (const [id, answer] of pairs ?? []) {
      question.querySelector(`[data-pair="${id}"] select`).value = answer;
    }
    for (const gap of gaps ?? []) {
      const value = gap.right ?? gap.key.accept[0];
      question.querySelector(`form [data-gap="${gap.id}"]`).value = value;
    }
    if (type === "short_text") field.value = key.accept[0];
    if (type === "numeric") field.value = right[0];
    while (nodes && question.querySelector(".pl-case__node:not([hidden]) button")) {
      question.querySelector(".pl-case__node:not([hidden]) button").click();
    }
    const start = performance.now();
    question.check();
    times.push([type, performance.now() - start, question.dataset.outcome ?? ""]);
    await new Promise(requestAnimationFrame);
  }
  return times;
}"""


@dataclass(frozen=True)
class FeedbackFigures:
    """Milliseconds of script from the answer to its feedback, at a slow-down of the processor."""

    slowdown: int
    questions: int
    types: int
    median: float
    longest: float


def measure_feedback(manual: dict[str, Any], folder: Path) -> list[FeedbackFigures]:
    """Answer all questions of such a page at full speed and four times slower."""
    project = folder / "feedback"
    _write(project, manual)
    subprocess.run([BIN / "primera", "build", project], check=True, env=ENVIRONMENT)
    with served(project / "site") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        figures = []
        for slowdown in (1, 4):
            page = browser.new_context().new_page()
            page.goto(f"{address}/cuestionarios/treinta/", wait_until="networkidle")
            figures.append(_measure(page, slowdown))
        browser.close()
    return figures


def _measure(page: Page, slowdown: int) -> FeedbackFigures:
    page.wait_for_selector("pl-quiz[data-ready]")
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
    times = page.evaluate(_ANSWER)
    unanswered = [kind for kind, _, outcome in times if not outcome]
    if len(times) != QUESTIONS or unanswered:
        raise RuntimeError(f"{len(times)} questions, without an outcome: {unanswered}")
    milliseconds = [time for _, time, _ in times]
    return FeedbackFigures(
        slowdown,
        len(times),
        len({kind for kind, _, _ in times}),
        statistics.median(milliseconds),
        max(milliseconds),
    )


def _write(project: Path, manual: dict[str, Any]) -> None:
    """The bundled manual with one more bank: questions of each type in turn."""
    questions = [*islice(_in_turn(manual), QUESTIONS - 1)]
    questions.append({**_SHORT_TEXT, "passage": questions[0]["passage"]})
    bank = {"id": "treinta", "title": "Treinta", "description": "De todo.", "questions": questions}
    quiz = {"id": "treinta", "title": "Treinta", "introduction": "De todo.", "bank": "treinta"}
    (project / "content").mkdir(parents=True)
    (project / "content" / "treinta.yml").write_text(
        json.dumps({"banks": [bank], "quizzes": [quiz]}, ensure_ascii=False), encoding="utf-8"
    )


def _in_turn(manual: dict[str, Any]) -> Iterator[dict[str, Any]]:
    by_type: dict[str, list[dict[str, Any]]] = {}
    for bank in manual["banks"]:
        for question in bank["questions"]:
            by_type.setdefault(question["type"], []).append(question)
    turns = chain.from_iterable(zip_longest(*by_type.values()))
    return (question for question in turns if question)
