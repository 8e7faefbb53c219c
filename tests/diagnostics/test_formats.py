"""The five ways of writing a report, against what they wrote before.

After a change on purpose: `python -m tests.diagnostics.test_formats` writes the files anew.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from primera.diagnostics import Decision, Diagnostic, Related, Severity, Span
from primera.diagnostics.formats import FORMATS, Report
from primera.strings import load_strings

GOLDEN = Path(__file__).parent / "golden"

LINES = {
    "content/practicas.yml": [
        "practices:",
        "  - id: saludo-inmediato",
        "    area: el-clente",
        "    text: 日本 \t<b>ñandú</b> y un final muy largo que no cabe entero en una línea de "
        "terminal, porque alguien lo escribió de corrido y sin pensar en quien lo lee",
    ],
    "content/ñ, otra.yml": ["areas: ["],
}

PROBLEMS = (
    Diagnostic(
        "PL607",
        Severity.WARNING,
        Span("media/vieja 1.jpg", layer="empresa"),
        {"file": "vieja 1.jpg"},
    ),
    Diagnostic(
        "PL401",
        Severity.ERROR,
        Span("content/practicas.yml", 3, 11, 3, 20, "empresa"),
        {"kind": "area", "id": "el-clente"},
        "el-cliente",
    ),
    Diagnostic(
        "PL501",
        Severity.ERROR,
        Span("content/practicas.yml", 4, 15, 4, 18, "empresa"),
        {"construct": "html_inline"},
    ),
    Diagnostic(
        "PL506",
        Severity.ERROR,
        Span("content/ñ, otra.yml", 1, 8, 3, 1, "base"),
        {"kind": "area", "number": 1, "id": "el-cliente"},
        related=(
            Related(Span("content/practicas.yml", 2, 9, 2, 25, "empresa"), "report.related.first"),
        ),
    ),
    Diagnostic(
        "PL605",
        Severity.ERROR,
        Span("content/practicas.yml", 9, 3, 9, 7, "empresa"),
        {"file": "100%,a::b.tiff", "media": "video", "allowed": ("mp4", "webm")},
    ),
)

IN_PROJECT = Decision(Span("primera.toml", 4, 8, 4, 15), "Es un contrato.")
IN_QUESTION = Decision(Span("content/ñ, otra.yml", 9, 17, 9, 20, "empresa"), "Cita un letrero.")
EXCUSED = (
    Diagnostic("PL406", Severity.OFF, Span("a.yml", 1, 1), {"circle": "x"}, decided=IN_PROJECT),
    Diagnostic("PL406", Severity.OFF, Span("b.yml", 1, 1), {"circle": "x"}, decided=IN_PROJECT),
    Diagnostic("PL406", Severity.OFF, Span("c.yml", 1, 1), {"circle": "x"}, decided=IN_QUESTION),
)


def line_of(path: str, number: int) -> str | None:
    lines = LINES.get(path, [])
    return lines[number - 1] if number <= len(lines) else None


def written(
    name: str,
    problems: tuple[Diagnostic, ...],
    language: str = "es",
    excused: tuple[Diagnostic, ...] = (),
) -> str:
    out = io.StringIO()
    FORMATS[name](Report(problems, load_strings(language), line_of, "1.2.3", excused), out)
    return out.getvalue()


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("name", FORMATS)
def test_a_report_is_written_as_it_was(name: str, language: str) -> None:
    golden = GOLDEN / f"{name}.{language}.txt"
    assert written(name, PROBLEMS, language) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FORMATS)
@given(order=st.permutations(PROBLEMS))
def test_the_order_of_finding_does_not_show(name: str, order: list[Diagnostic]) -> None:
    assert written(name, tuple(order)) == written(name, PROBLEMS)


@pytest.mark.parametrize("name", ["plain", "json", "github"])
def test_nothing_wrong_is_nothing_written(name: str) -> None:
    assert written(name, ()) == ""


def test_people_are_told_that_all_is_in_order() -> None:
    assert written("human", ()) == "Todo en orden.\n"


def test_every_line_of_json_is_a_problem_with_its_place() -> None:
    records = [json.loads(line) for line in written("json", PROBLEMS).splitlines()]
    assert [record["code"] for record in records] == ["PL401", "PL501", "PL605", "PL506", "PL607"]
    assert all({"path", "line", "column", "message"} <= record.keys() for record in records)


def test_people_are_told_how_many_are_excused_and_where() -> None:
    told = "Excusados con su razón: 2 en primera.toml y 1 en content/ñ, otra.yml.\n"
    assert written("human", (), excused=EXCUSED) == f"Todo en orden.\n{told}"
    assert written("human", PROBLEMS, excused=EXCUSED) == written("human", PROBLEMS) + told
    many = tuple(
        replace(EXCUSED[0], decided=Decision(Span(f"{number}.yml"), "Sí.")) for number in range(5)
    )
    assert written("human", (), "en", many).endswith("1 in 2.yml and more in other files (2).\n")


@pytest.mark.parametrize("name", ["plain", "github"])
def test_nobody_else_is_shown_what_is_excused(name: str) -> None:
    assert written(name, PROBLEMS, excused=EXCUSED) == written(name, PROBLEMS)


def test_programs_are_given_what_is_excused_with_its_reason() -> None:
    raised = replace(PROBLEMS[0], severity=Severity.ERROR, decided=IN_PROJECT)
    text = written("json", (*PROBLEMS[1:], raised), excused=EXCUSED)
    records = [json.loads(line) for line in text.splitlines()]
    decided = {each["path"]: (each["severity"], each["decided"]) for each in records}
    severity, decision = decided["c.yml"]
    assert (severity, decision["reason"], decision["line"]) == ("off", "Cita un letrero.", 9)
    severity, decision = decided["media/vieja 1.jpg"]
    assert (severity, decision["path"]) == ("error", "primera.toml")
    assert decided["content/practicas.yml"][1] is None


def test_sarif_has_what_is_excused_as_suppressed() -> None:
    (run,) = json.loads(written("sarif", PROBLEMS, excused=EXCUSED))["runs"]
    assert len(run["results"]) == len(PROBLEMS) + len(EXCUSED)
    suppressed = [each for each in run["results"] if "suppressions" in each]
    told = [(each["level"], each["suppressions"][0]) for each in suppressed]
    assert [(level, one["kind"], one["justification"]) for level, one in told] == [
        ("none", "external", "Es un contrato."),
        ("none", "external", "Es un contrato."),
        ("none", "inSource", "Cita un letrero."),
    ]
    place = told[0][1]["location"]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "primera.toml"
    assert place["region"]["startLine"] == 4


def sarif() -> dict[str, Any]:
    log: dict[str, Any] = json.loads(written("sarif", PROBLEMS))
    return log


def locations(log: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for result in log["runs"][0]["results"]:
        for place in (*result["locations"], *result.get("relatedLocations", [])):
            yield place["physicalLocation"]


def test_sarif_has_the_parts_that_its_standard_requires() -> None:
    log = sarif()
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"] == "primera"
    assert len(run["results"]) == len(PROBLEMS)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning")
        assert result["message"]["text"]
    assert len({rule["id"] for rule in rules}) == len(rules)


def test_sarif_places_are_relative_uris_and_count_from_one() -> None:
    for location in locations(sarif()):
        uri = location["artifactLocation"]["uri"]
        assert uri.isascii()
        assert " " not in uri
        assert not uri.startswith("/")
        region = location.get("region", {"startLine": 1, "startColumn": 1})
        assert min(region.values()) >= 1


def test_colour_is_only_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def shown() -> str:
        out = Terminal()
        FORMATS["human"](Report(PROBLEMS, load_strings(), line_of, "1"), out)
        return out.getvalue()

    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in shown()
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[3" not in shown()
    assert "\x1b" not in written("human", PROBLEMS)


def test_what_a_file_holds_cannot_control_a_terminal() -> None:
    problem = Diagnostic("PL410", Severity.ERROR, Span("a.yml", 1, 1, 1, 3), {"id": "x"})
    out = io.StringIO()
    report = Report((problem,), load_strings(), lambda path, line: "\x1b[2J\x07[bold]", "1")
    FORMATS["human"](report, out)
    assert "\x1b" not in out.getvalue()
    assert "\x07" not in out.getvalue()
    assert "[bold]" in out.getvalue()


if __name__ == "__main__":
    for each in ("es", "en"):
        for form in FORMATS:
            (GOLDEN / f"{form}.{each}.txt").write_text(
                written(form, PROBLEMS, each), encoding="utf-8"
            )


def many(code: str, number: int) -> tuple[Diagnostic, ...]:
    params = {"kind": "area", "id": "x"}
    return tuple(
        Diagnostic(code, Severity.ERROR, Span("a.yml", line, 1), params)
        for line in range(1, number + 1)
    )


def test_hundreds_of_one_kind_hide_nothing_else_from_a_person() -> None:
    problems = (*many("PL401", 1041), Diagnostic("PL809", Severity.WARNING, Span("z.yml")))
    told = written("human", problems)
    assert told.count("error[PL401]") == 20
    assert "aviso[PL809]" in told
    assert "\nY 1021 más de PL401. Todos, uno por línea: primera check --format plain\n" in told
    assert "Hay 1041 errores y 1 aviso." in told


@pytest.mark.parametrize("name", ["plain", "json", "github", "sarif"])
def test_programs_get_hundreds_of_one_kind_all(name: str) -> None:
    lines = [f"a.yml:{number}" for number in range(1, 1042)] if name == "plain" else []
    told = written(name, many("PL401", 1041))
    assert told.count("PL401") >= 1041
    assert [line for line in lines if line not in told] == []


NEEDED = Diagnostic(
    "PL320",
    Severity.ERROR,
    Span("b.yml", 1, 1),
    {
        "finding": "entry",
        "entry_link": "practice:x",
        "kind": "practice",
        "id": "x",
        "part": "",
        "count": 12,
        "entries": tuple(f"path:ruta-{number}" for number in range(12)),
    },
    related=tuple(
        Related(Span(f"r{number:02}.yml", 1, 1), "diagnostics.PL320.needed") for number in range(12)
    ),
)


@pytest.mark.parametrize("name", ["human", "plain"])
def test_people_are_shown_the_first_places_of_a_problem_and_how_many_there_are(name: str) -> None:
    told = written(name, (NEEDED,))
    assert [f"r{number:02}.yml" in told for number in (0, 4, 5, 11)] == [True, True, False, False]
    assert {"human": "y 7 lugares más; todos:", "plain": "; y 7 más)"}[name] in told
    assert "la ruta «ruta-7», y 4 más" in told


@pytest.mark.parametrize("name", ["json", "github", "sarif"])
def test_programs_get_all_places_of_a_problem(name: str) -> None:
    told = written(name, (NEEDED,))
    assert [number for number in range(12) if f"r{number:02}.yml" not in told] == []
    assert "ruta-11" in told
    assert "más" not in told.replace("Mal", "")
