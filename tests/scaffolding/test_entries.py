"""`primera new practice Título`: entries that are in order as they stand, in their places."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from tests.helpers import replace
from tests.publishing.limits import files_up_to

from primera.cli.main import USAGE_ERROR, run
from primera.scaffolding.entries import words
from primera.site.project import Project
from primera.strings import LANGUAGES

TITLE = "Prueba de «{word}»: 'algo' \"así\" # 🌊 *x* [y](z) <b> {{{{ z }}}} مرحبا"
SCENES = ("La llave falla por segunda vez", "¿Y si llueve?", "Llueve", "مرحبا", "Se va la luz")
_COMMENTED = re.compile(r"^( *)# ((?:[a-z_]+:|  |- ).*)$", re.MULTILINE)
"""A line that is there to be used when its number sign goes."""


@pytest.fixture
def at(project: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a project of one layer, of one folder."""
    monkeypatch.chdir(project.root)
    return project.root


@pytest.fixture(params=LANGUAGES)
def begun(request: pytest.FixtureRequest, at: Path, tmp_path: Path) -> Path:
    """The current folder: a project in each language, with an entry of every kind begun."""
    if request.param != "es":
        at = tmp_path / "begun"
        assert run(["new", str(at), "--language", request.param]) == 0
        os.chdir(at)
    in_order = sorted(words(), key="quiz".__eq__)  # a quiz needs a bank
    for word in in_order:
        assert run(["new", word, TITLE.format(word=word)]) == 0
    for title in SCENES:
        assert run(["new", "question", title]) == 0
    return at


