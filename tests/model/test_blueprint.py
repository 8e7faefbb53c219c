"""What a question is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from primera.loading import Layer, load
from primera.model.blueprint import is_about
from primera.model.quiz import Bank
from primera.model.refs import parse_ref

FIXTURE = Path(__file__).parent.parent / "fixtures" / "manual"
LOADED = load([Layer("empresa", (FIXTURE,))], FIXTURE.parent)


@pytest.mark.parametrize(
    ("passage", "topic", "about"),
    [
        ("practica:saludo-inmediato#steps", "practica:saludo-inmediato", True),
        ("practica:saludo-inmediato#steps", "area:el-cliente", True),
        ("practica:saludo-inmediato#steps", "area:otra", False),
        ("practica:saludo-inmediato#steps", "practica:saludo-inmediato#steps", True),
        ("practica:saludo-inmediato#steps", "practica:saludo-inmediato#why", False),
        ("practica:saludo-inmediato", "practica:otra", False),
        ("marco:caracteristicas#intangible", "framework:caracteristicas", True),
        ("marco:caracteristicas#intangible", "area:el-cliente", False),
        ("area:el-cliente", "area:el-cliente", True),
        ("practica:no-existe", "area:el-cliente", False),
        ("nada:de-nada", "area:el-cliente", False),
    ],
)
def test_a_question_is_about_the_entry_of_its_passage_and_its_area(
    passage: str, topic: str, about: bool
) -> None:
    assert LOADED.manual
    (bank,) = LOADED.manual.of(Bank)
    question = bank.questions[0].model_copy(update={"passage": passage})
    ref = parse_ref(topic)
    assert ref
    assert is_about(LOADED.manual, question, ref) is about
