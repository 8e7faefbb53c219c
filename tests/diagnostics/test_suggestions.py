"""What is suggested in the place of a word that is not known, and when nothing is."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from tests.checks.layered import over_fixture

from primera.diagnostics.suggestions import closest

CASES = tomllib.loads((Path(__file__).parent / "suggestions.toml").read_text(encoding="utf-8"))[
    "case"
]


@pytest.mark.parametrize("case", CASES, ids=[case["word"] for case in CASES])
def test_only_a_near_word_is_suggested(case: dict[str, object]) -> None:
    word, known = case["word"], case["known"]
    assert isinstance(word, str)
    assert isinstance(known, list)
    assert closest(word, known) == closest(word, [*reversed(known)]) == case.get("near")


@pytest.mark.parametrize(
    ("layer", "suggested"),
    [
        ("manual: {merge: change, titel: Acme}", "title"),
        ("practices: [{id: saludo-inmediato, merge: change, titel: Saludo}]", "title"),
        ("practices: [{id: saludo-inmediato, merge: change, title: Saludo, titel: x}]", None),
        ("practices: [{id: saludo-inmediato, merge: replace, titel: Saludo}]", "title"),
    ],
)
def test_a_misspelt_key_over_a_layer_is_the_one_that_is_there_already(
    tmp_path: Path, layer: str, suggested: str | None
) -> None:
    (found,) = (each for each in over_fixture(tmp_path, layer) if each.code == "PL201")
    assert found.suggestion == suggested


def test_one_rule_says_what_is_near() -> None:
    package = Path(__file__).parents[2] / "plugins" / "primera"
    using = [path.name for path in package.rglob("*.py") if "difflib" in path.read_text("utf-8")]
    assert using == ["suggestions.py"]
