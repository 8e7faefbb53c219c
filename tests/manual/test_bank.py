"""The bundled questions: as many of each type and level as planned, and about all of the manual."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest
from tests.present import present

from primera.checks.context import CheckContext
from primera.checks.item_writing import q27_test_wise
from primera.checks.item_writing.lint_items import Lint
from primera.loading import Loaded
from primera.model.framework import Framework
from primera.model.manual import Manual
from primera.model.practice import Practice
from primera.model.quiz import Bank
from primera.model.refs import Ref, parse_ref

BLUEPRINT: dict[str, dict[str, list[int]]] = tomllib.loads(
    (Path(__file__).parent / "blueprint.toml").read_text(encoding="utf-8")
)
TYPES = ["single", "multiple", "true_false", "ordering", "matching", "cloze", "numeric", "case"]
LEVELS = ["remember", "understand", "apply", "analyze", "evaluate"]
QUESTIONS, CASES = 266, 31


def test_a_bank_has_the_types_and_levels_that_were_planned(manual: Manual) -> None:
    counted = {}
    for bank in manual.of(Bank):
        types: Counter[str] = Counter(question.type for question in bank.questions)
        levels: Counter[str] = Counter(present(question.bloom) for question in bank.questions)
        counted[bank.id] = {
            "types": [types[each] for each in TYPES],
            "bloom": [levels[each] for each in LEVELS],
        }
        assert set(types) <= set(TYPES), bank.id
    assert counted == BLUEPRINT


def test_the_whole_bank_is_complete(manual: Manual) -> None:
    types = Counter(question.type for bank in manual.of(Bank) for question in bank.questions)
    assert (types.total(), types["case"]) == (QUESTIONS, CASES)


def test_an_id_names_one_question_of_the_whole_bank(manual: Manual) -> None:
    ids = Counter(question.id for bank in manual.of(Bank) for question in bank.questions)
    assert [name for name, count in ids.items() if count > 1] == []


@pytest.mark.parametrize(("cls", "least"), [(Practice, 2), (Framework, 3)])
def test_every_practice_and_framework_is_asked_about(
    manual: Manual, cls: type[Practice] | type[Framework], least: int
) -> None:
    passages = (
        parse_ref(question.passage) for bank in manual.of(Bank) for question in bank.questions
    )
    asked = Counter(passage.entry for passage in passages if passage)
    counts = {entry.id: asked[Ref(entry.kind, entry.id)] for entry in manual.of(cls)}
    assert {name: count for name, count in counts.items() if count < least} == {}


def test_no_trick_of_a_guesser_goes_far_in_any_bank_however_small(
    loaded: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(q27_test_wise, "FEWEST_QUESTIONS", 1)
    lint = Lint(CheckContext(loaded.manual, loaded.spans, loaded.known))
    assert {bank.id for bank, items in lint.banks if items} == set(BLUEPRINT)
    found = [dict(each.params) for each in q27_test_wise.check(lint)]
    # One statement alone is true or false: only options can be guessed at everywhere.
    assert [params for params in found if params["finding"] != "true"] == []
