"""What comes of laying one layer over another."""

from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.loading.layer_files import SETTINGS, load_files
from tests.present import present

from primera.diagnostics.wording import word
from primera.loading import Layer, Loaded, load
from primera.loading.merging.placing import Beside, placed
from primera.model.entry import Entry
from primera.model.kinds import Kind
from primera.model.page import ManualPage
from primera.model.practice import Practice
from primera.model.refs import Ref
from primera.model.roles import Checklist
from primera.model.terms_and_sources import Term
from primera.strings import load_strings

FIXTURE = Path(__file__).parents[1] / "fixtures" / "manual"
EntryT = TypeVar("EntryT", bound=Entry)


def over_fixture(tmp_path: Path, text: str) -> Loaded:
    upper = tmp_path / "company"
    upper.mkdir()
    (upper / "own.yml").write_text(text, encoding="utf-8")
    loaded = load([Layer("base", (FIXTURE,)), Layer("company", (upper,))], tmp_path)
    assert loaded.diagnostics == ()
    return loaded


def entry(loaded: Loaded, cls: type[EntryT], entry_id: str) -> EntryT:
    return loaded.manual.get(cls, entry_id)


PRICES = """
pages:
  - id: precios
    title: Precios
    sections:
      - id: taller
        title: En el taller
        table:
          columns: [Arreglo, Precio]
          rows:
            - {id: tornillo, cells: [Tornillo, nada]}
            - {id: puente, cells: [Puente, "24"]}
      - id: telefono
        phrases: {say: [Con gusto.], avoid: [No sé.]}
"""


def test_sections_rows_and_phrases_of_a_page_are_changed_one_by_one(tmp_path: Path) -> None:
    loaded = load_files(
        tmp_path,
        {
            "base/a.yml": PRICES,
            "company/a.yml": """
pages:
  - id: precios
    merge: change
    sections:
      - id: taller
        merge: change
        table:
          rows:
            - {id: puente, merge: change, cells: {replace: [Puente, "30"]}}
            - {id: patilla, before: puente, cells: [Patilla, "12"]}
      - id: telefono
        merge: change
        phrases: {say: {add: [Ya le averiguo.]}, avoid: {remove: [No sé.]}}
      - id: correo
        prose: Se contesta en el día.
""",
        },
    )
    assert loaded.diagnostics == ()
    page = loaded.manual.get(ManualPage, "precios")
    workshop, phone, mail = page.sections
    assert workshop.title == "En el taller"
    assert [row.cells for row in present(workshop.table).rows] == [
        ("Tornillo", "nada"),
        ("Patilla", "12"),
        ("Puente", "30"),
    ]
    said = present(phone.phrases)
    assert (said.say, said.avoid) == (("Con gusto.", "Ya le averiguo."), ())
    assert mail.prose == "Se contesta en el día."


def test_an_empty_layer_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    base = Layer("base", (FIXTURE,))
    empty = Layer("empty", (tmp_path / "empty",))
    alone = load([base], tmp_path)
    for layers in ([base, empty], [empty, base], [empty, base, empty]):
        merged = load(layers, tmp_path)
        assert merged.manual == alone.manual
        assert merged.diagnostics == alone.diagnostics
        assert merged.known == alone.known


def test_a_change_keeps_what_it_does_not_name(tmp_path: Path) -> None:
    loaded = over_fixture(
        tmp_path,
        """
practices:
  - id: saludo-inmediato
    merge: change
    title: Saludo en cinco segundos
    do: {sector: banco}
    dont: {merge: replace, sector: banco, text: Nadie saluda.}
    media: {remove: [{file: mostrador.png}]}
    sources: {add: [S900-04, S900-01], remove: [S900-02]}
    terms: {replace: []}
    steps:
      - {id: saluda, merge: change, text: Saluda antes de cinco segundos.}
      - {id: mira, merge: remove}
      - {id: sonrie, text: Sonríe., before: saluda}
      - {id: nombra, merge: add, text: Di tu nombre., after: saluda}
""",
    )
    practice = entry(loaded, Practice, "saludo-inmediato")
    below = load([Layer("base", (FIXTURE,))], tmp_path).manual
    assert below is not None
    assert practice.title == "Saludo en cinco segundos"
    assert practice.why == below.get(Practice, "saludo-inmediato").why
    assert present(practice.do).sector == "banco"
    assert present(practice.do).text.startswith("Entra un señor con una receta. Rosa")
    assert present(practice.dont).text == "Nadie saluda."
    assert practice.media == ()
    assert practice.sources == ("S900-01", "S900-04")
    assert practice.terms == ()
    assert [step.id for step in practice.steps] == ["sonrie", "saluda", "nombra", "avisa"]
    assert practice.steps[1].text == "Saluda antes de cinco segundos."


