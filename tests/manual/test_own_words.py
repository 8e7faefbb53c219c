"""The manual is in our own words: it shares none of the sources' sentences.

The hashes come from `scripts/hash_runs.py`; the texts themselves are not in the repository.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scripts import hash_runs
from scripts.hash_runs import LONGEST_PHRASE, PERSONAL, RUN, SEEDS, hash_of, read_hashes, runs_of
from tests.manual.texts import texts_of

from primera.model.manual import Manual

HERE = Path(__file__).parent


def test_no_run_of_eight_words_is_a_source_s_outside_titles(manual: Manual) -> None:
    seeds = read_hashes(HERE / SEEDS)
    assert len(seeds) > 3000
    shared = [
        (place, run)
        for place, text in texts_of(manual)
        if not place.endswith(".title")
        for run in runs_of(text, RUN)
        if hash_of(run) in seeds
    ]
    assert shared == []


def test_nothing_personal_of_a_source_is_in_the_manual(manual: Manual) -> None:
    personal = read_hashes(HERE / PERSONAL)
    assert personal
    found = [
        (place, run)
        for place, text in texts_of(manual)
        for length in range(1, LONGEST_PHRASE + 1)
        for run in runs_of(text, length)
        if hash_of(run) in personal
    ]
    assert found == []


def test_a_run_is_found_whatever_its_accents_capitals_and_signs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = tmp_path / "texto.txt"
    text.write_text("Uno, dos: «tres» (cuatro) cinco seis\nsiete OCHO nueve.", encoding="utf-8")
    phrases = tmp_path / "frases.txt"
    phrases.write_text("Ñandú azul\n\n", encoding="utf-8")
    command = ["hash_runs", str(text), "--personal", str(phrases), "--to", str(tmp_path)]
    monkeypatch.setattr("sys.argv", command)
    hash_runs.main()
    assert read_hashes(tmp_path / SEEDS) == {
        hash_of("uno dos tres cuatro cinco seis siete ocho"),
        hash_of("dos tres cuatro cinco seis siete ocho nueve"),
    }
    assert read_hashes(tmp_path / PERSONAL) == {hash_of(*runs_of("nandu AZÚL", 2))}


@given(st.text(), st.text(alphabet=" .,;:¡!¿?«»\n-", min_size=1))
def test_signs_between_words_change_no_run(text: str, signs: str) -> None:
    words = hash_runs.words_of(text)
    assert list(runs_of(f"{signs} ".join(words), 2)) == list(runs_of(" ".join(words), 2))
