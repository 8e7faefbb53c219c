"""`primera check --fix` writes the ids that are missing, and nothing else."""

from __future__ import annotations

import codecs
import os
import tomllib
from pathlib import Path

import pytest

from primera.cli.main import run
from primera.loading import Layer
from primera.loading.id_insertion import files_with_ids
from primera.site.host import usual_host
from primera.site.id_fixing import FixedFile, fix_ids
from primera.site.project import Project, bundled_layer

HERE = Path(__file__).parent
CASES = tomllib.loads((HERE / "fixes.toml").read_text(encoding="utf-8"))["case"]
SETTINGS = "manual: {id: t, title: T, description: T.}\n"
LINES = "checklists:\n  - id: abrir\n    title: Abrir\n    lines:\n      - Encendí las luces.\n"
FIXED = LINES.replace("- Enc", "- id: encendi-las-luces\n        text: Enc")


@pytest.fixture
def company(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a company's layer, in the project that is the current folder."""
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    layers("content")
    return tmp_path / "content" / "acme.yml"


def layers(*folders: str) -> None:
    """Make the manual of the current folder of some layers, without the one that we ship."""
    named = (f'{{name = "{Path(folder).name}", folders = ["{folder}"]}}' for folder in folders)
    Path("primera.toml").write_text(f"layers = [{', '.join(named)}]\n", encoding="utf-8")


def fixed(root: Path) -> list[FixedFile]:
    layer = Layer("acme", (root / "content",))
    return list(fix_ids(Project(root, (layer,), usual_host(root))))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8], ids=["plain", "bom"])
def test_ids_are_put_in_their_places(
    case: dict[str, str], end: str, mark: bytes, company: Path
) -> None:
    before, after = (
        mark + (SETTINGS + case[name]).replace("\n", end).encode() for name in ("before", "after")
    )
    company.write_bytes(before)
    assert {each.outcome for each in fixed(company.parents[1])} <= {"written"}
    assert company.read_bytes() == after
    assert fixed(company.parents[1]) == []


def test_what_is_written_is_told_with_its_lines(
    company: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    company.write_text(SETTINGS + LINES, encoding="utf-8")
    assert run(["check", "--fix", "--format", "json"]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert (
        told.err == "content/acme.yml: se escribió 1 id.\n  content/acme.yml:6  encendi-las-luces\n"
    )
    assert run(["check", "--fix"]) == 0
    assert capsys.readouterr().err == "No falta ningún id.\n"


def test_without_being_asked_nothing_is_written(
    company: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    company.write_text(SETTINGS + LINES, encoding="utf-8")
    assert run(["check"]) == 1
    out = capsys.readouterr().out
    assert "content/acme.yml:6:9: error[PL226]" in out
    assert "«primera check --fix»" in out
    assert company.read_text(encoding="utf-8") == SETTINGS + LINES


BROKEN = [
    "terms: [{id: a, title: 'A}]\n",
    "terms:\n  - id: a\n   title: A\n",
    "terms: &t []\nareas: *t\n",
    "- a\n- b\n",
    "terms: [{id: a\n",
]


@pytest.mark.parametrize("broken", BROKEN)
def test_while_a_file_cannot_be_read_nothing_is_written_anywhere(
    broken: str, company: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    company.write_text(SETTINGS + LINES, encoding="utf-8")
    company.with_name("zeta.yml").write_text(broken, encoding="utf-8")
    assert run(["check", "--fix"]) == 1
    assert company.read_text(encoding="utf-8") == SETTINGS + LINES
    assert "primero hay que corregir los archivos que no se pueden leer" in capsys.readouterr().err


def test_a_file_in_another_encoding_is_left_alone(
    company: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    company.write_bytes((SETTINGS + LINES).encode("latin-1"))
    assert run(["check", "--fix"]) == 1
    assert company.read_bytes() == (SETTINGS + LINES).encode("latin-1")
    assert "No se escribió ningún id" in capsys.readouterr().err


def test_a_file_that_is_read_only_is_left_alone_and_the_others_are_written(
    company: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    locked = company.with_name("cerrado.yml")
    locked.write_text("terms: [{title: Uno, definition: Uno.}]\n", encoding="utf-8")
    locked.chmod(0o444)
    company.write_text(SETTINGS + LINES, encoding="utf-8")
    assert run(["check", "--fix"]) == 1
    assert locked.read_text(encoding="utf-8") == "terms: [{title: Uno, definition: Uno.}]\n"
    assert company.read_text(encoding="utf-8") == SETTINGS + FIXED
    told = capsys.readouterr().err
    assert "content/cerrado.yml: falta 1 id, y el archivo es de solo lectura." in told


def test_a_layer_beyond_the_project_is_left_alone(
    company: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    sector = tmp_path_factory.mktemp("sector") / "base.yml"
    sector.write_text(LINES, encoding="utf-8")
    company.write_text(SETTINGS, encoding="utf-8")
    layers(Path(os.path.relpath(sector.parent)).as_posix(), "content")
    assert run(["check", "--fix"]) == 1
    assert sector.read_text(encoding="utf-8") == LINES
    assert "PL847" in capsys.readouterr().out


def test_a_line_of_a_lower_layer_of_the_project_gets_the_id_that_the_upper_one_names(
    company: Path,
) -> None:
    practice = "practices: [{id: s, title: S, statement: Saluda., steps: [Mira, Saluda]}]\n"
    change = "practices: [{id: s, merge: change, steps: [{id: saluda, merge: change, text: Di}]}]\n"
    sector = company.parents[1] / "sector" / "todo.yml"
    sector.parent.mkdir()
    sector.write_text(SETTINGS + practice, encoding="utf-8")
    company.write_text(change, encoding="utf-8")
    layers("sector", "content")
    assert run(["check"]) == 1
    run(["check", "--fix"])
    assert "{id: saluda, text: Saluda}" in sector.read_text(encoding="utf-8")
    assert company.read_text(encoding="utf-8") == change
    assert run(["check"]) == 0


def test_an_id_that_does_not_fit_is_left_to_a_person(
    company: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = SETTINGS + "terms:\n  - !!map\n    title: Uno\n    definition: Uno.\n"
    company.write_text(text, encoding="utf-8")
    assert run(["check", "--fix"]) == 1
    assert company.read_text(encoding="utf-8") == text
    told = capsys.readouterr().err
    assert "falta 1 id que hay que escribir a mano" in told
    assert "  content/acme.yml:4\n" in told


def test_a_disk_that_takes_nothing_leaves_the_file_as_it_was(
    company: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "no space")

    company.write_text(SETTINGS + LINES, encoding="utf-8")
    monkeypatch.setattr(Path, "replace", full)
    assert run(["check", "--fix"]) == 1
    assert company.read_text(encoding="utf-8") == SETTINGS + LINES
    assert [file.name for file in company.parent.iterdir()] == ["acme.yml"]
    assert "No se pudo escribir en content/acme.yml" in capsys.readouterr().err


def test_a_link_to_a_file_stays_a_link_and_rights_stay_as_they_were(company: Path) -> None:
    real = company.with_name("real.txt")
    real.write_text(SETTINGS + LINES, encoding="utf-8")
    real.chmod(0o640)
    company.symlink_to(real)
    run(["check", "--fix"])
    assert company.is_symlink()
    assert real.read_text(encoding="utf-8") == SETTINGS + FIXED
    assert real.stat().st_mode & 0o777 == 0o640


def test_the_manual_that_ships_with_us_lacks_no_id() -> None:
    assert files_with_ids((bundled_layer(),), HERE) == ()
