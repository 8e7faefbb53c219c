"""Steps that are plain lines: named by their words until an id is written."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from primera.loading import Loaded
from primera.loading.json_schema import manual_schema
from primera.loading.plain_lines import ids_of_words
from primera.model.fields import Part
from primera.model.introspection import classes_in, fields_of
from primera.model.meaning_hash import meaning_hash
from primera.model.practice import Practice
from primera.model.registry import ENTRIES
from primera.strings import load_strings
from tests.light.manuals import HOSTAL, KIOSCO, problems_of, read_texts

MANUAL = "manual: {id: t, title: T, description: T.}\n"
PRACTICE = """
practices:
  - id: saludar
    title: Saludar
    statement: Saluda a quien entra.
    steps: {steps}
"""
CHANGE = """
practices:
  - id: saludar
    merge: change
    steps: {steps}
"""


def read(root: Path, steps: str, *above: str) -> Loaded:
    base = MANUAL + PRACTICE.format(steps=steps)
    return read_texts(root, base, *(CHANGE.format(steps=each) for each in above))


def steps_of(loaded: Loaded) -> dict[str, str]:
    return {step.id: step.text for step in loaded.manual.get(Practice, "saludar").steps}


def codes(loaded: Loaded) -> list[str]:
    return [problem.code for problem in problems_of(loaded)]


def test_a_line_gets_its_id_from_its_words(tmp_path: Path) -> None:
    loaded = read(tmp_path, "[¡Saluda!, Pregunta el nombre]")
    assert codes(loaded) == []
    assert steps_of(loaded) == {"saluda": "¡Saluda!", "pregunta-el-nombre": "Pregunta el nombre"}


def test_an_id_that_is_written_has_its_name_before_any_line(tmp_path: Path) -> None:
    loaded = read(tmp_path, "[Saluda, {id: saluda, text: Di tu nombre.}]")
    assert codes(loaded) == []
    assert steps_of(loaded) == {"saluda-2": "Saluda", "saluda": "Di tu nombre."}


@pytest.mark.parametrize("word", ["Pasos", "Regla", "Statement", "Así se hace", "Why"])
def test_no_line_is_called_as_a_section_or_a_key(word: str, tmp_path: Path) -> None:
    """Links to `#pasos` lead to the section."""
    loaded = read(tmp_path, f"[{word}]")
    assert codes(loaded) == []


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["Saluda.", "saluda", "¿Saluda?"], ["saluda", "saluda-2", "saluda-3"]),
        (["Ve al almacén", "Ñandú"], ["ve-al-almacen", "nandu"]),
        (["один", "один"], ["x-c5cffb9e", "x-c5cffb9e-2"]),
        (["€"], ["x-c4cc90ed"]),
        (["palabra " * 30], ["palabra-palabra-palabra-palabra-palabra-palabra"]),
        (["x" * 90], ["x" * 48]),
    ],
)
def test_words_give_ids_none_of_them_twice(texts: list[str], names: list[str]) -> None:
    assert list(ids_of_words(texts, ())) == names


def test_a_written_id_changes_no_meaning(tmp_path: Path) -> None:
    (tmp_path / "lines").mkdir()
    (tmp_path / "ids").mkdir()
    lines = read(tmp_path / "lines", "[Saluda, Pregunta]")
    ids = read(tmp_path / "ids", "[{id: saluda, text: Saluda}, {id: pregunta, text: Pregunta}]")
    assert steps_of(lines) == steps_of(ids)
    hashes = {meaning_hash(each.manual.get(Practice, "saludar")) for each in (lines, ids)}
    assert len(hashes) == 1


def test_questions_rest_on_a_line(tmp_path: Path) -> None:
    bank = """
banks:
  - id: banco
    title: Banco
    questions:
      - id: una
        type: true_false
        stem: Se saluda a quien entra.
        answer: true
        feedback_true: Se saluda a cada cual.
        feedback_false: Sí, se saluda a cada cual.
        explanation: Quien entra espera un saludo.
        passage: practica:saludar#{step}
        bloom: remember