def test_places_stay_those_where_each_thing_was_written(tmp_path: Path) -> None:
    loaded = over_fixture(
        tmp_path,
        "practices:\n  - id: saludo-inmediato\n    merge: change\n    title: Otro\n"
        "    steps:\n      - {id: mira, merge: change, text: Mira.}\n",
    )
    ref = Ref(Kind.PRACTICE, "saludo-inmediato")
    title = loaded.spans.of(ref, "title")
    step = loaded.spans.of(ref, "steps", 0, "text")
    why = loaded.spans.of(ref, "why")
    assert (title.layer, title.path, title.line) == ("company", "company/own.yml", 4)
    assert (step.layer, step.line) == ("company", 6)
    assert (why.layer, why.line) == ("base", 19)


def test_a_whole_entry_is_replaced_or_removed_and_new_ones_find_their_place(tmp_path: Path) -> None:
    loaded = over_fixture(
        tmp_path,
        """
terms:
  - {id: momento-de-verdad, merge: replace, title: Momento, definition: Otra.}
  - {id: queja, title: Queja, definition: Algo., before: momento-de-verdad}
  - {id: reclamo, title: Reclamo, definition: Algo., after: queja}
checklists:
  - {id: lista-primera-linea, merge: remove}
""",
    )
    assert [term.id for term in loaded.manual.of(Term)] == ["queja", "reclamo", "momento-de-verdad"]
    assert entry(loaded, Term, "momento-de-verdad").variants == ()
    assert loaded.manual.of(Checklist) == ()
    assert Ref(Kind.CHECKLIST, "lista-primera-linea") not in loaded.known


def test_an_optional_key_is_removed_by_name(tmp_path: Path) -> None:
    loaded = over_fixture(
        tmp_path,
        "terms:\n  - {id: momento-de-verdad, merge: change, variants: {merge: remove}}\n",
    )
    assert entry(loaded, Term, "momento-de-verdad").variants == ()


def test_layers_lie_over_each_other_in_their_order(tmp_path: Path) -> None:
    loaded = load_files(
        tmp_path,
        {
            "base/a.yml": "terms:\n  - {id: queja, title: Uno, definition: Uno.}\n",
            "company/a.yml": "terms:\n  - {id: queja, merge: change, title: Dos, origin: own}\n",
            "language/a.yml": "terms:\n  - {id: queja, merge: change, definition: Tres.}\n",
        },
    )
    term = entry(loaded, Term, "queja")
    assert (term.title, term.definition, term.origin) == ("Dos", "Tres.", "own")


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("c: before a", "cab"),
        ("c: before a, b: before a", "cba"),
        ("b: after c, a: after c", "cba"),
        ("x: after y, y: after z, z: before a", "zyxabc"),
        ("x: after a, b: after x, a: after c", "caxb"),
        ("x: before b, y: after b", "axbyc"),
        ("x: after nobody, a: after c", "bcax"),
        ("a: before b, b: before a, c: before a", "cab"),
    ],
)
def test_members_stand_beside_their_neighbours_wherever_these_go(said: str, order: str) -> None:
    asked = {}
    for each in said.split(", "):
        member, way, neighbour = each.replace(":", "").split()
        asked[member] = Beside(neighbour, way == "after")
    members = [*"abc", *sorted(asked.keys() - {*"abc"})]
    assert "".join(placed(members, asked)) == order
    reached = {each: asked[each] for each in reversed(asked)}
    assert {*placed(members, reached)} == {*members}


