"""What hardly any question tests, told of a manual that is tested on the whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from primera.checks.context import CheckContext
from primera.checks.item_writing import check
from primera.loading import Layer, load
from primera.model.entry import Entry
from primera.model.framework import Framework
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.practice import Practice
from primera.model.quiz import Bank
from primera.model.refs import Ref

FIXTURE = Path(__file__).parent.parent / "fixtures" / "manual"
LOADED = load([Layer("empresa", (FIXTURE,))], FIXTURE.parent)


class Anywhere:
    """Places of entries that no file holds."""

    layer_stack = LOADED.spans.layer_stack

    def of(self, *_: Any) -> Any:
        return LOADED.spans.of(None)


def gaps_of(
    cls: type[Practice] | type[Framework],
    questions: list[int],
    *failed: Ref,
    advice: str = "complete",
) -> list[tuple[Any, Any]]:
    """What the rule says of as many entries, each with so many questions: count and ids."""
    assert LOADED.manual
    (model,) = LOADED.manual.of(cls)
    (bank,) = LOADED.manual.of(Bank)
    entries: dict[Ref, Entry] = {}
    asked = []
    for number, count in enumerate(questions):
        name = f"e{number}"
        entries[Ref(model.kind, name)] = model.model_copy(update={"id": name, "number": number})
        for each in range(count):
            passage = f"{model.kind.value}:{name}#why"
            asked.append(
                bank.questions[0].model_copy(update={"id": f"{name}-{each}", "passage": passage})
            )
    entries[Ref(bank.kind, bank.id)] = bank.model_copy(update={"questions": tuple(asked)})
    settings = LOADED.manual.settings.model_copy(update={"advice": advice})
    manual = Manual(settings, entries)
    context = CheckContext(manual, Anywhere(), frozenset((*entries, *failed)))  # type: ignore[arg-type]
    found = (problem for problem in check(context) if problem.code == "Q21")
    return [(problem.params["count"], problem.params["ids"]) for problem in found]


@pytest.mark.parametrize(("cls", "least"), [(Practice, 2), (Framework, 3)])
def test_entries_with_too_few_questions_are_named_once(
    cls: type[Practice] | type[Framework], least: int
) -> None:
    assert gaps_of(cls, [least, least, least - 1, 0, least]) == [(2, ("e2", "e3"))]


def test_of_many_entries_only_some_are_named() -> None:
    (told,) = gaps_of(Practice, [2] * 7 + [0] * 7)
    assert told == (7, ("e7", "e8", "e9", "e10", "e11", "…"))


def test_a_manual_that_is_tested_has_nothing_to_be_told() -> None:
    assert gaps_of(Practice, [2, 3]) == []


def test_a_bank_that_has_just_begun_is_left_in_peace() -> None:
    assert gaps_of(Practice, [5, 0, 1]) == []


def test_a_bank_that_failed_to_load_may_have_the_questions() -> None:
    assert gaps_of(Practice, [2, 2, 0], Ref(Kind.BANK, "otro")) == []


def test_a_manual_that_wants_no_advice_is_told_nothing() -> None:
    assert gaps_of(Practice, [2, 2, 0], advice="light") == []
