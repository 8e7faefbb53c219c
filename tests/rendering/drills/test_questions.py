"""Questions made of the manual: exactly one option is true, whatever the manual says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rendering.drills.manuals import (
    ROLES,
    THINGS,
    full_manual,
    manual_of,
    practice,
    procedure,
    role,
    term,
)  # fmt: skip
from tests.rendering.drills.truth import lies
from tests.rendering.manuals import ROOT, context_of, every_kind

from primera.loading.load import load
from primera.model.manual import Manual
from primera.model.practice import Practice
from primera.rendering.drills.questions import Drill, drills_of, offers_drills
from primera.site.project import find_project
from primera.strings import load_strings

SAY = load_strings()
KINDS = [
    "question", "rule", "scene", "example", "area", "accountable", "steps", "procedure", "terms",
]  # fmt: skip
PART = re.compile(r"[a-z0-9-]{1,80}")


@lru_cache
def bundled() -> Manual:
    project = find_project(ROOT)
    manual = load(project.layers, project.root).manual
    assert manual is not None
    return manual


def asked(manual: Manual, kind: str = "", part: str = "") -> list[Drill]:
    return [
        drill
        for drill in drills_of(manual, SAY)
        if (not kind or drill.kind == kind) and (not part or drill.part == part)
    ]


def wrong_of(manual: Manual, kind: str, part: str = "p-1") -> set[str]:
    (drill,) = asked(manual, kind, part)
    return {wrong.text for wrong in drill.wrong}


@pytest.mark.parametrize("manual", [every_kind, bundled, full_manual])
def test_of_every_question_only_the_key_is_true(manual: Callable[[], Manual]) -> None:
    found = manual()
    drills = asked(found)
    assert drills
    assert [lie for drill in drills for lie in lies(found, drill)] == []


def test_the_bundled_manual_gives_questions_of_every_kind() -> None:
    counts: Counter[str] = Counter(drill.kind for drill in asked(bundled()))
    assert {kind for kind in KINDS if counts[kind] >= 4} == set(KINDS)
    practices = len(bundled().of(Practice))
    assert counts["rule"] + counts["scene"] > 1.8 * practices, "few give themselves away"


@pytest.mark.parametrize("manual", [bundled, full_manual])
def test_a_question_has_a_name_of_its_own_and_a_passage_to_read(
    manual: Callable[[], Manual],
) -> None:
    found = manual()
    drills = asked(found)
    addresses = context_of(found).addresses
    assert len({(drill.kind, drill.part) for drill in drills}) == len(drills)
    for drill in drills:
        assert PART.fullmatch(drill.part)
        assert addresses.has_page(drill.passage)
        assert drill.passage.part is None or addresses.anchor_of(drill.passage)
        assert drill.kind in ("steps", "procedure") or 2 <= len(drill.wrong) <= 6


WORDS = st.sampled_from(THINGS[:4])
TIES: st.SearchStrategy[list[dict[str, str]]] = st.lists(
    st.builds(
        dict,
        type=st.sampled_from(["requires", "supports", "complements", "not_to_confuse"]),
        practice=st.integers(1, 7).map(lambda number: f"p-{number}"),
    ),
    max_size=3,
)
PRACTICES = st.lists(st.tuples(WORDS, WORDS, WORDS, TIES), min_size=7, max_size=7)
NAMES = st.lists(st.sampled_from([*ROLES, "cájera", "Gerenta"]), max_size=2)
TERMS = st.lists(
    st.tuples(WORDS, st.lists(WORDS, max_size=2), WORDS | st.sampled_from(THINGS)), max_size=8
)


@given(PRACTICES, st.tuples(NAMES, NAMES, NAMES), TERMS)
def test_however_alike_things_are_only_the_key_is_true(
    practices: list[tuple[str, str, str, list[dict[str, str]]]],
    aliases: tuple[list[str], list[str], list[str]],
    terms: list[tuple[str, list[str], str]],
) -> None:
    manual = manual_of(
        *(role(name, *other) for name, other in zip(ROLES, aliases, strict=False)),
        *(
            practice(
                number,
                title=title.capitalize(),
                statement=f"Primero {rule}.",
                do={"sector": "tienda", "text": f"Ana va a {scene}."},
                related=[tie for tie in ties if tie["practice"] != f"p-{number}"],
            )
            for number, (title, rule, scene, ties) in enumerate(practices, 1)
        ),
        *(
            term(
                number,
                title=title,
                variants=[{"text": text} for text in variants],
                definition=f"Cuando toca {definition}.",
            )
            for number, (title, variants, definition) in enumerate(terms, 1)
        ),
    )
    assert [lie for drill in asked(manual) for lie in lies(manual, drill)] == []


def test_what_the_manual_warns_of_comes_first_with_the_manuals_own_reason() -> None:
    tie = {"type": "not_to_confuse", "practice": "p-9", "note": "Allí se invita. Aquí se abre."}
    manual = manual_of(practice(1, related=[tie]), *(practice(number) for number in range(2, 11)))
    (drill,) = asked(manual, "rule", "p-1")
    assert (drill.wrong[0].text, drill.wrong[0].note) == ("Saber invitar", tie["note"])
    assert drill.wrong[1].text == "Saber enviar", "then those of its area"
    assert (
        drill.wrong[1].note
        == "Esa práctica dice otra cosa: «Conviene enviar cada mañana, regla 5.»"
    )


@pytest.mark.parametrize("kind", ["requires", "supports", "complements"])
@pytest.mark.parametrize("from_the_other", [False, True])
def test_what_goes_together_is_no_distractor(kind: str, from_the_other: bool) -> None:
    tie = {"type": kind, "practice": "p-1" if from_the_other else "p-2"}
    tied = {("p-2" if from_the_other else "p-1"): [tie]}
    manual = manual_of(
        *(practice(number, related=tied.get(f"p-{number}", [])) for number in range(1, 6))
    )
    assert "Saber barrer" not in wrong_of(manual, "rule")
    assert "Saber barrer" not in wrong_of(manual, "scene")
    assert not any("barrer" in scene for scene in wrong_of(manual, "example"))


def test_a_role_that_answers_under_another_name_is_no_distractor() -> None:
    manual = manual_of(
        role("Jefa", "Encargada"), role("Encargada"), role("Gerenta", "JEFA"), role("Vigilante"),
        practice(1),
    )  # fmt: skip
    (drill,) = asked(manual, "accountable")
    assert drill.right == ("Jefa",)
    assert {wrong.text for wrong in drill.wrong} == {
        "Cajera", "Bodeguero", "Contadora", "Vigilante",
    }  # fmt: skip
    assert drill.wrong[0].text == "Bodeguero", "who does it is the nearest"
    assert drill.wrong[0].note == "La hace, pero no responde por el resultado."


def test_another_word_for_a_term_is_not_asked_beside_it() -> None:
    manual = manual_of(
        term(1, title="Queja", see_also=["t-2"]),
        term(2, title="Reclamo", variants=[{"text": "queja"}]),
        *(term(number) for number in range(3, 8)),
    )
    assert "Reclamo" not in wrong_of(manual, "terms", "t-1")


def test_a_text_that_names_the_practice_is_not_asked() -> None:
    manual = manual_of(
        practice(1, statement="Saber abrir es lo primero."),
        *(practice(number) for number in range(2, 6)),
    )
    assert asked(manual, "rule", "p-1") == []
    assert asked(manual, "scene", "p-1") != []


def test_steps_that_read_the_same_have_no_order() -> None:
    steps = [
        {"id": f"s{n}", "text": text} for n, text in enumerate(("Saluda.", "Cobra.", "¡Saluda!"))
    ]
    assert asked(manual_of(practice(1, steps=steps)), "steps") == []


@pytest.mark.parametrize(
    ("steps", "stretches"), [(2, []), (3, [3]), (6, [6]), (7, [3, 4]), (13, [4, 4, 5])]
)
def test_a_long_procedure_is_asked_in_stretches(steps: int, stretches: list[int]) -> None:
    drills = asked(manual_of(procedure(steps)), "procedure")
    assert [len(drill.right) for drill in drills] == stretches
    assert [drill.part for drill in drills] == [
        f"devolver-{n}" for n in range(1, len(stretches) + 1)
    ]


def test_a_manual_that_gives_less_than_a_day_has_no_questions_to_offer() -> None:
    assert not offers_drills(manual_of(practice(1)), SAY)
    assert offers_drills(full_manual(), SAY)
