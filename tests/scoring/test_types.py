"""What holds for every question of every type, whatever is answered."""

from __future__ import annotations

import json
import random
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.scoring.generator import TYPES
from tests.scoring.generators import matching, numeric, ordering, words

from primera.scoring import Outcome, Scorable, read_payload, score
from primera.scoring.folding import folded, spaced, without_accents
from primera.scoring.mark import Mark
from primera.scoring.number_answers import read_number
from primera.scoring.text_answers import MAX_TYPED, TypedKey, judge
from primera.scoring.types.case import ScorableCase
from primera.scoring.types.choice import ScorableChoice
from primera.scoring.types.cloze import ScorableCloze
from primera.scoring.types.matching import ScorableMatching
from primera.scoring.types.ordering import ScorableOrdering
from primera.scoring.types.short_text import ScorableShortText

MEMBERS = ("chosen", "order", "matched", "filled", "typed", "variant", "path")
CHANCES = st.integers(0, 2**32).map(random.Random)
EACH_TYPE = pytest.mark.parametrize("of_type", TYPES, ids=lambda one: one.__name__.split(".")[-1])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(MEMBERS), inner),
    max_leaves=12,
)
WORDS = st.text("abcdeilnñorstuzáéíóúüçABCÑÉ 12.¿", max_size=30).filter(folded)
ALL_FORGIVEN = ("accents", "articles", "number")


def key(accept: str, *forgive: Any) -> TypedKey:
    return TypedKey((accept,), forgive, 50)


@EACH_TYPE
@settings(max_examples=40)
@given(chance=CHANCES, value=JSON, name=st.sampled_from(MEMBERS))
def test_any_json_value_is_worth_between_nothing_and_the_most(
    of_type: Any, chance: random.Random, value: Any, name: str
) -> None:
    question = read_payload(of_type.question(chance))
    for response in (value, {name: value}, of_type.response(chance, question.payload())):
        result = score(question, response)
        assert 0 <= result.earned <= result.max == 100 * question.points
        assert (result.earned == result.max) == (result.outcome is Outcome.RIGHT)
        assert result.earned == 0 or result.outcome in (Outcome.RIGHT, Outcome.PARTIAL)


@EACH_TYPE
@given(chance=CHANCES)
def test_a_question_comes_back_from_its_payload(of_type: Any, chance: random.Random) -> None:
    question = read_payload(of_type.question(chance))
    assert read_payload(json.loads(json.dumps(question.payload()))) == question


@EACH_TYPE
@given(chance=CHANCES)
def test_the_right_response_is_right(of_type: Any, chance: random.Random) -> None:
    payload = of_type.question(chance)
    if payload["type"] == "case":
        payload["greatest"] = greatest(payload["nodes"])
        assume(payload["greatest"] > 0)
    question = read_payload(payload)
    response = right_response(question, chance)
    assert score(question, response).outcome is Outcome.RIGHT, response


def right_response(question: Scorable, chance: random.Random) -> dict[str, Any]:
    match question:
        case ScorableChoice():
            return {"chosen": chance.sample(question.keys, len(question.keys))}
        case ScorableOrdering():
            return {"order": list(question.items)}
        case ScorableMatching():
            return {"matched": dict(question.pairs)}
        case ScorableCloze():
            gaps = ((gap.id, gap.key.accept[-1] if gap.key else gap.right) for gap in question.gaps)
            return {"filled": dict(gaps)}
        case ScorableShortText():
            return {"typed": chance.choice(question.key.accept)}
        case ScorableCase():
            return {"path": best_path(question)}
    variants = question.payload()["variants"]
    at = chance.randrange(len(variants))
    return {"typed": numeric.written(chance, variants[at]["key"]), "variant": at}


