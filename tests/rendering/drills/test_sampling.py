"""Which questions a day has: those about service first, stage by stage of the role. In node."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from tests.browser.manuals import QUESTIONS, bank_of, exam_of, quiz_of
from tests.rendering.drills.manuals import full_manual, manual_of, practice
from tests.rendering.manuals import context_of
from tests.scoring.programs import RUNTIME, run_node

from primera.model.quiz import Quiz
from primera.model.roles import Path as LearningPath
from primera.rendering.drills.questions import FILING, drills_of
from primera.rendering.drills.table import table_of
from primera.strings import load_strings

HERE = Path(__file__).parent
ROLE = "role:cajera"
SEEDS = [f"2026-11-{day}" for day in range(10, 30)]
SAY = load_strings()


@pytest.fixture(scope="module")
def runtime(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("runtime")
    shutil.copytree(RUNTIME, folder, dirs_exist_ok=True)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    return folder


def drill(kind: str, part: str, stage: int | None = None) -> dict[str, Any]:
    stages = {} if stage is None else {ROLE: stage}
    return {"kind": kind, "part": part, "passage": [f"{part}/#x", ""], "stages": stages}


def draw(
    runtime: Path, drills: list[dict[str, Any]], rounds: list[dict[str, Any]]
) -> list[list[list[str]]]:
    given = json.dumps({"drills": drills, "rounds": rounds})
    done = run_node(str(HERE / "sampling.mjs"), str(runtime), given=given)
    found: list[list[list[str]]] = json.loads(done.stdout)
    return found


def test_service_comes_before_words_and_a_day_has_three_written_questions_at_most(
    runtime: Path,
) -> None:
    kinds = ("question", "scene", "example", "steps", "rule", "terms")
    drills = [drill(kind, f"{kind}-{number}") for kind in kinds for number in range(9)]
    rounds = [{"seed": seed} for seed in SEEDS]
    found = draw(runtime, drills, rounds)
    counts = [Counter(kind for kind, _ in each) for each in found]
    assert all(not {"rule", "terms"} & count.keys() for count in counts)
    assert {count["question"] for count in counts} <= {2, 3}
    assert all(count[kind] <= 1 for count in counts for kind in ("scene", "example", "steps"))
    assert draw(runtime, drills, rounds) == found, "the same seed draws the same"


def test_whoever_practises_a_role_goes_through_its_path_stage_by_stage(runtime: Path) -> None:
    drills = [
        drill(kind, f"{stage}-{kind}-{number}", stage)
        for stage in (3, 1, 2)
        for kind in ("rule", "scene", "question")
        for number in range(2)
    ] + [drill("scene", f"none-{number}") for number in range(9)]
    first = [each["part"] for each in drills if each["part"].startswith("1-")]
    known = [{"seed": seed, "role": ROLE, "right": first} for seed in SEEDS]
    found = draw(runtime, drills, [{"seed": seed, "role": ROLE} for seed in SEEDS] + known)
    for part in (part for each in found[: len(SEEDS)] for _, part in each):
        assert part.startswith("1-")
    for part in (part for each in found[len(SEEDS) :] for _, part in each):
        assert part.startswith("2-")


def test_the_table_says_which_stage_reads_what_and_what_is_about_the_filing() -> None:
    path = {
        "id": "ruta",
        "title": "Ruta",
        "role": "cajera",
        "stages": [
            {"id": "uno", "title": "Uno", "read": ["practica:p-3"]},
            {"id": "dos", "title": "Dos", "read": ["practica:p-4#why", "practica:p-3"]},
        ],
    }
    manual = full_manual()
    whole = manual_of(
        *(practice(number) for number in range(1, 9)), LearningPath.model_validate(path)
    )
    table = json.loads(table_of(context_of(whole)).content)
    role = [group for group, _ in table["groups"]].index(ROLE)
    stages = {each["part"]: each.get("at") for each in table["questions"]}
    assert (stages["p-3"], stages["p-4"], stages["p-5"]) == ([[role, 1]], [[role, 2]], None)
    for each in table["questions"]:
        assert each.get("filing", False) is (each["kind"] in FILING)
    assert {each.kind for each in drills_of(manual, SAY)} > FILING


def test_written_questions_are_those_that_practice_shows_and_no_exam_is_given_away() -> None:
    bank = bank_of(QUESTIONS)
    exam = manual_of(*(practice(number) for number in range(1, 6)), bank, exam_of(bank))
    assert [each for each in drills_of(exam, SAY) if each.kind == "question"] == []
    shown = manual_of(bank, exam_of(bank), quiz_of(bank), quiz_of(bank, "llave", name="otro"))
    assert len(shown.of(Quiz)) == 3
    [found] = [each for each in drills_of(shown, SAY) if each.kind == "question"]
    assert found.right == ("Subo con ella y abro la habitación.",)
    assert found.shown.endswith("¿Qué haces primero?")
    notes = {wrong.text: wrong.note for wrong in found.wrong}
    assert notes["Le ofrezco un descuento ahora mismo."] == "Todavía no tiene habitación."
