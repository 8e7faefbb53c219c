"""A rule is added by a module, its name in one list, and its words: all else knows it then."""

from __future__ import annotations

import shutil
from typing import Any

import pytest

from tests.conftest import FIXTURE
from tests.dry.additions import told_by_a_copy
from tests.dry.rules import RULE
from tests.helpers import replace

LAYERS = 'layers = [{name = "acme", folders = ["content"]}]\n'
SETTING = '[[rules]]\nrule = "PL599"\nseverity = "{}"\nreason = "Así lo pide la marca."\n'

SCRIPT = """
import io, json
from contextlib import redirect_stdout
from pathlib import Path
from primera.cli.main import run
from primera.diagnostics.reference import reference_pages
from primera.site.severities import SEVERITIES, TUNABLE
from primera.strings import load_strings

def said(*arguments):
    out = io.StringIO()
    with redirect_stdout(out):
        code = run(list(arguments))
    return code, out.getvalue()

pages = reference_pages(load_strings(), SEVERITIES, TUNABLE)
print(json.dumps({
    "check": {name: said("check", name, "--format", "plain") for name in ("acme", "off", "error")},
    "counted": said("check", "off")[1],
    "explain": said("explain", "PL599")[1],
    "index": pages["diagnostics.md"],
    "page": pages["diagnostics/pl5.md"],
}))
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What an installation with the rule says of a manual that breaks it."""
    root = tmp_path_factory.mktemp("shouting")
    settings = {"acme": "", "off": SETTING.format("off"), "error": SETTING.format("error")}
    for name, setting in settings.items():
        shutil.copytree(FIXTURE, root / name / "content")
        replace(root / name / "content/practicas.yml", "title: El cliente", "title: EL CLIENTE")
        (root / name / "primera.toml").write_text(LAYERS + setting, encoding="utf-8")
    return told_by_a_copy(root, RULE, SCRIPT)


def test_what_breaks_it_is_told_at_its_place(told: Any) -> None:
    assert told["check"]["acme"] == [
        0,
        "acme/content/practicas.yml:4:12: warning[PL599] El título «EL CLIENTE» va todo en "
        "mayúsculas. (Basta la primera.)\n",
    ]


def test_a_project_can_settle_it(told: Any) -> None:
    assert told["check"]["off"] == [0, ""]
    assert "off/primera.toml" in told["counted"]
    code, text = told["check"]["error"]
    assert code == 1
    assert "error[PL599]" in text


def test_it_is_explained_and_in_the_reference(told: Any) -> None:
    assert "title: SALUDO INMEDIATO" in told["explain"]
    assert 'rule = "PL599"' in told["explain"]
    assert "[PL599](diagnostics/pl5.md#pl599)" in told["index"]
    assert "## PL599 {: #pl599 }" in told["page"]
