"""Every rule of questions: what breaks it, where it says so, and the nearest that keeps it."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.checks.test_rules import FIXTURE, marked
from tests.helpers import found_in, replace

from primera.checks import SEVERITIES, CheckContext
from primera.diagnostics import Diagnostic
from primera.diagnostics.wording import word
from primera.loading import Layer, load
from primera.strings import LANGUAGES, load_strings

HERE = Path(__file__).parent
CASES: dict[str, dict[str, Any]] = {
    name: case
    for file in sorted((HERE / "questions").glob("*.toml"))
    for name, case in tomllib.loads(file.read_text(encoding="utf-8")).items()
}
FEEDBACK = "Aquí se dice de qué confusión se trata."
COMMON = {
    "stem": "Cobras en una tienda de telas. Entra una señora y mira hacia ti. ¿Qué haces?",
    "explanation": "Quien entra quiere saber si la viste.",
    "passage": "practica:saludo-inmediato#steps",
    "bloom": "understand",
}
OPTIONS = ["*La miro y la saludo.", "Sigo con lo que hacía.", "Le pido que espere fuera."]
DEFAULTS: dict[str, dict[str, Any]] = {
    "single": {"options": OPTIONS},
    "multiple": {"options": [*OPTIONS, "*Le digo cuánto falta."]},
    "true_false": {"answer": False, "feedback_true": FEEDBACK, "feedback_false": FEEDBACK},
    "numeric": {"tolerance": "0"},
}


def expanded(question: dict[str, Any], number: int) -> dict[str, Any]:
    """A question of a case with all that a question must have."""
    kind = question.get("type", "single")
    whole = {"id": f"p{number}", "type": kind, **COMMON, **DEFAULTS.get(kind, {}), **question}
    if "options" in whole:
        whole["options"] = options(whole["options"])
    for gap in whole.get("gaps", ()):
        if "options" in gap:
            gap["options"] = options(gap["options"])
    for node in whole.get("nodes", ()):
        node.setdefault("text", "La señora espera.")
        for decision in node.get("decisions", ()):
            decision.setdefault("text", "La atiendo.")
            decision.setdefault("feedback", FEEDBACK)
    for member in (*whole.get("pairs", ()), *whole.get("errors", ())):
        member.setdefault("feedback", FEEDBACK)
    return whole


def options(written: list[Any]) -> list[dict[str, Any]]:
    return [option(each, number) for number, each in enumerate(written)]


def option(written: Any, number: int) -> dict[str, Any]:
    if isinstance(written, dict):
        return {"id": f"o{number}", "feedback": FEEDBACK, **written}
    whole: dict[str, Any] = {"id": f"o{number}", "text": written.lstrip("*"), "feedback": FEEDBACK}
    return {**whole, "key": True} if written.startswith("*") else whole


def bank_of(questions: list[dict[str, Any]], quiz: dict[str, Any]) -> str:
    """The YAML of a bank and of its quiz."""
    written: list[dict[str, Any]] = []
    for question in questions:
        copies = question.pop("copies", 1)
        written += [expanded(dict(question), len(written) + n) for n in range(copies)]
    bank = {"id": "b", "title": "Banco", "description": "De prueba.", "questions": written}
    own = {"id": "q", "title": "Prueba", "introduction": "Empieza.", "bank": "b", **quiz}
    whole = {"banks": [bank], "quizzes": [own]}
    return str(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False, width=10_000))


def problems_of(root: Path, case: dict[str, Any], which: str) -> list[Diagnostic]:
    content = root / "content"
    shutil.copytree(FIXTURE, content)
    for file, old, new in case.get(f"{which}_edits", case.get("edits", ())):
        replace(content / file, old, new)
    quiz = case.get(f"{which}_quiz", case.get("quiz", {}))
    text = bank_of(case[which], quiz)
    (content / "extra.yml").write_text(text, encoding="utf-8")
    loaded = load([Layer("empresa", (content,))], root)
    assert loaded.diagnostics == ()
    context = CheckContext(loaded.manual, loaded.spans, loaded.known)
    return sorted(found_in(context), key=lambda problem: problem.sort_key)


def of_rule(problems: list[Diagnostic], name: str) -> list[Diagnostic]:
    code = name.partition("-")[0]
    return [problem for problem in problems if problem.code == code]


@pytest.mark.parametrize("name", CASES)
def test_a_broken_rule_is_reported_at_the_exact_text(name: str, tmp_path: Path) -> None:
    problems = of_rule(problems_of(tmp_path, CASES[name], "bad"), name)
    suggested = [[each.suggestion] if each.suggestion else [] for each in problems]
    told = [
        [marked(each.span, tmp_path), *near] for each, near in zip(problems, suggested, strict=True)
    ]
    assert told == [[found] if isinstance(found, str) else found for found in CASES[name]["found"]]
    for problem in problems:
        assert problem.severity is SEVERITIES[problem.code]
        for language in LANGUAGES:
            assert "{" not in word(problem, load_strings(language)).message


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "good" in case])
def test_the_nearest_good_question_is_left_alone(name: str, tmp_path: Path) -> None:
    assert of_rule(problems_of(tmp_path, CASES[name], "good"), name) == []


def test_every_rule_of_questions_has_a_bad_case_and_a_good_one() -> None:
    rules = {code for code in SEVERITIES if code.startswith(("Q", "PL71", "PL72", "PL73"))}
    rules -= {"Q21"}  # a manual is needed, not a question: test_coverage.py
    named = {name: name.partition("-")[0] for name in CASES}
    assert {code for name, code in named.items() if CASES[name]["found"]} == rules
    assert {code for name, code in named.items() if "good" in CASES[name]} == rules