def test_a_neighbour_may_come_from_a_later_file(tmp_path: Path) -> None:
    files = {
        "base/a.yml": "terms:\n  - {id: uno, title: Uno, definition: U.}\n",
        "company/a.yml": "terms:\n  - {id: tres, after: dos, title: T, definition: T.}\n",
        "company/b.yml": "terms:\n  - {id: dos, before: uno, title: D, definition: D.}\n",
    }
    loaded = load_files(tmp_path, files)
    assert loaded.diagnostics == ()
    assert [term.id for term in loaded.manual.of(Term)] == ["dos", "tres", "uno"]


IDS = st.lists(st.sampled_from("abcdefgh"), unique=True, min_size=1, max_size=8)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(IDS, st.data())
def test_the_order_of_files_does_not_matter(
    tmp_path: Path, ids: list[str], data: st.DataObject
) -> None:
    names = data.draw(st.permutations([f"{number}.yml" for number in range(len(ids))]))
    files = {
        f"base/{name}": f"terms:\n  - {{id: {each}, title: T, definition: D.}}\n"
        for name, each in zip(names, ids, strict=True)
    }
    for path in (tmp_path / "base").glob("[0-9].yml"):
        path.unlink()
    loaded = load_files(tmp_path, files)
    assert loaded.diagnostics == ()
    assert {term.id for term in loaded.manual.of(Term)} == set(ids)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(IDS, IDS)
def test_replacing_removing_and_adding_give_exactly_what_was_asked(
    tmp_path: Path, lower: list[str], upper: list[str]
) -> None:
    base = [f"  - {{id: {each}, title: Abajo, definition: D.}}" for each in lower]
    over = [
        f"  - {{id: {each}, merge: remove}}"
        if each in lower and each < "d"
        else f"  - {{id: {each}, merge: {'replace' if each in lower else 'add'}, "
        "title: Arriba, definition: D.}"
        for each in upper
    ]
    loaded = load_files(
        tmp_path,
        {
            "base/a.yml": "\n".join(["terms:", *base]),
            "company/a.yml": "\n".join(["terms:", *over]),
        },
    )
    assert loaded.diagnostics == ()
    kept = [each for each in lower if not (each in upper and each < "d")]
    new = [each for each in upper if each not in lower]
    terms = loaded.manual.of(Term)
    assert [term.id for term in terms] == kept + new
    assert {term.id for term in terms if term.title == "Arriba"} == set(upper) & {*kept, *new}


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("[Mañana, Noche]", ("Mañana", "Noche")),
        (
            "\n    - Mañana, temprano\n    - \"Noche: tarde\"\n    - 'Fin [de semana]'",
            ("Mañana, temprano", "Noche: tarde", "Fin [de semana]"),
        ),
    ],
)
def test_a_list_that_says_nothing_is_given_back_as_it_may_be_written(
    tmp_path: Path, written: str, offered: tuple[str, ...]
) -> None:
    said = offer(tmp_path, written)
    base = f"{SETTINGS}  shifts: [Tarde]\n"
    files = {"base/manual.yml": base, "company/own.yml": f"{COMPANY}{said}\n"}
    loaded = load_files(tmp_path, files)
    assert loaded.diagnostics == ()
    assert loaded.manual.settings.shifts == offered


@pytest.mark.parametrize(
    "written", ["\n    - >-\n      Mañana\n      y noche", f"[{', '.join(['Mañana'] * 20)}]"]
)
def test_of_a_long_list_only_the_form_is_given(tmp_path: Path, written: str) -> None:
    assert offer(tmp_path, written) == "shifts: {replace: […]}"


COMPANY = "manual:\n  merge: change\n  "


def offer(tmp_path: Path, written: str) -> str:
    """What is offered to whoever writes a list over one of the base."""
    files = {
        "base/manual.yml": f"{SETTINGS}  shifts: [Tarde]\n",
        "company/own.yml": f"{COMPANY}shifts: {written}\n",
    }
    (problem,) = load_files(tmp_path, files).diagnostics
    assert problem.code == "PL305"
    (hint,) = word(problem, load_strings()).hints
    return hint.split("`")[1]


def test_a_list_that_the_base_leaves_out_can_be_added_to(tmp_path: Path) -> None:
    said = f"{COMPANY}shifts: {{add: [Mañana, Noche]}}\n"
    loaded = load_files(tmp_path, {"company/own.yml": said})
    assert loaded.diagnostics == ()
    assert loaded.manual.settings.shifts == ("Mañana", "Noche")
