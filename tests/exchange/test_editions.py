"""`primera edition`: what it keeps of a published state, and when it keeps nothing."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
from tests.helpers import primera, replace

from primera.exchange.edition import EditionError, read_edition, read_part_line
from primera.model.kinds import Kind
from primera.model.refs import Ref
from primera.site.project import Project

QUESTION = str(Ref(Kind.BANK, "fundamentos", "tocar"))
BANK = QUESTION.partition("#")[0]
STEM = "stem: Un corte de pelo"


@pytest.fixture
def at(project: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a project of one layer that declares an edition."""
    monkeypatch.chdir(project.root)
    declare(project.root, "uno", "editions:\n    - ")
    return project.root


def declare(at: Path, name: str, before: str = "  - ", minor: str = "") -> None:
    manual = at / "content/manual.yml"
    text = manual.read_text("utf-8").rstrip()
    edition = f"  {before}{{id: {name}, date: 2026-12-01, note: Erratas{minor}.}}\n"
    manual.write_text(f"{text}\n{edition}", encoding="utf-8")


def reword(at: Path) -> None:
    replace(at / "content/banco.yml", STEM, STEM.replace("Un", "¿Un"))


def edition(at: Path, name: str) -> dict[str, object]:
    values = json.loads((at / f"editions/{name}.json").read_text("utf-8"))
    assert isinstance(values, dict)
    return values


def files(at: Path) -> dict[str, bytes]:
    """What is kept, by name; nothing hidden may be left."""
    return {path.name: path.read_bytes() for path in sorted((at / "editions").glob("*"))}


def lines(at: Path) -> list[str]:
    return (at / "editions/parts.jsonl").read_text("utf-8").split("\n")[:-1]


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    assert primera("edition", *arguments) != 0
    return capsys.readouterr().err


def test_the_first_edition_has_the_hash_of_every_part_in_order(at: Path) -> None:
    assert primera("edition") == 0
    kept = edition(at, "uno")
    parts = kept.pop("parts")
    assert kept == {
        "format": "primera-linea-edition",
        "v": 1,
        "hash": 1,
        "manual": "mostrador",
        "id": "uno",
        "number": 1,
        "date": "2026-12-01",
        "level": "major",
    }
    assert isinstance(parts, dict)
    assert list(parts) == sorted(parts)
    assert {BANK, QUESTION} <= parts.keys()
    assert dict(map(read_part_line, lines(at))) == parts


def test_a_line_has_what_its_hash_is_of(at: Path) -> None:
    primera("edition")
    for line in lines(at):
        canonical = line[line.index('"fields":') + len('"fields":') : -1]
        assert sha256(f"pl1:{canonical}".encode()).hexdigest()[:12] == json.loads(line)["hash"]


def test_the_owners_sentences_stay_in_the_manual(at: Path) -> None:
    primera("edition")
    assert not [name for name, text in files(at).items() if b"Erratas" in text]


def test_the_same_manual_is_kept_with_the_same_bytes(at: Path) -> None:
    primera("edition")
    before = files(at)
    for name in before:
        (at / "editions" / name).unlink()
    primera("edition")
    assert files(at) == before