def paths(nodes: list[dict[str, Any]]) -> list[tuple[list[str], int]]:
    """All paths that end within as many decisions as there are nodes, with their worth."""
    by_id = {node["id"]: node for node in nodes}
    ahead: list[tuple[str, list[str], int]] = [(nodes[0]["id"], [], 0)]
    found = []
    while ahead and len(ahead) < 2_000:
        here, path, worth = ahead.pop()
        if not by_id[here]["decisions"]:
            found.append((path, worth))
        elif len(path) < len(nodes):
            ahead += [
                (each["to"], [*path, each["id"]], worth + each["worth"])
                for each in by_id[here]["decisions"]
            ]
    return found


def greatest(nodes: list[dict[str, Any]]) -> int:
    return max((worth for path, worth in paths(nodes) if path), default=0)


def best_path(question: ScorableCase) -> list[str]:
    found = paths(question.payload()["nodes"])
    return next(path for path, worth in found if path and worth == question.greatest)


@given(CHANCES)
def test_one_more_right_pair_never_earns_less(chance: random.Random) -> None:
    question = read_payload(matching.question(chance))
    assert isinstance(question, ScorableMatching)
    matched = {
        thing: chance.choice(question.answers)
        for thing, _ in question.pairs
        if chance.random() < 0.6
    }
    before = score(question, {"matched": matched}).earned
    for thing, answer in question.pairs:
        assert score(question, {"matched": {**matched, thing: answer}}).earned >= before


@given(CHANCES)
def test_swapping_two_neighbours_changes_one_pair(chance: random.Random) -> None:
    question = read_payload({**ordering.question(chance), "credit": "partial"})
    assert isinstance(question, ScorableOrdering)
    order = chance.sample(question.items, len(question.items))
    place = chance.randrange(len(order) - 1)
    swapped = [*order[:place], order[place + 1], order[place], *order[place + 2 :]]
    one, other = question.mark({"order": order}), question.mark({"order": swapped})
    assert isinstance(one, Mark)
    assert isinstance(other, Mark)
    assert abs(one.num - other.num) == 1
    assert one.den == other.den == len(order) * (len(order) - 1) / 2


