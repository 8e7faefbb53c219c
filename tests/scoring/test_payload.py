from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter

from primera.model.question_types import Question
from primera.scoring import scorable
from primera.scoring.text_answers import ForeseenError, TypedKey
from primera.scoring.types.case import ScorableCase, ScorableDecision, ScorableNode
from primera.scoring.types.choice import ScorableChoice
from primera.scoring.types.cloze import ScorableCloze, ScorableGap
from primera.scoring.types.matching import ScorableMatching
from primera.scoring.types.numeric import ScorableNumeric
from primera.scoring.types.ordering import ScorableOrdering
from primera.scoring.types.short_text import ScorableShortText
from primera.scoring.variants import NumericVariant

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


def test_a_multiple_question_keeps_whether_a_part_earns_points() -> None:
    options = [option("d", True), option("a"), option("c", True), option("b")]
    given = question(type="multiple", options=options, credit="all_or_nothing")
    assert scorable(given) == ScorableChoice(
        "multiple", 1, ("d", "a", "c", "b"), ("d", "c"), "all_or_nothing"
    )


def test_an_ordering_question_keeps_its_items_in_their_right_order() -> None:
    items = [{"id": name, "text": name} for name in ("c", "a", "b")]
    assert scorable(question(type="ordering", items=items)) == ScorableOrdering(
        "ordering", 1, ("c", "a", "b")
    )


def test_a_matching_question_keeps_its_pairs_and_answers() -> None:
    feedback = "Porque así se hace."
    pairs = [{"id": name, "text": name, "answer": "x", "feedback": feedback} for name in "abc"]
    answers = [{"id": name, "text": name} for name in "xy"]
    given = question(type="matching", pairs=pairs, answers=answers, credit="all_or_nothing")
    assert scorable(given) == ScorableMatching(
        "matching", 1, (("a", "x"), ("b", "x"), ("c", "x")), ("x", "y"), "all_or_nothing"
    )


TYPED = {
    "accept": ["la lealtad", "lealtad"],
    "forgive": ["accents"],
    "near_credit": 25,
    "errors": [{"id": "otra", "text": "la compra", "feedback": "Comprar no es volver."}],
}
KEY = TypedKey(("la lealtad", "lealtad"), ("accents",), 25, (ForeseenError("otra", "la compra"),))


def test_a_short_text_keeps_how_it_is_marked() -> None:
    given = question(type="short_text", points=2, **TYPED)
    assert scorable(given) == ScorableShortText("short_text", 2, KEY)


def test_a_cloze_keeps_gaps_to_type_in_and_menus() -> None:
    menu = {"id": "escala", "type": "menu", "options": [option("diez"), option("cien", True)]}
    gaps = [{"id": "que", "type": "typed", **TYPED}, menu]
    given = question(type="cloze", text="[[que]] de uno a [[escala]]", gaps=gaps)
    assert scorable(given) == ScorableCloze(
        "cloze",
        1,
        (ScorableGap("que", KEY), ScorableGap("escala", None, ("diez", "cien"), "cien")),
    )


@pytest.mark.parametrize("keys", [(), ("diez", "cien")])
def test_a_menu_without_exactly_one_key_is_refused(keys: tuple[str, ...]) -> None:
    options = [option(name, name in keys) for name in ("diez", "cien")]
    menu = {"id": "escala", "type": "menu", "options": options}
    with pytest.raises(ValueError, match="exactly one key: escala"):
        scorable(question(type="cloze", text="De uno a [[escala]]", gaps=[menu]))


def test_a_numeric_question_keeps_millionths() -> None:
    error = {"id": "mitad", "value": "6.25", "feedback": "Eso es solo la mitad."}
    given = question(type="numeric", answer="12.5", tolerance="0.05", unit="puntos", errors=[error])
    variant = NumericVariant(12_500_000, (("mitad", 6_250_000),))
    assert scorable(given) == ScorableNumeric("numeric", 1, 50_000, 50, "puntos", (variant,))


def decision(name: str, to: str, worth: int) -> dict[str, Any]:
    return {"id": name, "text": name, "to": to, "worth": worth, "feedback": "Así se pierde todo."}


def test_a_case_keeps_its_nodes_and_what_the_best_path_is_worth() -> None:
    first = {"id": "a", "text": "a", "decisions": [decision("x", "b", 3), decision("y", "c", 1)]}
    second = {"id": "b", "text": "b", "decisions": [decision("z", "c", 2)]}
    last = {"id": "c", "text": "c", "ending": "good"}
    found = scorable(question(type="case", nodes=[first, second, last]))
    ways = (ScorableDecision("x", "b", 3), ScorableDecision("y", "c", 1))
    nodes = (
        ScorableNode("a", ways),
        ScorableNode("b", (ScorableDecision("z", "c", 2),)),
        ScorableNode("c", ()),
    )
    assert found == ScorableCase("case", 1, nodes, 5)


def test_what_is_usual_goes_unsaid_in_a_payload() -> None:
    given = question(type="numeric", answer="5", tolerance="0")
    assert "unit" not in scorable(given).payload()
    items = [{"id": name, "text": name} for name in ("c", "a", "b")]
    assert "credit" not in scorable(question(type="ordering", items=items)).payload()