def test_a_later_edition_adds_the_lines_of_what_changed_and_takes_none(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    primera("edition")
    before = lines(at)
    declare(at, "dos")
    reword(at)
    capsys.readouterr()
    assert primera("edition") == 0
    assert "banco:fundamentos#tocar" in capsys.readouterr().out
    assert lines(at)[: len(before)] == before
    added = [json.loads(line)["ref"] for line in lines(at)[len(before) :]]
    assert added == [BANK, QUESTION]
    assert edition(at, "dos")["number"] == 2
    assert edition(at, "dos")["level"] == "major"


def test_what_comes_back_to_an_earlier_text_adds_no_line(at: Path) -> None:
    primera("edition")
    before = (at / "content/banco.yml").read_bytes()
    reword(at)
    declare(at, "dos")
    primera("edition")
    kept = lines(at)
    (at / "content/banco.yml").write_bytes(before)
    declare(at, "tres")
    assert primera("edition") == 0
    assert lines(at) == kept


def test_what_is_retired_is_told_and_makes_a_major_edition(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    primera("edition")
    replace(at / "content/banco.yml", "- id: tocar", "- id: palpar")
    declare(at, "dos")
    capsys.readouterr()
    assert primera("edition", "dos") == 0
    told = capsys.readouterr().out
    assert "1 nueva:\n  banco:fundamentos#palpar" in told
    assert "1 que se retiró:\n  banco:fundamentos#tocar" in told
    assert edition(at, "dos")["level"] == "major"


def test_a_minor_edition_shows_what_is_to_be_declared_and_is_minor_with_it(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    primera("edition")
    reword(at)
    declare(at, "dos")
    before = files(at)
    capsys.readouterr()
    assert primera("edition", "--minor") == 1
    shown = capsys.readouterr().out
    assert files(at) == before
    changes = "".join(f"      {line}\n" for line in shown.splitlines())
    manual = at / "content/manual.yml"
    text = manual.read_text("utf-8").rstrip().splitlines()
    text[-1] = "    - id: dos\n      date: 2026-12-02\n      note: Erratas."
    manual.write_text("\n".join(text) + f"\n{changes}", encoding="utf-8")
    assert primera("edition", "--minor") == 0
    assert edition(at, "dos")["level"] == "minor"
    assert "2 con otra redacción" in capsys.readouterr().out


def test_the_first_edition_is_not_minor(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "es la primera" in refused(capsys, "--minor")
    assert not (at / "editions").exists()


def test_nothing_is_kept_when_nothing_changed_or_the_edition_is_kept(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    primera("edition")
    before = files(at)
    assert "«uno» ya está guardada en editions/uno.json" in refused(capsys)
    declare(at, "dos")
    assert "lo mismo que en la edición «uno»" in refused(capsys)
    assert "«uno» ya está guardada" in refused(capsys, "uno")
    assert "¿Quisiste decir «dos»?" in refused(capsys, "doss")
    assert files(at) == before


def test_a_manual_that_declares_none_or_has_errors_keeps_none(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(at / "content/manual.yml", "date: 2026-12-01", "date: ayer")
    assert "manual.yml:" in refused(capsys)
    manual = at / "content/manual.yml"
    manual.write_text(manual.read_text("utf-8").partition("  editions:")[0], encoding="utf-8")
    assert "no declara ninguna edición" in refused(capsys)
    assert not (at / "editions").exists()


SPOILT = [
    ("uno.json", b"{", "editions/uno.json no es una edición"),
    ("uno.json", b"[" * 100_000, "editions/uno.json no es una edición"),
    ("uno.json", b"\xff", "editions/uno.json no es una edición"),
    ("otra.json", b"{}", "editions/otra.json no es una edición"),
    ("parts.jsonl", b"{}\n", "editions/parts.jsonl:1: la línea"),
    ("parts.jsonl", b"<<<<<<< HEAD\n", "editions/parts.jsonl:1: la línea"),
    ("parts.jsonl", b'{"ref"', "editions/parts.jsonl está cortado"),
    ("parts.jsonl", b"\xff\n", "editions/parts.jsonl no es"),
]


@pytest.mark.parametrize(("name", "content", "told"), SPOILT)
def test_what_is_spoilt_is_named_and_left_as_it_is(
    name: str, content: bytes, told: str, at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    primera("edition")
    declare(at, "dos")
    reword(at)
    (at / "editions" / name).write_bytes(content)
    before = files(at)
    assert told in refused(capsys)
    assert files(at) == before


def test_an_edition_of_another_manual_or_name_is_refused(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    primera("edition")
    declare(at, "dos")
    replace(at / "editions/uno.json", '"manual": "mostrador"', '"manual": "otro"')
    assert "es del manual «otro»" in refused(capsys)
    (at / "editions/uno.json").rename(at / "editions/cero.json")
    assert "editions/cero.json no es una edición" in refused(capsys)


WRONG = [
    {"format": "x"},
    {"v": 2},
    {"hash": 2},
    {"parts": []},
    {"parts": {"a": "no"}},
    {"number": 0},
    {"number": True},
    {"level": "great"},
    {"id": None},
]


@pytest.mark.parametrize("change", WRONG)
def test_a_file_that_is_no_edition_is_not_read(change: dict[str, object], at: Path) -> None:
    primera("edition")
    read_edition(json.dumps(edition(at, "uno")))
    with pytest.raises(EditionError):
        read_edition(json.dumps({**edition(at, "uno"), **change}))
