from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter

from primera.model.quiz import Question
from primera.scoring import scorable
from primera.scoring.choice import ScorableChoice

COMMON = {
    "id": "maletas",
    "stem": "La huésped trae dos maletas. ¿Qué haces primero?",
    "explanation": "Primero la habitación, después lo demás.",
    "passage": "practica:buena-imagen#steps",
    "bloom": "apply",
}
READ: TypeAdapter[Any] = TypeAdapter(Question)


def question(**fields: Any) -> Any:
    return READ.validate_python({**COMMON, **fields})


def option(option_id: str, key: bool = False) -> dict[str, Any]:
    return {"id": option_id, "text": option_id, "key": key, "feedback": "Porque así se hace."}


def test_a_single_question_keeps_its_options_in_order_and_its_key() -> None:
    given = question(type="single", options=[option("b"), option("a", True), option("c")], points=3)
    assert scorable(given) == ScorableChoice("single", 3, ("b", "a", "c"), ("a",))


def test_a_multiple_question_keeps_its_keys_in_the_order_of_the_options() -> None:
    options = [option("d", True), option("a"), option("c", True), option("b")]
    assert scorable(question(type="multiple", options=options)) == ScorableChoice(
        "multiple", 1, ("d", "a", "c", "b"), ("d", "c")
    )


@pytest.mark.parametrize(("answer", "key"), [(True, "true"), (False, "false")])
def test_true_or_false_is_a_single_choice_between_two(answer: bool, key: str) -> None:
    feedback = {"feedback_true": "Sí, así es siempre.", "feedback_false": "No, al contrario."}
    given = question(type="true_false", answer=answer, **feedback)
    assert scorable(given) == ScorableChoice("single", 1, ("true", "false"), (key,))


def test_a_question_without_a_key_is_refused() -> None:
    options = [option("a"), option("b"), option("c")]
    with pytest.raises(ValueError, match="keys"):
        scorable(question(type="single", options=options))
