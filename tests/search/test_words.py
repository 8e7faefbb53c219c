"""How the search compares words of Spanish."""

from __future__ import annotations

import json
import shutil
import tomllib
from pathlib import Path

import pytest
from tests.scoring.programs import RUNTIME, run_node

from primera.strings import load_strings

HERE = Path(__file__).parent
WORDS = tomllib.loads((HERE / "words.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, str]]:
    """Each word of the data -> what it is folded to, and its stem."""
    folder = tmp_path_factory.mktemp("search")
    shutil.copytree(RUNTIME / "search", folder, dirs_exist_ok=True)
    say = load_strings("es")
    manual = {"families": say("search.families"), "stop_words": say("search.stop_words")}
    (folder / "manual.js").write_text(
        f"export const manual = {json.dumps(manual)};\n", encoding="utf-8"
    )
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    groups = [*WORDS["families"]["members"], *WORDS["strangers"]["pairs"]]
    words = [*WORDS["folded"], *(word for group in groups for word in group.split())]
    done = run_node(str(HERE / "stems.mjs"), str(folder / "spanish.js"), given=json.dumps(words))
    return {
        word: (folded, stem)
        for word, (folded, stem) in zip(words, json.loads(done.stdout), strict=True)
    }


def test_a_word_is_folded_to_what_people_type(compared: dict[str, tuple[str, str]]) -> None:
    assert {word: compared[word][0] for word in WORDS["folded"]} == WORDS["folded"]


@pytest.mark.parametrize("family", WORDS["families"]["members"])
def test_the_words_of_a_family_share_their_stem(
    compared: dict[str, tuple[str, str]], family: str
) -> None:
    assert len({compared[word][1] for word in family.split()}) == 1, [
        compared[word] for word in family.split()
    ]


@pytest.mark.parametrize("pair", WORDS["strangers"]["pairs"])
def test_words_that_only_look_alike_do_not(compared: dict[str, tuple[str, str]], pair: str) -> None:
    one, other = pair.split()
    assert compared[one][1] != compared[other][1]
