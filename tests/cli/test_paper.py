"""`primera paper`, as trainers run it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tests.helpers import replace
from tests.paper.samples import HERE

from primera.cli.main import USAGE_ERROR, run
from primera.site.project import Project

FILES = {"forma-a.html", "forma-b.html", "hoja-de-respuestas.html", "clave.html"}


@pytest.fixture
def at(project: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a project with a quiz of all types."""
    shutil.copy(HERE / "manual" / "todos.yml", project.root / "content" / "todos.yml")
    monkeypatch.chdir(project.root)
    return project.root


def papers_in(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def configure(at: Path, text: str) -> None:
    """Give the project a configuration of its site."""
    (at / "docs").mkdir()
    config = f"site_name: X\ntheme: material\nplugins: [search, primera]\n{text}"
    (at / "mkdocs.yml").write_text(config, encoding="utf-8")


def code_in(folder: Path, form: str = "a") -> str:
    found = re.search(
        r"[0-9A-Z]{4}-[0-9A-Z]{4}", (folder / f"forma-{form}.html").read_text("utf-8")
    )
    assert found
    return found[0]


def test_a_seed_gives_forms_sheet_and_key(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["paper", "todos", "--seed", "7", "--out", "examen"]) == 0
    assert set(papers_in(at / "examen")) == FILES
    out = capsys.readouterr().out
    codes = {form: code_in(at / "examen", form) for form in "ab"}
    assert out.startswith(
        f"Listo: examen\n  forma-a.html  (en pantalla: ?forma={codes['a']})\n"
        f"  forma-b.html  (en pantalla: ?forma={codes['b']})\n  hoja-de-respuestas.html\n"
    )
    assert "La clave es solo para quien corrige." in out


def test_without_a_folder_one_is_named_by_the_quiz_and_the_number(at: Path) -> None:
    assert run(["paper", "todos", "--seed", "7"]) == 0
    assert set(papers_in(at / "todos-7")) == FILES


@pytest.mark.parametrize("form", ["a", "b"])
def test_the_printed_code_gives_the_same_papers_back(at: Path, form: str) -> None:
    assert run(["paper", "todos", "--seed", "7", "--out", "uno"]) == 0
    code = code_in(at / "uno", form).lower().replace("-", " ")
    assert run(["paper", "todos", "--code", code, "--out", "otro"]) == 0
    assert papers_in(at / "uno") == papers_in(at / "otro")


def test_the_code_of_a_late_letter_brings_the_letters_before_it(at: Path) -> None:
    assert run(["paper", "todos", "--seed", "7", "--forms", "a, C", "--out", "uno"]) == 0
    assert {"forma-a.html", "forma-c.html"} < set(papers_in(at / "uno"))
    assert "forma-b.html" not in papers_in(at / "uno")
    assert run(["paper", "todos", "--code", code_in(at / "uno", "c"), "--out", "otro"]) == 0
    assert {"forma-a.html", "forma-b.html", "forma-c.html"} < set(papers_in(at / "otro"))


def test_a_quiz_that_changed_since_is_told_and_nothing_is_written(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["paper", "todos", "--seed", "7", "--out", "uno"]) == 0
    code = code_in(at / "uno")
    replace(at / "content/todos.yml", "Le doy una toalla.", "Le presto una toalla.")
    assert run(["paper", "todos", "--code", code, "--out", "otro"]) == 1
    err = capsys.readouterr().err
    assert f"El cuestionario cambió desde que se imprimió {code}" in err
    assert "--seed 7" in err
    assert not (at / "otro").exists()


@pytest.mark.parametrize("site", ["https://ejemplo.test/manual", "https://ejemplo.test/manual/"])
def test_a_project_that_says_where_its_site_is_has_the_address_printed(
    site: str, at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configure(at, f"site_url: {site}\n")
    assert run(["paper", "todos", "--seed", "7", "--out", "uno"]) == 0
    address = f"https://ejemplo.test/manual/cuestionarios/todos/?forma={code_in(at / 'uno')}<"
    assert address in (at / "uno" / "forma-a.html").read_text("utf-8")
    assert f"(en pantalla: {address[:-1]})" in capsys.readouterr().out


def test_the_address_is_that_of_a_file_where_the_site_has_files(at: Path) -> None:
    configure(at, "site_url: https://ejemplo.test/\nuse_directory_urls: false\n")
    assert run(["paper", "todos", "--seed", "7", "--out", "uno"]) == 0
    address = f"https://ejemplo.test/cuestionarios/todos.html?forma={code_in(at / 'uno')}<"
    assert address in (at / "uno" / "forma-a.html").read_text("utf-8")


def test_the_manual_may_say_the_address_that_is_printed(at: Path) -> None:
    said = "pass_mark: 80\n  identity: {domain: ejemplo.test}\n"
    replace(at / "content" / "manual.yml", "pass_mark: 80\n", said)
    assert run(["paper", "todos", "--seed", "7", "--out", "uno"]) == 0
    assert "https://ejemplo.test/cuestionarios/" in (at / "uno" / "forma-a.html").read_text("utf-8")


@pytest.mark.parametrize("text", ["", "site_url: ''\n"])
def test_without_a_site_only_the_code_is_printed(text: str, at: Path) -> None:
    configure(at, text)
    assert run(["paper", "todos", "--seed", "7", "--out", "uno"]) == 0
    assert "?forma=" not in (at / "uno" / "forma-a.html").read_text("utf-8")


def test_a_configuration_that_is_no_yaml_is_told(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (at / "mkdocs.yml").write_text("site_url: [", encoding="utf-8")
    assert run(["paper", "todos", "--seed", "7", "--out", "uno"]) == 1
    assert "mkdocs.yml:1:11: error[PL109]" in capsys.readouterr().err
    assert not (at / "uno").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["todo", "--seed", "1"], "No existe el cuestionario «todo». ¿Quisiste decir «todos»?"),
        (["xyz", "--seed", "1"], "Los cuestionarios son: fundamentos, todos, sorteado."),
        (["todos"], "Falta --seed o --code."),
        (["todos", "--seed", "1", "--code", "4000-000T"], "Basta uno."),
        (["todos", "--code", "4000"], "«4000» no es un código de hojas: tiene ocho"),
        (["todos", "--code", "4000-0UUU"], "sin la U ni la Ñ."),
        (["todos", "--code", "4000-0009"], "tiene alguna letra o número mal copiado."),
        (["todos", "--seed", "1", "--forms", "A,E"], "«A,E» no son letras de la A a la D"),
        (["todos", "--seed", "1", "--forms", "A,A"], "«A,A» no son letras de la A a la D"),
        (["todos", "--seed", "1", "--forms", ""], "no son letras de la A a la D"),
        (["todos", "--seed", "-1"], "«--seed» tiene que ser un número de 0 a 1048575."),
        (["todos", "--seed", "siete"], "«--seed» tiene que ser un número de 0 a 1048575."),
    ],
)
def test_wrong_usage_leaves_with_two_and_the_remedy(
    arguments: list[str], message: str, at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path.name for path in at.iterdir()}
    assert run(["paper", *arguments]) == USAGE_ERROR
    assert message in capsys.readouterr().err
    assert {path.name for path in at.iterdir()} == before


