"""The manual whose quiz has every type of question, and the papers that are made from it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from primera.exports.paper.papers import papers
from primera.exports.paper.prose_context import Paper
from primera.loading.files import Layer
from primera.loading.load import load
from primera.model.manual import Manual
from primera.model.quiz import Quiz
from primera.strings import load_strings

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FOLDERS = (HERE.parent / "fixtures" / "manual", HERE / "manual")

SAY = load_strings("es")
PAPER = Paper(SAY, lambda name: b"picture of " + name.encode())


@lru_cache
def every_type() -> Manual:
    """The fixture manual with a bank of all types."""
    loaded = load([Layer("fixture", FOLDERS)], ROOT)
    assert loaded.diagnostics == ()
    return loaded.manual


def quiz(quiz_id: str = "todos") -> Quiz:
    """A quiz of that manual."""
    return every_type().get(Quiz, quiz_id)


def written(seed: int = 7, letters: str = "AB", quiz_id: str = "todos") -> dict[str, str]:
    """The papers of a quiz."""
    return papers(every_type(), quiz(quiz_id), seed, letters, PAPER)
