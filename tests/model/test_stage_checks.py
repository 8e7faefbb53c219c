"""What the check of a stage may ask: never what was not read, whatever the path."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import FIXTURE

from primera.loading import Layer, load
from primera.model.manual import Manual
from primera.model.quiz import Bank
from primera.model.refs import Ref, parse_ref
from primera.model.roles import Path, Stage, StageCheck
from primera.model.stage_checks import pools_of

MANUAL = load([Layer("empresa", (FIXTURE,))], FIXTURE.parent).manual
READ = (
    "practica:saludo-inmediato",
    "practica:saludo-inmediato#steps",
    "marco:caracteristicas",
    "marco:caracteristicas#intangible",
    "marco:caracteristicas#perecedero",
    "area:el-cliente",
    "metodo:nada",
    "zonas:nada",
)
PATHS = st.lists(
    st.lists(st.sampled_from(READ), max_size=3, unique=True), min_size=1, max_size=4
).map(lambda stages: path_of(*stages))


def path_of(*read: list[str], role: str | None = "primera-linea") -> Path:
    """A path whose stages read this, each with a check."""
    stages = tuple(
        Stage(
            id=f"etapa-{number}",
            title="Etapa",
            read=tuple(each),
            check=StageCheck(from_reading=4),
        )
        for number, each in enumerate(read)
    )
    return Path(id="ruta", title="Ruta", role=role, stages=stages)


def with_path(path: Path, manual: Manual = MANUAL) -> Manual:
    entries = {**manual.entries, Ref(path.kind, path.id): path}
    return Manual(manual.settings, entries)


def names(path: Path, stage: int = -1, manual: Manual = MANUAL) -> list[str]:
    found = [pool for pool in pools_of(with_path(path, manual)) if pool.path.id == path.id]
    return [one.name for one in found[stage].questions]


def with_questions(**changes: dict[str, object]) -> Manual:
    """The fixture with some questions changed."""
    bank = MANUAL.get(Bank, "fundamentos")
    questions = tuple(
        question.model_copy(update=changes.get(question.id, {})) for question in bank.questions
    )
    changed = bank.model_copy(update={"questions": questions})
    return Manual(MANUAL.settings, {**MANUAL.entries, Ref(bank.kind, bank.id): changed})


@given(PATHS)
def test_no_question_rests_on_what_was_not_read(path: Path) -> None:
    for number, pool in enumerate(pools_of(with_path(path))):
        read = [parse_ref(each) for stage in path.stages[: number + 1] for each in stage.read]
        for one in pool.questions:
            passage = parse_ref(one.question.passage)
            assert passage
            assert passage in read or passage.entry in read


@given(PATHS)
def test_what_was_read_before_can_still_be_asked(path: Path) -> None:
    before: set[str] = set()
    for pool in pools_of(with_path(path)):
        now = {one.name for one in pool.questions}
        assert before <= now
        before = now


@given(PATHS)
def test_rows_ask_as_many_as_there_are_and_half_of_the_newest_reading(path: Path) -> None:
    for pool in pools_of(with_path(path)):
        asked = sum(take for take, _ in pool.rows)
        assert asked == min(4, len(pool.questions))
        assert set(pool.own) <= {one.name for one in pool.questions}
        of_own = sum(take for take, sort in pool.rows if sort == pool.own)
        assert of_own >= min(-(-asked // 2), len(pool.own))


def test_the_newest_reading_comes_first() -> None:
    assert names(path_of(["marco:caracteristicas"], ["practica:saludo-inmediato"])) == [
        "fundamentos#receta",
        "fundamentos#perdidos",
        "fundamentos#tocar",
    ]


def test_a_part_that_was_read_lets_ask_about_that_part_only() -> None:
    assert names(path_of(["marco:caracteristicas#intangible"])) == ["fundamentos#tocar"]


def test_questions_of_other_roles_and_those_kept_for_exams_are_not_asked() -> None:
    manual = with_questions(perdidos={"roles": ("otro",)}, tocar={"exam_only": True})
    read = ["practica:saludo-inmediato", "marco:caracteristicas"]
    assert names(path_of(read), manual=manual) == ["fundamentos#receta"]
    mine = with_questions(perdidos={"roles": ("primera-linea",)})
    assert "fundamentos#perdidos" in names(path_of(read), manual=mine)
    assert "fundamentos#perdidos" not in names(path_of(read, role=None), manual=mine)