def test_a_broken_manual_shows_its_errors_and_writes_nothing(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(at / "content/practicas.yml", "area: el-cliente", "area: el-clente")
    assert run(["paper", "todos", "--seed", "1", "--out", "uno"]) == 1
    assert "PL401" in capsys.readouterr().err
    assert not (at / "uno").exists()


def test_a_failure_while_writing_leaves_the_folder_as_it_was(
    at: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["paper", "todos", "--seed", "7", "--out", "uno"]) == 0
    before = papers_in(at / "uno")
    beside = {path.name for path in at.iterdir()}
    write = Path.write_text

    def full(path: Path, *arguments: str, **options: str) -> int:
        if path.name == "clave.html":
            raise OSError(28, "No space left on device")
        return write(path, *arguments, **options)

    monkeypatch.setattr(Path, "write_text", full)
    assert run(["paper", "todos", "--seed", "8", "--out", "uno"]) == 1
    assert "No se pudo escribir en uno. No queda espacio" in capsys.readouterr().err
    assert papers_in(at / "uno") == before
    assert {path.name for path in at.iterdir()} == beside


def test_other_files_of_the_folder_stay(at: Path) -> None:
    (at / "uno").mkdir()
    (at / "uno" / "notas.txt").write_text("mías", encoding="utf-8")
    assert run(["paper", "todos", "--seed", "7", "--out", "uno"]) == 0
    assert set(papers_in(at / "uno")) == {*FILES, "notas.txt"}


def test_a_folder_below_a_file_cannot_be_written_to(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (at / "nota").write_text("un archivo", encoding="utf-8")
    assert run(["paper", "todos", "--seed", "7", "--out", "nota/uno"]) == 1
    assert "No se pudo escribir en nota/uno" in capsys.readouterr().err


def test_what_paper_does_not_carry_is_told_apart_from_the_files(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(at / "content/todos.yml", "type: single\n", "type: single\n        hint: La puerta.\n")
    assert run(["paper", "todos", "--seed", "7", "--out", "uno"]) == 0
    told = capsys.readouterr()
    assert "no lleva" not in told.out
    assert told.err.startswith(
        "Este formato no lleva:\n"
        "  1 pista (content/todos.yml:9)\n"
        "  7 comentarios a respuestas (content/todos.yml:63, "
    )
    assert " y 4 más)\n" in told.err


@pytest.mark.parametrize("folder", ["content", "content/examen", "docs/examen"])
def test_nothing_is_written_among_the_sources(
    folder: str, at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configure(at, "")
    assert run(["paper", "todos", "--seed", "7", "--out", folder]) == USAGE_ERROR
    assert f"{folder} está dentro de {folder[:4]}" in capsys.readouterr().err
    assert not list(at.rglob("clave.html"))


def test_the_folder_of_the_project_itself_takes_papers(at: Path) -> None:
    configure(at, "")
    before = {path.name for path in at.iterdir()}
    assert run(["paper", "todos", "--seed", "7", "--out", "."]) == 0
    assert {path.name for path in at.iterdir()} == {*before, *FILES}
