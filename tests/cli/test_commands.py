"""The command line as a whole: help, explanations, the schema, wrong usage, internal errors."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from primera import __version__
from primera.checks import SEVERITIES
from primera.cli.main import COMMANDS, INTERNAL_ERROR, USAGE_ERROR, primera, run
from primera.diagnostics.wording import codes, explanation, summary
from primera.loading.json_schema import schema_text
from primera.site.project import find_project
from primera.strings import LANGUAGES, load_strings

ES = load_strings("es")
CONTEXT = click.Context(primera)


def command(name: str) -> click.Command:
    found = primera.get_command(CONTEXT, name)
    assert found
    return found


def english(*arguments: str) -> str:
    """What a process of its own prints whose environment asks for English."""
    environment = {**os.environ, "LC_ALL": "en_US.UTF-8", "PYTHONUTF8": "1"}
    line = [sys.executable, "-m", "primera", *arguments]
    done = subprocess.run(
        line, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return done.stdout + done.stderr


def test_no_exporter_has_the_name_of_another_command() -> None:
    assert len(set(COMMANDS)) == len(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([name, "--help"]) == 0
    text = capsys.readouterr().out
    assert text.startswith(f"Uso: primera {name} [OPCIONES]")
    assert re.search(rf"Ejemplos?:\n.*  primera {name}", text, re.DOTALL)
    assert all(option.help for option in command(name).params if isinstance(option, click.Option))


def test_the_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    text = capsys.readouterr().out
    assert [name for name in COMMANDS if f"\n  {name} " in text] == list(COMMANDS)
    assert "Options" not in text
    assert "Commands" not in text


def test_the_terminal_that_asks_for_english_gets_it() -> None:
    text = english("check", "--help")
    assert text.startswith("Usage: primera check [OPTIONS] [FOLDER]...")
    assert "Examples:" in text
    assert "There is no command «chek». Did you mean «check»?" in english("chek")


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"primera {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["chek"], "No existe el comando «chek». ¿Quisiste decir «check»?"),
        (
            ["check", "--formt", "json"],
            "No existe la opción «--formt». ¿Quisiste decir «--format»?",
        ),
        (["check", "--format", "xml"], "«--format» admite uno de estos valores: human, plain"),
        (["check", "--format", "jsn"], "sarif. ¿Quisiste decir «json»?"),
        (["check", "no-existe"], "«CARPETA» tiene que ser una carpeta que exista."),
        (["build", "--site", __file__], "«--site» nombra un archivo; hace falta una carpeta."),
        (["explain", "PL401", "PL4"], "Sobra «PL4»."),
        (["new", "practise", "Uno"], "term, question. ¿Quisiste decir «practice»?"),
        (["new", "--name", "a", "b", "(c)", "d"], "Sobra «(c) d»."),
        (["new", "--name"], "«--name» necesita un valor detrás."),
        (["check", "--strict=3"], "«--strict» no lleva valor."),
        (["explain", "PL40l"], "No existe el código «PL40l». ¿Quisiste decir «PL4"),
    ],
)
def test_wrong_usage_leaves_with_two_and_the_near_word(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == USAGE_ERROR
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
    assert "La ayuda está en: primera" in err


def test_without_a_command_help_is_shown_and_it_is_wrong_usage(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run([]) == USAGE_ERROR
    assert capsys.readouterr().err.startswith("Uso: primera")


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A mistake of ours inside a command."""

    def fail(*_: object) -> str:
        raise ZeroDivisionError("cuenta imposible")

    monkeypatch.setattr("primera.cli.schema.schema_text", fail)


@pytest.mark.usefixtures("broken")
def test_an_internal_error_leaves_with_three_and_says_how_to_report_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["schema"]) == INTERNAL_ERROR
    err = capsys.readouterr().err
    assert "Algo falló dentro de Primera Línea" in err
    assert "--debug" in err
    assert "Traceback" not in err


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("arguments", [["--debug", "schema"], ["schema", "--debug"]])
def test_the_trace_is_for_those_who_ask(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == INTERNAL_ERROR
    err = capsys.readouterr().err
    assert "ZeroDivisionError: cuenta imposible" in err


def test_interrupting_is_no_internal_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("primera.cli.schema.schema_text", interrupt)
    assert run(["schema"]) == 130


def test_a_code_is_explained_however_it_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    code, *_ = sorted(SEVERITIES)
    assert run(["explain", code.lower()]) == 0
    assert capsys.readouterr().out.startswith(f"{code}\n\n{explanation(code, ES)}\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_explanation_ends_with_how_the_rule_is_settled_if_it_can_be(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["explain", "PL520", "--language", language]) == 0
    *_, shown = re.findall(r"```toml\n(.*?)```", capsys.readouterr().out, re.DOTALL)
    (tmp_path / "primera.toml").write_text(shown, encoding="utf-8")
    project = find_project(tmp_path)
    assert (len(project.settings), project.diagnostics) == (1, ())
    assert run(["explain", "PL401", "--language", language]) == 0
    ending = load_strings(language)("cli.explain.fixed")
    assert capsys.readouterr().out.endswith(f"{ending}\n")


def test_without_a_code_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines == [f"{code}  {summary(code, ES)}" for code in codes(ES)]


def test_an_explanation_can_be_asked_for_in_another_language(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["explain", "PL401", "--language", "en"]) == 0
    assert "Good:" in capsys.readouterr().out


def test_the_schema_is_printed_as_it_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    out = capsys.readouterr().out
    assert out == schema_text(ES)
    assert json.loads(out)["$schema"].endswith("2020-12/schema")


@pytest.mark.linux
@pytest.mark.parametrize("arguments", [["schema"], ["explain", "PL401"]])  # long and short
def test_output_that_does_not_fit_is_said_and_leaves_with_one(arguments: list[str]) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "primera", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "LC_ALL": "en"},
            check=False,
        )
    assert done.stderr.startswith(b"The output is not whole, because there is no space left")
    assert done.returncode == 1


def test_to_begin_a_command_reads_no_manual_and_no_host() -> None:
    begun = "import sys, primera.cli.main; print(*sys.modules)"
    modules = subprocess.run(
        [sys.executable, "-c", begun], check=True, capture_output=True, encoding="utf-8"
    ).stdout.split()
    assert {"pydantic", "yaml", "mkdocs", "rich"} & set(modules) == set()