"""
    for number, (step, expected) in enumerate([("saluda", False), ("saludo", True)]):
        root = tmp_path / str(number)
        root.mkdir()
        text = MANUAL + PRACTICE.format(steps="[Saluda]") + bank.format(step=step)
        assert ("PL403" in codes(read_texts(root, text))) is expected


@pytest.mark.parametrize(
    ("steps", "found"),
    [
        ("['']", ["PL204"]),
        ("[Saluda, null]", ["PL204"]),
        ("['¿?']", ["PL223"]),
        ("['---']", ["PL223"]),
        ("[Saluda, Saluda]", ["PL411"]),
        ("['text:Saluda']", ["PL104"]),
        ("[[Saluda]]", ["PL219"]),
        ("Saluda", ["PL218"]),
        ("[{text: Saluda}]", ["PL226"]),
        ("[{}]", ["PL202"]),
        ("[" + "palabra " * 60 + "]", ["PL208"]),
    ],
)
def test_a_line_that_is_none_is_a_problem_of_its_own(
    steps: str, found: list[str], tmp_path: Path
) -> None:
    assert codes(read(tmp_path, steps)) == found


@pytest.mark.parametrize(
    "change",
    [
        "[{id: saluda, merge: change, text: Saluda de pie.}]",
        "[{id: saluda, merge: replace, text: Saluda de pie.}]",
        "[{id: saluda, merge: remove}]",
        "[{id: saluda, text: Saluda de pie.}]",
        "[{id: nombre, text: Di tu nombre., after: saluda}]",
        "[{id: nombre, text: Di tu nombre., before: saluda}]",
    ],
)
def test_a_layer_cannot_rest_on_a_name_that_is_not_written(change: str, tmp_path: Path) -> None:
    loaded = read(tmp_path, "[Mira, Saluda]", change)
    (problem,) = loaded.diagnostics
    assert (problem.code, problem.params["id"]) == ("PL323", "saluda")
    assert problem.span.layer == "1"
    assert [related.span.layer for related in problem.related] == ["0"]


def test_a_layer_changes_what_has_an_id_beside_plain_lines(tmp_path: Path) -> None:
    change = "[{id: di, merge: change, text: Di tu nombre completo.}, {id: pide, text: Pide.}]"
    loaded = read(tmp_path, "[Saluda, {id: di, text: Di tu nombre.}]", change)
    assert codes(loaded) == []
    assert steps_of(loaded) == {
        "saluda": "Saluda",
        "di": "Di tu nombre completo.",
        "pide": "Pide.",
    }


def test_a_layer_adds_and_removes_lines_by_their_words(tmp_path: Path) -> None:
    loaded = read(tmp_path, "[Mira, Saluda]", "{remove: [Saluda], add: [Saluda de pie]}")
    assert codes(loaded) == []
    assert steps_of(loaded) == {"mira": "Mira", "saluda-de-pie": "Saluda de pie"}


def test_a_layer_adds_lines_to_steps_with_ids(tmp_path: Path) -> None:
    loaded = read(tmp_path, "[{id: mira, text: Mira.}]", "[Saluda]")
    assert codes(loaded) == []
    assert steps_of(loaded) == {"mira": "Mira.", "saluda": "Saluda"}


def test_lines_are_not_replaced_by_silence(tmp_path: Path) -> None:
    assert codes(read(tmp_path, "[Mira, Saluda]", "[Di tu nombre]")) == ["PL305"]


def test_lines_of_a_checklist_need_ids_that_are_written(tmp_path: Path) -> None:
    text = "checklists: [{id: abrir, title: Abrir, lines: [Encendí las luces., {text: Barrí.}]}]"
    found = problems_of(read_texts(tmp_path, MANUAL + text))
    assert [(each.code, each.params["text"]) for each in found] == [
        ("PL226", "Encendí las luces."),
        ("PL226", "Barrí."),
    ]


@pytest.mark.parametrize(
    "cls", [cls for cls in classes_in(*ENTRIES) if cls.plain], ids=lambda cls: cls.__name__
)
def test_a_part_that_may_be_a_line_has_an_id_and_that_text(cls: type[Part]) -> None:
    assert cls.plain is not None
    assert "id" in cls.model_fields
    assert cls.plain.text in {field.name for field in fields_of(cls)}


SCHEMA = Draft202012Validator(manual_schema(load_strings("es")))


@pytest.mark.parametrize("folder", [HOSTAL, KIOSCO], ids=lambda folder: folder.name)
def test_an_editor_takes_what_the_loader_takes(folder: Path) -> None:
    written = yaml.safe_load((folder / "manual.yml").read_text(encoding="utf-8"))
    assert [error.message for error in SCHEMA.iter_errors(written)] == []


@pytest.mark.parametrize("merge", ["", "merge: change, "])
def test_an_editor_takes_lines_beside_parts_with_ids(merge: str) -> None:
    practice = f"id: a, {merge}title: A, statement: Haz a., steps: [Haz a, {{id: b, text: B}}]"
    assert SCHEMA.is_valid(yaml.safe_load(f"practices: [{{{practice}}}]"))


def test_an_editor_asks_for_the_ids_of_a_checklist() -> None:
    lines = "checklists: [{id: a, title: A, lines: [Encendí las luces.]}]"
    assert not SCHEMA.is_valid(yaml.safe_load(lines))
