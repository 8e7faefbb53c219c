"""The recipes of CONTRIBUTING name the files that an addition takes, and no others."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from scripts.generate import SPECIFICATION, with_table

from tests.conftest import ROOT
from tests.dry.additions import PACKAGE, Addition, told_by_a_copy
from tests.dry.decks import DECK
from tests.dry.policies import CHANGED, NEW
from tests.dry.rules import RULE
from tests.dry.small import COMMAND, FIELD, LOCALE
from tests.question_types.test_one_more import ADDED

RUNS: dict[str, Addition] = {
    "field": FIELD,
    "kind": Addition(NEW, CHANGED),
    "type": Addition(
        ADDED["files"],
        {
            name: [(before, f"{entry}\n{before}") for before, entry in entries.items()]
            for name, entries in ADDED["lists"].items()
        },
        {name: list(changes.items()) for name, changes in ADDED["around"].items()},
    ),
    "rule": RULE,
    "exporter": DECK,
    "locale": LOCALE,
    "command": COMMAND,
}
"""Recipe -> an addition that a test makes to a copy of the package."""

_RECIPE = re.compile(r"^<!-- recipe: (\w+) -->\n\n((?:\|.*\n)+)", re.MULTILINE)
_ROW = re.compile(r"^\| `([^`]+)` \| (new|changed) \| \S", re.MULTILINE)
_CHOSEN = re.compile(r"<\w+>")


@dataclass(frozen=True)
class Row:
    """A file of a recipe, or what its name is like."""

    name: str
    state: str

    def means(self, file: str) -> bool:
        """Whether a file of the package is, or is called, so."""
        pieces = _CHOSEN.split(self.name)
        return bool(re.fullmatch(r"[a-z][\w-]*".join(map(re.escape, pieces)), file))


def recipes() -> dict[str, list[Row]]:
    """The rows of each recipe."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return {
        name: [Row(*row) for row in _ROW.findall(table)] for name, table in _RECIPE.findall(text)
    }


RECIPES = recipes()
FILES = [
    file.relative_to(PACKAGE).as_posix()
    for file in PACKAGE.rglob("*")
    if file.is_file() and "__pycache__" not in file.parts
]
FILES += [
    file.relative_to(ROOT).as_posix()
    for file in (*ROOT.glob("README*.md"), *(ROOT / "docs").rglob("*.md"))
]


def test_every_addition_has_a_recipe_and_every_row_is_read() -> None:
    assert RECIPES.keys() == RUNS.keys()
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    files = re.findall(r"^\| `", text, re.MULTILINE)
    assert sum(map(len, RECIPES.values())) == len(files)


@pytest.mark.parametrize("recipe", RECIPES)
def test_what_an_addition_touches_is_what_its_recipe_names(recipe: str) -> None:
    rows, run = list(RECIPES[recipe]), RUNS[recipe]
    changed = [*run.changed, *run.around]
    touched = {**dict.fromkeys(run.new, "new"), **dict.fromkeys(changed, "changed")}
    unused = set(rows)
    for file, state in touched.items():
        found = [row for row in rows if row.state == state and row.means(file)]
        assert found, f"{file} is {state}, and the recipe has no such row"
        unused.discard(min(found, key=lambda row: row.name.count("<")))
    assert unused == set()


@pytest.mark.parametrize("recipe", RECIPES)
def test_every_file_that_a_recipe_names_has_one_like_it(recipe: str) -> None:
    assert [row.name for row in RECIPES[recipe] if not any(map(row.means, FILES))] == []


@pytest.mark.parametrize("recipe", ["exporter", "command"])
def test_the_readmes_list_a_command_in_its_place(recipe: str, tmp_path: Path) -> None:
    code = "import json; from primera.cli.main import *; print(json.dumps([COMMANDS, EXPORTERS]))"
    commands, exporters = told_by_a_copy(tmp_path, RUNS[recipe], code)
    for name in ("README.md", "README.es.md"):
        rows = re.findall(r"^\| `primera (\w+)", RUNS[recipe].text_around(name), re.MULTILINE)
        assert rows == [each for each in commands if each not in exporters or each in rows]


@pytest.mark.parametrize(
    ("recipe", "row"),
    [
        ("field", "| `Role` | `decisions`, `deputy`, `description`,"),
        ("kind", "| `Policy` | `statement`, `title` |"),
        ("type", "| `EstimateQuestion` | `answer`, `stem`, `type` |"),
    ],
)
def test_what_is_marked_gets_into_the_specification(recipe: str, row: str, tmp_path: Path) -> None:
    code = "import json; from scripts.generate import marked_fields as told"
    marked = told_by_a_copy(tmp_path, RUNS[recipe], f"{code}; print(json.dumps(told()))")
    assert row in with_table(SPECIFICATION.read_text(encoding="utf-8"), marked)


@pytest.mark.parametrize("recipe", ["field", "kind", "type", "rule", "exporter"])
def test_the_architecture_counts_the_files(recipe: str) -> None:
    page = (ROOT / "docs" / "dev" / "architecture.md").read_text(encoding="utf-8")
    words = {
        "field": "a field with a label, which counts for the meaning",
        "kind": "a kind of entry",
        "type": "a question type",
        "rule": "a rule",
        "exporter": "an exporter",
    }
    row = rf"^\| {words[recipe]} \| [^|]+ \| (\d+) \| (\d+) \|$"
    ((now, inside),) = re.findall(row, page, re.MULTILINE)
    run = RUNS[recipe]
    assert int(inside) == len(run.new) + len(run.changed)
    assert int(now) == int(inside) + len(run.around)
