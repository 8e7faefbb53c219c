"""A search with signs at a word's end is the search without them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.helpers import build
from tests.scoring.programs import run_node

from primera.site.project import Project

HERE = Path(__file__).parent
WORDS = ("momento", "momen", "momento verdad", "practica 1")
BEHIND = (
    ".", ",", ";", ":", "!", "?", "…", "...", ")", "]", "»", "”", "’", "'", '"', "*", "+", "#", "~",
    "^", "-", "–", "—", "/", "&", "=", "%", " .", " :", ".:", ":.", "::", "\u00a0", "\u200b",
    "\ufeff", "\u00ad", "\u200e",
)  # fmt: skip
AROUND = ("¿{}?", "¡{}!", "«{}»", "“{}”", "({})", "[{}]", "'{}'", "‘{}’", "\u202a{}\u202c")
INSIDE = {"mo\u00admento": "momento", "MOMENTO,VERDAD": "momento verdad"}

Found = dict[str, list[list[tuple[str, float]]]]


@pytest.fixture
def ask(project: Project, tmp_path: Path) -> Callable[[list[str]], Found]:
    site = tmp_path / "sitio"
    build(project, site)

    def ask(queries: list[str]) -> Found:
        done = run_node(str(HERE / "ask.mjs"), str(site), given=json.dumps(queries))
        found: Found = json.loads(done.stdout)
        return found

    return ask


def test_signs_around_words_change_nothing(ask: Callable[[list[str]], Found]) -> None:
    same = {f"{word}{sign}": word for word in WORDS for sign in BEHIND}
    same |= {around.format(word): word for word in WORDS for around in AROUND}
    same |= {word.replace(" ", f"{sign} "): word for word in WORDS for sign in BEHIND}
    same |= INSIDE
    found = ask([*same, *WORDS, "title:momento", '"momento de verdad"', '"momento de verdad:"'])
    assert all(found[word] for word in WORDS)
    assert {query for query, word in same.items() if found[query] != found[word]} == set()
    assert found["title:momento"]
    assert found["title:momento"] != found["momento"]
    assert found['"momento de verdad:"'] == found['"momento de verdad"'] != []