def texts_in(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def codes_in(said: str) -> set[str]:
    """The codes of what was told. PL742: what is begun is asked about before a path reads it."""
    return {*re.findall(r"(?:aviso|error)\[(\w+)\]", said)}


def begin(*arguments: str) -> int:
    return run(["new", *arguments])


def test_the_kinds_of_the_guide_can_be_begun_and_each_language_has_them() -> None:
    assert {"practice", "procedure", "role", "checklist", "standard", "path"} <= {*words()}
    assert {"question", "term", "page"} <= {*words()}
    for word in words():
        assert run(["new", word, "--help"]) == 0


def test_every_sample_is_in_order_as_it_stands_and_so_is_what_it_offers(
    begun: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run(["check", "--language", "es"]) == 0
    assert codes_in(capsys.readouterr().out) <= {"PL742"}
    samples = list(begun.rglob("prueba-de-*.yml"))
    assert len(samples) == len(words()) - 1
    used = {file: _COMMENTED.subn(r"\1\2", file.read_text(encoding="utf-8")) for file in samples}
    assert sum(lines > 2 for _, lines in used.values()) > 5
    for file, (text, _) in used.items():
        file.write_text(text, encoding="utf-8")
    assert run(["check", "--language", "es"]) == 0, capsys.readouterr().out
    assert codes_in(capsys.readouterr().out) <= {"PL742"}


def test_an_entry_goes_to_a_file_of_its_own_and_its_line_is_told(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts_in(at)
    assert begin("practice", "La", "llegada") == 0
    path = "content/practicas/la-llegada.yml"
    assert capsys.readouterr().out.startswith(f"Listo: {path}:2\n")
    assert {*texts_in(at)} - {*before} == {path}
    assert begin("term", "Llegada", "--project", str(at), "--id", "arribo") == 0
    assert (at / "content/glosario/arribo.yml").is_file()


def test_a_file_that_is_there_goes_on_and_a_new_one_is_made_where_it_is_said(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (at / "content/referencia.yml").read_text(encoding="utf-8")
    assert begin("term", "Receta retenida", "--file", "content/referencia.yml") == 0
    after = (at / "content/referencia.yml").read_text(encoding="utf-8")
    start, end = before.split("\nsources:")
    assert after.startswith(f"{start}\n\n  - id: receta-retenida\n    title: Receta retenida\n")
    assert after.endswith(f"\nsources:{end}")
    assert begin("term", "Otra", "--file", "content/nuevo/mis términos.yaml") == 0
    assert (at / "content/nuevo/mis términos.yaml").is_file()
    capsys.readouterr()
    assert run(["check"]) == 0


def test_a_question_goes_to_the_bank_of_the_company(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert begin("question", "La llave falla por segunda vez") == 0
    path, line = capsys.readouterr().out.splitlines()[0].removeprefix("Listo: ").split(":")
    assert path == "content/banco.yml"
    lines = (at / path).read_text(encoding="utf-8").splitlines()
    assert lines[int(line) - 1] == "      - id: la-llave-falla-por-segunda-vez"
    assert begin("question", "Otra escena distinta", "--bank", "pisos") == 0
    assert "bank: pisos" in (at / "content/pisos.yml").read_text(encoding="utf-8")
    assert begin("question", "Una más") == USAGE_ERROR
    assert "Hay varios bancos: fundamentos, pisos." in capsys.readouterr().err


def test_an_entry_over_the_base_goes_to_the_usual_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    assert begin("practice", "La llegada") == 0
    assert begin("question", "La llave falla por segunda vez") == 0
    assert {*texts_in(tmp_path)} == {
        "content/practicas/la-llegada.yml",
        "quizzes/primera-linea.yml",
    }
    assert "passage: practica:la-llegada" in (tmp_path / "quizzes/primera-linea.yml").read_text(
        encoding="utf-8"
    )
    assert begin("practice", "Buena imagen") == USAGE_ERROR
    assert begin("question", "Una más", "--bank", "fundamentos") == USAGE_ERROR


REFUSED = [
    (["practice", "Saludo inmediato"], "Ya existe «saludo-inmediato»."),
    (["practice", "Otra", "--id", "saludo-inmediato"], "Ya existe «saludo-inmediato»."),
    (["question", "Receta"], "Ya existe «receta»."),
    (["practice", "Otra", "--id", "Mal Id"], "«Mal Id» no puede ser un id"),
    (["practice", "Otra", "--id", "a" * 81], "no puede ser un id"),
    (["practice", "Otra", "--id", "con"], "«con» no puede ser el nombre de un archivo"),
    (["practice", "¡Saludo, inmediato!"], "Ya existe «saludo-inmediato»."),
    (["practice", "¡¡ ?? !!"], "«TÍTULO» no dice nada"),
    (["practice", "…"], "«TÍTULO» no dice nada"),
    (["practice", "a\x07b"], "«TÍTULO» trae un carácter que no se ve, U+0007."),
    (["practice", "a" * 101], "«TÍTULO» tiene 101 caracteres; caben 100."),
    (["practice"], "Falta «TÍTULO"),
    (["practice", "Otra", "--file", "../otra.yml"], "../otra.yml está fuera de lo que lee"),
    (["practice", "Otra", "--file", "content/../otra.yml"], "está fuera de lo que lee"),
    (["practice", "Otra", "--file", "/otra.yml"], "/otra.yml está fuera de lo que lee"),
    (["practice", "Otra", "--file", "content/fuera/otra.yml"], "está fuera de lo que lee"),
    (["practice", "Otra", "--file", "content/.git/otra.yml"], "está fuera de lo que lee"),
    (["practice", "Otra", "--file", "content/media/otra.yml"], "está fuera de lo que lee"),
    (["practice", "Otra", "--file", "otra.yml"], "fuera de lo que lee el proyecto: content."),
    (["practice", "Otra", "--file", "content/otra.txt"], "tiene que acabar en .yml"),
    (["practice", "Otra", "--file", "content"], "«--file» nombra una carpeta"),
    (["practice", "Otra", "--file", "content/aux.yml"], "«aux.yml» no puede ser el nombre"),
    (["practice", "Otra", "--file", "content/a\nb.yml"], "«a�b.yml» no puede ser el nombre"),
    (["practice", "Otra", "--file", "content/" + "x" * 300 + ".yml"], "caben 255 letras"),
    (["practice", "Otra", "--file", "content/fijo.yml"], "content/fijo.yml es de solo lectura."),
    (["practice", "Otra", "--file", "content/octetos.yml"], "content/octetos.yml tiene errores."),
    (["practice", "Otra", "--file", "content/roto.yml"], "content/roto.yml tiene errores."),
    (["practice", "Otra", "--file", "content/corchetes.yml"], "En content/corchetes.yml no se"),
    (["question", "Otra", "--file", "content/otra.yml"], "está en content/banco.yml"),
    (["question", "Otra", "--bank", "b", "--file", "content/banco.yml"], "banco.yml ya existe."),
    (["practice", "Otra", "--project", "vacía"], "vacía no hay un proyecto."),
]


@pytest.mark.parametrize(("arguments", "told"), REFUSED, ids=lambda value: str(value)[:60])
def test_what_cannot_be_begun_is_said_and_nothing_is_written(
    arguments: list[str], told: str, at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (at / "vacía").mkdir()
    (at / "content/fuera").symlink_to(at.parent, target_is_directory=True)
    (at / "content/corchetes.yml").write_text("practices: [  ]\n", encoding="utf-8")
    (at / "content/roto.yml").write_text("practices: [\n", encoding="utf-8")
    (at / "content/octetos.yml").write_bytes(b"\xff\xfe")
    (at / "content/fijo.yml").write_text("practices:\n", encoding="utf-8")
    (at / "content/fijo.yml").chmod(0o444)
    before = texts_in(at)
    assert begin(*arguments) == USAGE_ERROR
    assert told in capsys.readouterr().err
    assert texts_in(at) == before


def test_a_layer_that_is_not_in_the_project_is_not_written_to(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (at / "content").rename(at.parent / "otro")
    replace(at / "primera.toml", '["content"]', '["../otro"]')
    assert begin("practice", "Otra") == USAGE_ERROR
    assert "no tienen ninguna carpeta dentro del proyecto" in capsys.readouterr().err


@pytest.mark.linux
def test_a_full_disk_leaves_the_file_as_it_was(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts_in(at)
    with files_up_to(500):
        assert begin("term", "Otra", "--file", "content/referencia.yml") == 1
    assert "No queda espacio" in capsys.readouterr().err
    assert texts_in(at) == before


def test_a_quiz_lies_beside_its_bank_and_needs_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["new", "--language", "en"]) == 0
    assert begin("quiz", "Examen") == USAGE_ERROR
    assert "todavía no hay ninguno propio" in capsys.readouterr().err
    assert begin("question", "La llave falla") == 0
    assert begin("quiz", "Examen") == 0
    assert (tmp_path / "quizzes/examen.yml").is_file()


def test_a_quiz_over_the_base_asks_from_the_bank_of_the_company(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    assert begin("quiz", "Examen") == USAGE_ERROR
    assert "todavía no hay ninguno propio" in capsys.readouterr().err
    assert begin("question", "La llave falla") == 0
    assert begin("quiz", "Examen") == 0
    written = (tmp_path / "quizzes/examen.yml").read_text(encoding="utf-8")
    assert "bank: primera-linea" in written


def test_a_title_that_is_a_device_on_windows_gets_its_kind_before_it(at: Path) -> None:
    assert begin("practice", "Aux") == 0
    assert "id: practica-aux" in (at / "content/practicas/practica-aux.yml").read_text("utf-8")


def test_a_file_of_windows_keeps_its_line_ends(at: Path) -> None:
    file = at / "content/casa.yml"
    file.write_bytes(b"terms:\r\n  - id: recado\r\n    title: Recado\r\n    definition: Aviso.\r\n")
    before = file.read_bytes()
    assert begin("term", "Otra", "--file", "content/casa.yml") == 0
    after = file.read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(b"\r\n") > before.count(b"\n")


def test_a_title_without_latin_letters_gets_a_number(at: Path) -> None:
    for _ in range(2):
        assert begin("practice", "مرحبا") == 0
    assert (at / "content/practicas/practica-2.yml").is_file()