@pytest.mark.parametrize("fold", [spaced, folded, without_accents])
@given(text=st.text() | WORDS | st.text("HTWYJhtÅ\u212b\u0331\u0308\u030a\u030c\u0301 ."))
def test_folding_what_is_folded_changes_nothing(fold: Callable[[str], str], text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(WORDS, CHANCES)
def test_looks_that_are_forgiven_never_make_a_right_answer_wrong(
    text: str, chance: random.Random
) -> None:
    bare = "".join(
        without_accents(letter) if chance.random() < 0.5 else letter for letter in text.lower()
    )
    looks = "".join(letter.upper() if chance.random() < 0.5 else letter for letter in bare)
    blanks = looks.replace(" ", chance.choice((" ", "  ", "\u00a0", "\x85", "\t\u2003")))
    form: Any = chance.choice(("NFC", "NFD"))
    typed = chance.choice((" ", "¡", "\ufeff", "")) + unicodedata.normalize(form, blanks) + " …"
    assert judge(key(text, "accents"), typed).state == "right"


@given(WORDS)
def test_n_is_never_right_for_an_enye(text: str) -> None:
    small = text.lower()
    assume("ñ" in small)
    for typed in (small.replace("ñ", "n"), small.replace("ñ", "n", 1)):
        assert judge(key(text, *ALL_FORGIVEN), typed).state != "right"
        assert judge(key(typed, *ALL_FORGIVEN), text).state != "right"


@given(CHANCES, WORDS | st.text(max_size=MAX_TYPED))
def test_whatever_is_forgiven_more_is_worth_no_less(chance: random.Random, typed: str) -> None:
    payload = words.key(chance)
    worth = []
    for forgiven in (0, 1, 2, 3):
        read: Any = read_payload(
            {
                "type": "short_text",
                "points": 1,
                "key": {**payload, "forgive": ALL_FORGIVEN[:forgiven]},
            }
        )
        worth.append(score(read, {"typed": typed or words.typed(chance, payload)[:1]}).earned)
    assert worth == sorted(worth)


@given(st.integers(-(10**15) + 1, 10**15 - 1), CHANCES)
def test_a_number_reads_back_however_it_is_written(value: int, chance: random.Random) -> None:
    typed = numeric.written(chance, value)
    number = read_number(typed)
    assert number is not None, typed
    assert value in number.readings, typed
    assert number.unit == ""


@given(st.text(max_size=60) | st.text("0123456789.,-−+ '%e", max_size=12))
def test_a_number_has_at_most_two_readings_and_no_sign_of_digits_in_its_unit(typed: str) -> None:
    number = read_number(typed)
    if number is not None:
        assert 1 <= len(number.readings) <= 2
        assert folded(number.unit) == number.unit
        assert not set(number.unit) & set("0123456789")


SPOILT: dict[str, dict[str, Any]] = {
    "an unknown type": {"type": "essay"},
    "an unknown credit": {"type": "ordering", "items": ["a", "b"], "credit": "half"},
    "one item alone": {"type": "ordering", "items": ["a"]},
    "an item twice": {"type": "ordering", "items": ["a", "a"]},
    "no pairs": {"type": "matching", "pairs": [], "answers": ["a"]},
    "a thing twice": {"type": "matching", "pairs": [["a", "b"], ["a", "b"]], "answers": ["b"]},
    "an answer twice": {"type": "matching", "pairs": [["a", "b"]], "answers": ["b", "b"]},
    "a pair without its answer": {"type": "matching", "pairs": [["a", "b"]], "answers": ["a"]},
    "no gaps": {"type": "cloze", "gaps": []},
    "a menu without its key": {
        "type": "cloze",
        "gaps": [{"id": "a", "options": ["b", "c"], "right": "d"}],
    },
    "a menu whose key is nothing": {
        "type": "cloze",
        "gaps": [{"id": "a", "options": ["", "c"], "right": ""}],
    },
    "a gap twice": {"type": "cloze", "gaps": [{"id": "a", "options": ["b"], "right": "b"}] * 2},
    "no accepted answer": {
        "type": "short_text",
        "key": {"accept": [], "forgive": [], "near": 50, "errors": []},
    },
    "an accepted answer of signs alone": {
        "type": "short_text",
        "key": {"accept": ["¿…?"], "forgive": [], "near": 50, "errors": []},
    },
    "more than all for a near miss": {
        "type": "short_text",
        "key": {"accept": ["a"], "forgive": [], "near": 101, "errors": []},
    },
    "no variants": {"type": "numeric", "tolerance": 0, "near": 50, "variants": []},
    "a negative tolerance": {
        "type": "numeric",
        "tolerance": -1,
        "near": 50,
        "variants": [{"key": 1, "errors": []}],
    },
    "a foreseen error twice": {
        "type": "numeric",
        "tolerance": 0,
        "near": 50,
        "variants": [{"key": 1, "errors": [["e", 2], ["e", 3]]}],
    },
    "no nodes": {"type": "case", "nodes": [], "greatest": 1},
    "nothing to win": {"type": "case", "nodes": [{"id": "a", "decisions": []}], "greatest": 0},
    "a decision that leads nowhere": {
        "type": "case",
        "nodes": [{"id": "a", "decisions": [{"id": "b", "to": "z", "worth": 1}]}],
        "greatest": 1,
    },
    "a decision that takes points away": {
        "type": "case",
        "nodes": [{"id": "a", "decisions": [{"id": "b", "to": "a", "worth": -1}]}],
        "greatest": 1,
    },
}


@pytest.mark.parametrize("spoilt", SPOILT.values(), ids=SPOILT)
def test_a_question_that_cannot_be_scored_is_refused(spoilt: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_payload({"points": 1, **spoilt})
