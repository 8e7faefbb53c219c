"""The two READMEs say the same, each in its language, and what they say is so."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from tests.docs.guide_runner import blocks_of

from primera.cli.main import COMMANDS
from primera.exports.formats import NAMES as EXPORTERS
from primera.loading import Layer, load
from primera.model.quiz import Bank

ROOT = Path(__file__).parents[2]
TEXTS = {name: (ROOT / name).read_text("utf-8") for name in ("README.md", "README.es.md")}
OTHER = {"README.md": "README.es.md", "README.es.md": "README.md"}
_LINK = re.compile(r"\]\(([^):]+)\)")
COUNTED = (
    "practice",
    "area",
    "framework",
    "method",
    "metric",
    "role",
    "term",
    None,
    "quiz",
    "case",
)
"""What the numbers of the paragraph about the bundled manual count; None is all questions."""


def without_words(text: str) -> list[str]:
    """The lines of a block without the comments of a shell."""
    return [line.split("#")[0].strip() for line in text.splitlines()]


@pytest.mark.parametrize("name", TEXTS)
def test_what_it_shows_and_links_to_is_there(name: str) -> None:
    named = _LINK.findall(TEXTS[name])
    assert len(named) > 10
    assert [each for each in named if not (ROOT / each).is_file()] == []
    assert OTHER[name] in TEXTS[name].split("\n", 3)[2]


@pytest.mark.parametrize("name", TEXTS)
def test_it_begins_with_what_it_is_a_picture_and_two_commands(name: str) -> None:
    first = next(blocks_of(TEXTS[name]))
    before = TEXTS[name].split("```")[0]
    assert len(before.splitlines()) < 15
    assert "](docs/pictures/practica.png)" in before
    assert without_words(first.text) == ["make serve", "make test"]


def test_they_have_the_same_commands_pictures_and_sections() -> None:
    english, spanish = TEXTS.values()
    shown = [re.findall(r"\]\((docs/pictures/[^)]+)\)", text) for text in (english, spanish)]
    assert shown[0] == shown[1]
    blocks = [[without_words(each.text) for each in blocks_of(text)] for text in (english, spanish)]
    assert blocks[0] == blocks[1]
    assert english.count("\n## ") == spanish.count("\n## ")
    assert english.count("\n- **") == spanish.count("\n- **")


@pytest.mark.parametrize("name", TEXTS)
def test_it_names_the_commands_in_their_order_and_says_where_all_exporters_are(name: str) -> None:
    rows = re.findall(r"^\| `primera (\w+)", TEXTS[name], re.MULTILINE)
    assert rows == [each for each in COMMANDS if each not in EXPORTERS or each in rows]
    assert "`primera --help`" in TEXTS[name]


@pytest.mark.parametrize("name", TEXTS)
def test_it_counts_the_bundled_manual(name: str) -> None:
    manual = load((Layer("base", (ROOT / "content", ROOT / "quizzes")),), ROOT).manual
    assert manual
    questions = [each for bank in manual.of(Bank) for each in bank.questions]
    size = Counter([str(ref.kind) for ref in manual.entries])
    size += Counter([each.type for each in questions])
    (said,) = re.findall(r"^(?:It comes|Trae) .*?\n\n", TEXTS[name], re.MULTILINE | re.DOTALL)
    counts = [len(questions) if each is None else size[each] for each in COUNTED]
    assert list(map(int, re.findall(r"\d+", said))) == counts
