"""`primera fingerprint`, as whoever declares a minor change runs it."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest
from tests.helpers import primera, replace

from primera.model.kinds import Kind
from primera.model.registry import SCHEMES
from primera.site.compile import compile_project
from primera.site.project import Project, find_project
from primera.strings import LANGUAGES, load_strings

QUESTION = "banco:fundamentos#receta"


@pytest.fixture
def at(project: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a project of one layer."""
    monkeypatch.chdir(project.root)
    return project.root


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, str]:
    """Address -> hash, as the command prints them."""
    assert primera("fingerprint", *arguments) == 0
    lines = (line.split("  ") for line in capsys.readouterr().out.splitlines())
    return {address: value for value, address in lines}


def declared(at: Path, before: str, after: str) -> str:
    """What the page of the quiz holds once an edition declares a minor change."""
    edition = f"""
  editions:
    - id: dos
      date: 2026-12-01
      note: Erratas.
      minor_changes: [{{part: "{QUESTION}", before: {before}, after: {after}}}]
"""
    manual = at / "content/manual.yml"
    manual.write_text(manual.read_text("utf-8").rstrip() + edition, encoding="utf-8")
    plan = compile_project(find_project(at)).plan
    assert plan
    page = next(page for page in plan.pages if page.path == "cuestionarios/fundamentos.md")
    return unescape(page.markdown)


def test_the_two_hashes_of_a_minor_change_are_those_that_pages_know(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = printed(capsys, QUESTION)
    bank = at / "content/banco.yml"
    own = bank.read_text("utf-8").partition("id: receta")[2]
    stem = next(line for line in own.splitlines() if "stem: " in line)
    replace(bank, stem, stem.replace("stem: ", "stem: Piensa. "))
    after = {**before, **printed(capsys, QUESTION)}
    assert list(before) == [QUESTION]
    page = declared(at, before[QUESTION], after[QUESTION])
    assert f'"hash":"{after[QUESTION]}","was":["{before[QUESTION]}"]' in page


def test_an_entry_is_shown_with_its_parts_whatever_word_names_it(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = printed(capsys, "bank:fundamentos", "practica:saludo-inmediato")
    assert QUESTION in found
    assert {"banco:fundamentos", "practica:saludo-inmediato"} < set(found)
    assert all(len(value) == 12 for value in found.values())


def test_what_is_hidden_has_the_hash_of_what_is_shown(
    at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = (QUESTION, "practica:saludo-inmediato", "cuestionario:fundamentos")
    before = printed(capsys, *asked)
    manual = at / "content/manual.yml"
    hide = "\n  hide: [practica:saludo-inmediato, cuestionario:fundamentos]\n"
    manual.write_text(manual.read_text("utf-8").rstrip() + hide, encoding="utf-8")
    assert printed(capsys, *asked) == before


@pytest.mark.parametrize(
    ("address", "likely"),
    [
        ("banco:fundamentos#recetas", "banco:fundamentos#receta"),
        ("banco:fundamento", "banco:fundamentos"),
        ("bnco:fundamentos#receta", "banco:fundamentos#receta"),
        ("practica:saludo-inmediato#why", ""),
        ("nada", ""),
    ],
)
def test_what_the_manual_does_not_have_is_wrong_usage_with_the_near_address(
    address: str, likely: str, at: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert primera("fingerprint", address) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert f"El manual no tiene «{address}»." in err
    assert (f"¿Quisiste decir «{likely}»?" in err) == bool(likely)


def test_a_broken_manual_shows_its_errors(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(at / "content/practicas.yml", "area: el-cliente", "area: el-clente")
    assert primera("fingerprint", QUESTION) == 1
    assert "PL401" in capsys.readouterr().err


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_word_by_which_links_to_a_kind_are_taught_leads_to_it(language: str) -> None:
    say = load_strings(language)
    assert {kind: SCHEMES[say(f"kinds.{kind.value}.link")] for kind in Kind} == {
        kind: kind for kind in Kind
    }
