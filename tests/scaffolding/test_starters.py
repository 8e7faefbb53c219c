"""`primera new --starter hotel`: a manual that is ready, over the base with the rest hidden."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html
from scripts.generate import COMPANIES, EXAMPLES

from primera.adapters.host.project_discovery import open_project
from primera.cli.main import USAGE_ERROR, run
from primera.loading import load
from primera.loading.shown import shown
from primera.model.manual import Manual
from primera.model.practice import Practice
from primera.model.quiz import Bank, Quiz
from primera.model.refs import parse_ref
from primera.model.roles import Checklist
from primera.model.roles import Path as LearningPath
from primera.scaffolding.project import project_files
from primera.scaffolding.starter import of_example, starters


@pytest.fixture(params=starters())
def begun(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The folder of a company that began with a starter."""
    folder = tmp_path / "nuestro manual"
    assert run(["new", str(folder), "--starter", request.param, "--name", "Casa «Ñ»"]) == 0
    return folder


def manual_of(folder: Path) -> Manual:
    """What its site shows."""
    project = open_project(folder)
    return shown(load(project.layers, project.root).manual).manual


def test_there_are_three() -> None:
    assert starters() == ("hotel", "pharmacy", "shop")


def test_it_has_ten_practices_two_lists_a_path_and_fifteen_questions(begun: Path) -> None:
    manual = manual_of(begun)
    numbers = [practice.number for practice in manual.of(Practice)]
    assert numbers == [*range(1, 11)]
    assert (len(manual.of(Checklist)), len(manual.of(LearningPath))) == (2, 1)
    ((quiz,), (bank,)) = manual.of(Quiz), manual.of(Bank)
    assert (quiz.bank, len(bank.questions)) == (bank.id, 15)
    asked = {ref.id for question in bank.questions if (ref := parse_ref(question.passage))}
    assert asked == {practice.id for practice in manual.of(Practice)}


def test_what_is_shown_is_its_own_or_named_and_nothing_is_left_to_say(
    begun: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run(["check", str(begun), "--strict"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "Todo en orden."
    assert re.fullmatch(r"Ocultas: \d+ entradas; las siguen 43 prácticas y 18 .+\.", said[1])
    assert len(manual_of(begun).entries) < 50


def test_its_site_is_built_and_has_what_the_owner_looks_for(begun: Path) -> None:
    assert run(["build", str(begun), "--strict"]) == 0
    site = begun / "site"
    home = html.parse(site / "index.html")
    assert "Casa «Ñ»" in home.xpath("string(//title)")
    pages = {*(file.parent.name for file in (site / "practicas").glob("*/index.html"))}
    assert len(pages) == 10
    (quiz,) = (site / "cuestionarios").glob("*/index.html")
    assert len(html.parse(quiz).xpath("//ol[@class='pl-quiz__questions']/li")) == 15


@pytest.mark.parametrize("starter", starters())
def test_an_example_is_what_a_company_begins_with_but_for_publishing(starter: str) -> None:
    tops = {"content", "quizzes", "docs", "mkdocs.yml"}
    folder = EXAMPLES / starter
    there = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file() and path.relative_to(folder).parts[0] in tops
    }
    begun = project_files(COMPANIES[starter], starter)
    assert there == {
        path: of_example(content.decode())
        for path, content in begun.items()
        if path.partition("/")[0] in tops
    }


def test_an_example_is_a_project_where_it_stands(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(EXAMPLES / "hotel"), "--strict"]) == 0
    assert capsys.readouterr().out.startswith("Todo en orden.\n")


def test_it_is_in_spanish_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "mar"
    assert run(["new", str(folder), "--starter", "hotel", "--language", "en"]) == USAGE_ERROR
    assert "están en español" in capsys.readouterr().err
    assert not folder.exists()


def test_what_is_added_to_it_and_not_named_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["new", "--starter", "hotel"]) == 0
    assert run(["new", "role", "Jardín"]) == 0
    assert "añade rol:jardin a «only»" in capsys.readouterr().out
    assert run(["new", "practice", "El jardín"]) == 0
    assert run(["new", "question", "Una planta se seca"]) == 0
    assert "«only»" not in capsys.readouterr().out
