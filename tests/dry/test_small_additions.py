"""A field, a language and a command are added by the files that their recipes name."""

from __future__ import annotations

import shutil
from dataclasses import replace as replace_of
from pathlib import Path

import pytest

from tests.conftest import FIXTURE
from tests.dry.additions import told_by_a_copy
from tests.dry.small import COMMAND, FIELD, LOCALE
from tests.helpers import replace

LOADED = """
import json
from pathlib import Path
from primera.checks.context import CheckContext
from primera.checks.runner import run_checks
from primera.loading import Layer, load
from primera.loading.json_schema import manual_schema
from primera.model.refs import parse_ref
from primera.rendering.addresses import Addresses
from primera.rendering.context import Context
from primera.rendering.whole_pages import render_entry
from primera.strings import load_strings

def read(name):
    loaded = load((Layer("base", (Path(name),)),), Path())
    context = CheckContext(loaded.manual, loaded.spans, loaded.known)
    found = [each.code for each in (*loaded.diagnostics, *run_checks(context))]
    return loaded.manual, found

role = parse_ref("role:primera-linea")
"""


@pytest.fixture
def manual(tmp_path: Path) -> Path:
    """The fixture manual, in a folder of its own to be changed."""
    shutil.copytree(FIXTURE, tmp_path / "manual")
    return tmp_path / "manual"


def test_a_field_is_read_checked_shown_and_described(manual: Path) -> None:
    replace(manual / "personas.yml", "    aliases:", "    deputy: primera-linea\n    aliases:")
    shutil.copytree(manual, manual.parent / "mal")
    replace(manual.parent / "mal" / "personas.yml", "deputy: primera-", "deputy: segunda-")
    told = told_by_a_copy(
        manual.parent,
        FIELD,
        LOADED
        + """
manual, right = read("manual")
_, wrong = read("mal")
say = load_strings()
print(json.dumps({
    "right": right,
    "wrong": wrong,
    "page": render_entry(Context(manual, say, Addresses(manual, say)), role),
    "words": manual_schema(say)["$defs"]["Role"]["properties"]["deputy"]["description"],
}))
""",
    )
    assert (told["right"], told["wrong"]) == ([], ["PL401"])
    line = '<dt id="suplente">Lo suple</dt> <dd><a href="../../roles/primera-linea/">'
    assert line in told["page"]
    assert told["words"] == "El rol que lo suple."


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (
            "anchors",
            "no words for anchors.deputy: no file of locales/es/ has [anchors] deputy. The words of"
            " a kind or a question type are in a file of its name in kinds/ or question_types/",
        ),
        (
            "pages.role",
            "no words for pages.role.deputy: locales/es/kinds/role.toml has no [pages.role] deputy",
        ),
        (
            "schema.Role",
            "no words for schema.Role.deputy:"
            " locales/es/kinds/role.toml has no [schema.Role] deputy",
        ),
    ],
)
def test_a_field_without_its_words_names_the_file_and_its_table(
    table: str, words: str, manual: Path
) -> None:
    replace(manual / "personas.yml", "    aliases:", "    deputy: primera-linea\n    aliases:")
    spanish = "locales/es/kinds/role.toml"
    others = [each for each in FIELD.changed[spanish] if each[0] != f"[{table}]\n"]
    lacking = {**FIELD.changed, spanish: others}
    told = told_by_a_copy(
        manual.parent,
        replace_of(FIELD, changed=lacking),
        LOADED
        + """
from primera.strings import MissingWordsError

manual, _ = read("manual")
say = load_strings()
try:
    manual_schema(say)
    render_entry(Context(manual, say, Addresses(manual, say)), role)
except MissingWordsError as error:
    print(json.dumps(str(error)))
""",
    )
    assert told == words


def test_a_language_is_spoken_by_a_manual_that_asks_for_it(manual: Path) -> None:
    replace(manual / "manual.yml", "language: es", "language: pt")
    told = told_by_a_copy(
        manual.parent,
        LOCALE,
        LOADED
        + """
manual, found = read("manual")
say = load_strings(manual.settings.language)
page = render_entry(Context(manual, say, Addresses(manual, say)), role)
print(json.dumps({"found": found, "language": say.language, "page": page}))
""",
    )
    assert told["found"] == []
    assert told["language"] == "pt"
    assert "Also called" in told["page"]


def test_a_command_is_listed_and_runs(tmp_path: Path) -> None:
    shutil.copytree(FIXTURE, tmp_path / "acme" / "content")
    layers = 'layers = [{name = "acme", folders = ["content"]}]\n'
    (tmp_path / "acme" / "primera.toml").write_text(layers, encoding="utf-8")
    told = told_by_a_copy(
        tmp_path,
        COMMAND,
        """
import io, json
from contextlib import redirect_stdout
from primera.cli.main import run

def said(*arguments):
    out = io.StringIO()
    with redirect_stdout(out):
        assert run(list(arguments)) == 0
    return out.getvalue()

print(json.dumps({"help": said("--help"), "areas": said("areas", "acme")}))
""",
    )
    assert "areas" in told["help"]
    assert told["areas"] == "El cliente\n"
