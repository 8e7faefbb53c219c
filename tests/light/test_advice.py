"""Advice: what an entry lacks, told to whoever asks and to nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from primera.model.fields import Part
from primera.model.introspection import advised_of, classes_in
from primera.model.registry import ENTRIES
from tests.light.manuals import HOSTAL, problems_of, read, read_texts

COMPLETE = "manual: {{id: t, title: T, description: T., advice: {advice}}}\n"
LIGHT = "standards: [{id: saludo, title: Saludo, behaviour: Se saluda.}]\n"
OTHER = "standards: [{id: adios, title: Adiós, behaviour: Se despide a cada cual.}]\n"
CHANGED = "standards: [{id: saludo, merge: change, title: El saludo}]\n"
ASKED = "manual: {merge: change, advice: complete}\n"


def lacking(*layers: str, root: Path) -> list[tuple[str, str, object]]:
    found = problems_of(read_texts(root, *layers))
    assert {problem.code for problem in found} <= {"PL526"}
    return [(each.span.layer, str(each.params["id"]), each.params["key"]) for each in found]


def test_a_light_manual_is_told_nothing(tmp_path: Path) -> None:
    assert lacking(COMPLETE.format(advice="light") + LIGHT, root=tmp_path) == []


def test_a_manual_that_asks_is_told_what_is_missing_in_which_entry(tmp_path: Path) -> None:
    ((layer, entry, keys),) = lacking(COMPLETE.format(advice="complete") + LIGHT, root=tmp_path)
    assert (layer, entry) == ("0", "saludo")
    assert keys == (
        *("moment", "indicator", "operator", "target", "unit", "share", "period", "data", "role"),
    )


def test_a_layer_over_a_complete_one_may_be_light(tmp_path: Path) -> None:
    base = COMPLETE.format(advice="complete") + "terms: [{id: a, title: A, definition: Es a.}]\n"
    assert lacking(base, LIGHT, root=tmp_path) == []


def test_a_layer_that_asks_is_told_of_the_layers_below_as_well(tmp_path: Path) -> None:
    base = COMPLETE.format(advice="light") + LIGHT
    found = lacking(base, ASKED + OTHER, root=tmp_path)
    assert [(layer, entry) for layer, entry, _ in found] == [("0", "saludo"), ("1", "adios")]


def test_an_upper_layer_may_ask_for_no_advice(tmp_path: Path) -> None:
    base = COMPLETE.format(advice="complete") + LIGHT
    quiet = "manual: {merge: change, advice: light}\n"
    assert lacking(base, quiet + OTHER, root=tmp_path) == []


def test_each_part_is_told_by_itself_and_by_its_name(tmp_path: Path) -> None:
    path = """
paths:
  - id: semana
    title: Semana
    role: rol
    goal: Atiendes sola.
    stages:
      - {id: lunes, title: Lunes, goal: Conoces la casa., within_days: 1, task: Mira.}
roles:
  - id: rol
    title: Rol
    mission: Atiende.
    description: Atiende a quien entra.
    in_the_pyramid: decides
"""
    (found,) = problems_of(read_texts(tmp_path, COMPLETE.format(advice="complete") + path))
    assert found.params["finding"] == "part"
    assert found.params["part"] == "lunes"
    assert found.params["key"] == ("minutes",)
    assert found.span.line == 9


def test_the_light_manual_would_be_told_of_each_kind_that_has_advice(tmp_path: Path) -> None:
    text = (HOSTAL / "manual.yml").read_text(encoding="utf-8")
    asking = text.replace("  title: Hostal", "  advice: complete\n  title: Hostal", 1)
    found = problems_of(read_texts(tmp_path, asking))
    told = {str(each.params["kind"]) for each in found}
    assert told == {cls.kind.value for cls in ENTRIES if advised_of(cls)}


@pytest.mark.parametrize("cls", sorted(classes_in(*ENTRIES), key=str), ids=lambda cls: cls.__name__)
def test_what_is_advised_is_not_required(cls: type[Part]) -> None:
    for name, least in advised_of(cls):
        field = cls.model_fields[name]
        assert not field.is_required() or least > 1


def test_the_light_manual_asks_for_nothing() -> None:
    assert read(HOSTAL).manual.settings.advice == "light"
