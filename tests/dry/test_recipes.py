"""The recipes of CONTRIBUTING name the files that an addition takes, and no others."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from tests.conftest import ROOT
from tests.dry.additions import PACKAGE, Addition
from tests.dry.decks import DECK
from tests.dry.policies import CHANGED, NEW
from tests.dry.rules import RULE
from tests.dry.small import COMMAND, FIELD, LOCALE
from tests.question_types.test_one_more import ADDED

RUNS: dict[str, Addition] = {
    "field": FIELD,
    "kind": Addition(NEW, CHANGED),
    "type": Addition(ADDED["files"], ADDED["lists"]),
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


def test_every_addition_has_a_recipe_and_every_row_is_read() -> None:
    assert RECIPES.keys() == RUNS.keys()
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    files = re.findall(r"^\| `", text, re.MULTILINE)
    assert sum(map(len, RECIPES.values())) == len(files)


@pytest.mark.parametrize("recipe", RECIPES)
def test_what_an_addition_touches_is_what_its_recipe_names(recipe: str) -> None:
    rows, run = list(RECIPES[recipe]), RUNS[recipe]
    touched = {**dict.fromkeys(run.new, "new"), **dict.fromkeys(run.changed, "changed")}
    unused = set(rows)
    for file, state in touched.items():
        found = [row for row in rows if row.state == state and row.means(file)]
        assert found, f"{file} is {state}, and the recipe has no such row"
        unused.discard(min(found, key=lambda row: row.name.count("<")))
    assert unused == set()


@pytest.mark.parametrize("recipe", RECIPES)
def test_every_file_that_a_recipe_names_has_one_like_it_in_the_package(recipe: str) -> None:
    assert [row.name for row in RECIPES[recipe] if not any(map(row.means, FILES))] == []


@pytest.mark.parametrize("recipe", ["field", "kind", "type", "rule", "exporter"])
def test_the_architecture_counts_the_files(recipe: str) -> None:
    page = (ROOT / "docs" / "dev" / "architecture.md").read_text(encoding="utf-8")
    words = {
        "field": "a field",
        "kind": "a kind of entry",
        "type": "a question type",
        "rule": "a rule",
        "exporter": "an exporter",
    }
    (now,) = re.findall(rf"^\| {words[recipe]} \| [^|]+ \| (\d+) \|$", page, re.MULTILINE)
    assert int(now) == len(RUNS[recipe].new) + len(RUNS[recipe].changed)
