"""What a project settles of the rules in `primera.toml`, and what is wrong with that."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.helpers import flatten, replace

from primera.diagnostics import Severity
from primera.site.compile import Findings, check_project, compile_project, read_project
from primera.site.project import Project, find_project

LAYERS = 'layers = [{name = "empresa", folders = ["content"]}]\n'
LONG = f"Esta frase sigue y sigue porque así {'la copió ' * 8}quien la copió."
TERMS = f"""\
terms:
  - id: garantia
    title: Garantía
    definition: {LONG}
  - id: plazo
    title: Plazo
    definition: {LONG}
"""
PLACES = {
    "garantia": "content/legal/contratos.yml:4",
    "plazo": "content/legal/contratos.yml:7",
    "rol": "content/personas.yml:9",
    "pregunta": "content/banco.yml:29",
}
"""Where the sentences are that are too long."""


@pytest.fixture
def long(project: Project) -> Path:
    """The folder of a project with sentences that are too long: PL520, four times."""
    content = project.root / "content"
    (content / "legal").mkdir()
    (content / "legal" / "contratos.yml").write_text(TERMS, encoding="utf-8")
    replace(content / "personas.yml", "Estás de cara al cliente casi toda la jornada.", LONG)
    replace(content / "banco.yml", "Lo que no se usa a su hora no se guarda.", LONG)
    return project.root


def settle(root: Path, *tables: str) -> Project:
    text = "".join(f"[[rules]]\n{table}\n" for table in tables)
    (root / "primera.toml").write_text(f"{LAYERS}{text}", encoding="utf-8")
    return find_project(root)


def setting(severity: str, where: str = "", rule: str = '"PL520"') -> str:
    return f'rule = {rule}\nseverity = "{severity}"\n{where}\nreason = "Lo pide el contrato."\n'


def told(findings: Findings, code: str = "PL520") -> dict[str, str]:
    """Where a code is told -> how bad; what is excused too."""
    names = {place: name for name, place in PLACES.items()}
    return {
        names[f"{each.span.path}:{each.span.line}"]: each.severity.value
        for each in (*findings.diagnostics, *findings.excused)
        if each.code == code
    }


WHY = '\nreason = "Lo pide el contrato."'
TWO = '["term:plazo", "rol:primera-linea"]'
LEGAL = {"garantia": "off", "plazo": "off"}
OTHERS = {"rol": "off", "pregunta": "off"}
ALL = dict.fromkeys(PLACES, "warning")


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        ([setting("off")], dict.fromkeys(PLACES, "off")),
        ([setting("error")], dict.fromkeys(PLACES, "error")),
        ([setting("off", 'in = "content/legal/"')], LEGAL),
        ([setting("off", 'in = "./content/legal"')], LEGAL),
        (
            [setting("off", 'in = ["content/**/contratos.yml"]')],
            LEGAL,
        ),
        ([setting("off", 'in = ["personas.*", "*/banco.yml"]')], {"rol": "off", "pregunta": "off"}),
        ([setting("off", 'in = ["content", "!content/legal"]')], {"rol": "off", "pregunta": "off"}),
        ([setting("off", 'entry = "termino:plazo"')], {"plazo": "off"}),
        (
            [setting("off", 'entry = ["term:plazo", "rol:primera-linea"]')],
            {"plazo": "off", "rol": "off"},
        ),
        ([setting("off", 'entry = "banco:fundamentos"')], {"pregunta": "off"}),
        ([setting("error", 'entry = "banco:fundamentos#perdidos"')], {"pregunta": "error"}),
        (
            [
                setting(
                    "off", 'entry = ["termino:plazo", "rol:primera-linea"]\nin = "content/legal/"'
                )
            ],
            {"plazo": "off"},
        ),
        (
            [setting("error"), setting("warning", 'in = "content/legal/"')],
            {"rol": "error", "pregunta": "error"},
        ),
        ([setting("error", 'in = "content/legal/"'), setting("off")], dict.fromkeys(PLACES, "off")),
        ([setting("off", rule='["PL521", "PL520"]')], dict.fromkeys(PLACES, "off")),
    ],
)
def test_a_setting_is_of_all_of_a_folder_or_of_an_entry_and_the_last_one_decides(
    long: Path, tables: list[str], expected: dict[str, str]
) -> None:
    assert told(check_project(settle(long))) == ALL
    assert told(check_project(settle(long, *tables))) == ALL | expected


def test_what_a_question_says_of_itself_goes_before_what_the_project_says(long: Path) -> None:
    exception = "        exceptions:\n          - rule: PL520\n            reason: Es una cita.\n"
    replace(long / "content/banco.yml", "        exceptions:\n", exception)
    findings = check_project(settle(long, setting("error")))
    assert told(findings) == dict.fromkeys(PLACES, "error") | {"pregunta": "off"}
    (excused,) = (each for each in findings.excused if each.code == "PL520")
    assert excused.decided
    assert (excused.decided.reason, excused.decided.span.path) == (
        "Es una cita.",
        "content/banco.yml",
    )


def test_a_rule_of_style_stops_a_build_only_where_the_project_makes_it_an_error(long: Path) -> None:
    assert compile_project(settle(long, setting("off"))).plan
    raised = settle(long, setting("error", 'in = "content/legal/"'))
    for findings in (compile_project(raised), read_project(raised)):
        assert told(findings) == {"garantia": "error", "plazo": "error"}
    assert compile_project(raised).plan is None
    excused = settle(
        long,
        setting("error", 'in = "content/legal/"'),
        setting("off", 'entry = ["termino:plazo", "termino:garantia"]'),
    )
    assert compile_project(excused).plan


def test_every_way_of_reading_a_project_answers_alike(long: Path) -> None:
    """Of a rule that a build looks at too: PL607, an image that nobody shows."""
    (long / "content/media/otra.png").write_bytes(b"")
    for severity, count in (("error", 1), ("warning", 1), ("off", 0)):
        project = settle(long, setting(severity, 'in = "content/media/"', '"PL607"'))
        for read in (check_project, compile_project, read_project):
            found = [each for each in read(project).diagnostics if each.code == "PL607"]
            assert [each.severity.value for each in found] == [severity] * count
    assert [each.diagnostics for each in flatten(project, long / "llano")] == [()]
    assert not compile_project(settle(long, setting("error", rule='"PL607"'))).plan


@pytest.mark.parametrize(
    ("table", "place", "finding"),
    [
        (setting("off", rule='"PL521"'), (3, 8), "everywhere"),
        (setting("off", 'in = "content/media/"'), (3, 8), "folders"),
        (setting("off", 'entry = "practica:saludo-inmediato"'), (3, 8), "entries"),
        (setting("off", 'entry = "termino:plazos"'), (3, 8), "lost"),
        (setting("off", 'entry = "banco:fundamentos#perdido"'), (3, 8), "lost"),
        (setting("off", rule='["PL520", "Q07"]'), (3, 18), "everywhere"),
        (setting("warning", rule='"Q05"'), (3, 8), "everywhere"),
        (setting("error", rule='"Q07"'), None, None),
        (setting("warning", rule='"Q07"'), None, None),
        (setting("off", 'in = "docs/guia.md"', '"PL858"'), None, None),
        (setting("off", rule='"PL843"'), None, None),
    ],
)
def test_a_setting_that_excuses_nothing_is_told_by_who_checks(
    long: Path, table: str, place: tuple[int, int] | None, finding: str | None
) -> None:
    project = settle(long, table)
    found = [each for each in check_project(project).diagnostics if each.code == "PL843"]
    at = [(each.span.line, each.span.column, each.params["finding"]) for each in found]
    assert at == ([(*place, finding)] if place else [])
    assert compile_project(project).diagnostics == ()


def test_an_entry_that_is_not_there_is_told_with_the_near_one(long: Path) -> None:
    project = settle(long, setting("off", 'entry = "termino:plazos"'))
    (idle,) = (each for each in check_project(project).diagnostics if each.code == "PL843")
    assert (idle.suggestion, idle.params["entries"]) == ("plazo", ("term:plazos",))


def test_nothing_is_called_idle_for_a_file_that_cannot_be_read(long: Path) -> None:
    (long / "content/legal/contratos.yml").write_text("terms: [\n", encoding="utf-8")
    tables = [setting("off", 'in = "content/legal/"'), setting("off", 'entry = "term:plazo"')]
    known = setting("off", 'entry = "practica:saludo-inmediato"')
    found = check_project(settle(long, *tables, known)).diagnostics
    assert [each.span.line for each in found if each.code == "PL843"] == [15]


def test_a_setting_that_a_later_one_covers_is_not_called_idle(long: Path) -> None:
    twice = [setting("off", 'in = "content/legal/"'), setting("off")]
    assert check_project(settle(long, *twice)).diagnostics == ()


def test_who_wants_to_keep_idle_settings_says_so(long: Path) -> None:
    idle = setting("off", rule='"PL521"')
    project = settle(long, idle, setting("off", rule='"PL843"'), setting("off"))
    assert check_project(project).diagnostics == ()


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ('rule = "PL5200"\nseverity = "off"' + WHY, ["3:8 PL819 PL520"]),
        ('rule = "pl520"\nseverity = "off"' + WHY, ["3:8 PL819 PL520"]),
        (
            'rule = ["PL520", "Q99"]\nseverity = "off"\nreason = "Lo pide el contrato."',
            ["3:18 PL819 Q29"],
        ),
        ('rule = "PL520"\nseverity = "of"' + WHY, ["4:12 PL844 off"]),
        ('rule = "PL520"\nseverity = false' + WHY, ["4:12 PL844 None"]),
        (
            'rule = "PL520"\nseverity = ["off"]\nreason = "Lo pide el contrato."',
            ["4:12 PL844 None"],
        ),
        ('rule = "PL401"\nseverity = "off"' + WHY, ["3:8 PL842 None"]),
        (
            'rule = "PL401"\nseverity = "warning"\nreason = "Lo pide el contrato."',
            ["3:8 PL842 None"],
        ),
        ('rule = "PL401"\nseverity = "error"' + WHY, []),
        ('rule = "PL520"\nseverity = "off"', ["2:1 PL818 reason"]),
        ('rule = "PL520"\nseverity = "off"\nreason = "contrato"', ["5:10 PL818 reason"]),
        ('rule = "PL520"\nseverity = "off"\nreason = 3', ["5:10 PL818 reason"]),
        ('severity = "off"' + WHY, ["2:1 PL818 rule"]),
        ('rule = "PL520"' + WHY, ["2:1 PL818 severity"]),
        ('rule = []\nseverity = "off"' + WHY, ["3:8 PL818 text"]),
        ('rule = 520\nseverity = "off"' + WHY, ["3:8 PL818 text"]),
        (setting("off", 'in = ["content", 3]'), ["5:18 PL818 text"]),
        (setting("off", "in = []"), ["5:6 PL818 text"]),
        (setting("off", 'in = "!"'), ["5:6 PL818 pattern"]),
        (setting("off", 'entry = "plazo"'), ["5:9 PL818 entry"]),
        (setting("off", 'entry = "practca:plazo"'), ["5:9 PL818 practica"]),
        (setting("off", 'folder = "content"'), ["5:1 PL818 key"]),
        (setting("off", 'entri = "term:plazo"'), ["5:1 PL818 entry"]),
        (setting("off", 'layers = ["base"]'), ["5:1 PL818 layers"]),
        (setting("off", "in = 'content\\legal'"), ["5:6 PL818 pattern"]),
        ('rule = "Q77"\nseverity = "x"', ["2:1 PL818 reason", "3:8 PL819 Q27", "4:12 PL844 None"]),
    ],
)
def test_a_setting_that_cannot_be_meant_is_an_error_at_its_place(
    long: Path, table: str, expected: list[str]
) -> None:
    project = settle(long, table)
    found = [
        f"{each.span.line}:{each.span.column} {each.code} "
        f"{each.suggestion or each.params.get('finding')}"
        for each in sorted(project.diagnostics, key=lambda each: each.sort_key)
    ]
    assert found == expected
    assert {each.severity for each in project.diagnostics} <= {Severity.ERROR}
    assert (compile_project(project).plan is None) == bool(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('rules = "PL520"\n', ["2:1 PL818"]),
        ('[rules]\nPL520 = "off"\n', ["2:2 PL818"]),
        ('[[rule]]\nrule = "PL520"\n', ["2:3 PL817"]),
        ("rules = []\n", []),
    ],
)
def test_rules_that_are_no_list_of_tables_are_told(
    long: Path, text: str, expected: list[str]
) -> None:
    (long / "primera.toml").write_text(LAYERS + text, encoding="utf-8")
    found = find_project(long).diagnostics
    assert [f"{each.span.line}:{each.span.column} {each.code}" for each in found] == expected


def test_a_file_for_the_rules_alone_leaves_the_layers_as_they_are(
    tmp_path: Path,
) -> None:
    (tmp_path / "content").mkdir()
    layers = find_project(tmp_path).layers
    (tmp_path / "primera.toml").write_text(f"[[rules]]\n{setting('off')}", encoding="utf-8")
    project = find_project(tmp_path)
    assert (project.layers, project.diagnostics, len(project.settings)) == (layers, (), 1)
