"""What a manual teaches against its questions."""

from __future__ import annotations

import pytest
from tests.paper.samples import every_type

from primera.model.coverage import Taught, Totals, coverage_of, totals
from primera.model.framework import Framework
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.quiz import Bank
from primera.model.refs import Ref
from primera.model.registry import TEACHING

COVERAGE = coverage_of(every_type())


def found(ref: Ref) -> Taught:
    return next(each for each in COVERAGE.all if each.ref == ref)


def test_every_entry_that_teaches_and_every_item_is_there_once() -> None:
    manual = every_type()
    entries = [Ref(kind, entry.id) for kind in TEACHING for entry in manual.of_kind(kind)]
    items = [
        Ref(Kind.FRAMEWORK, framework.id, item.id)
        for framework in manual.of(Framework)
        for item in framework.items
    ]
    assert [each.ref for each in COVERAGE.entries] == entries
    assert [each.ref for each in COVERAGE.items] == items
    assert sorted(str(each.ref) for each in COVERAGE.all) == sorted(map(str, [*entries, *items]))


def test_questions_are_counted_by_what_they_ask_their_type_and_difficulty() -> None:
    saludo = found(Ref(Kind.PRACTICE, "saludo-inmediato"))
    assert saludo.blooms == {"remember": 5, "apply": 3, "evaluate": 1}
    assert list(saludo.blooms) == ["remember", "apply", "evaluate"]
    assert saludo.types["single"] == 4
    assert saludo.difficulties == {1: 1, 2: 7, 3: 1}
    assert saludo.level == "beyond"
    assert saludo.group == Ref(Kind.AREA, "el-cliente")


def test_a_question_about_an_item_counts_for_its_framework_too_and_once() -> None:
    items = [each for each in COVERAGE.items if each.questions]
    framework = found(Ref(Kind.FRAMEWORK, "caracteristicas"))
    asked = {ref for item in items for ref, _ in item.questions}
    assert asked < {ref for ref, _ in framework.questions}
    assert len(framework.questions) == len({ref for ref, _ in framework.questions})


@pytest.mark.parametrize(
    ("part", "level"),
    [("intangible", "beyond"), ("perecedero", "beyond")],
)
def test_an_item_is_as_well_tested_as_its_best_question(part: str, level: str) -> None:
    assert found(Ref(Kind.FRAMEWORK, "caracteristicas", part)).level == level


def test_without_questions_all_is_untested_and_with_memory_alone_it_is_recall() -> None:
    manual = every_type()
    banks = {bank.id: bank for bank in manual.of(Bank)}
    without = {ref: entry for ref, entry in manual.entries.items() if ref.kind is not Kind.BANK}
    bare = coverage_of(Manual(manual.settings, without))
    assert {each.level for each in bare.all} == {"none"}
    recalled = tuple(
        question.model_copy(update={"bloom": "remember"}) for question in banks["todos"].questions
    )
    bank = banks["todos"].model_copy(update={"questions": recalled})
    only = coverage_of(Manual(manual.settings, {**without, Ref(Kind.BANK, "todos"): bank}))
    assert {each.level for each in only.all} == {"recall"}
    assert only.questions == len(recalled)


def test_levels_add_up_to_all() -> None:
    for kind in TEACHING:
        whole = totals(COVERAGE.of_kind(kind))
        assert sum(whole.levels.values()) == whole.entries == len(COVERAGE.of_kind(kind))


@pytest.mark.parametrize(
    ("beyond", "entries", "percent"),
    [(0, 0, 100), (0, 3, 0), (2, 3, 66), (199, 200, 99), (3, 3, 100)],
)
def test_a_hundred_per_cent_is_all(beyond: int, entries: int, percent: int) -> None:
    levels = {"none": entries - beyond, "recall": 0, "beyond": beyond}
    assert Totals(entries, levels).percent_beyond == percent  # type: ignore[arg-type]
