"""An exporter is added by its module and its words: the command, its help and its care follow."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import FIXTURE
from tests.dry.additions import copy_with, run_python
from tests.dry.decks import DECK
from tests.helpers import replace

SUM = """
terms:
  - id: suma
    title: "=1+1"
    definition: "-2"
"""
MODULE = "exports/formats/deck.py"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a copy of the package that has the exporter, and a project beside it."""
    root = tmp_path_factory.mktemp("decks")
    copy_with(DECK, root)
    shutil.copytree(FIXTURE, root / "content")
    settings = 'layers = [{name = "empresa", folders = ["content"]}]\n'
    (root / "primera.toml").write_text(settings, encoding="utf-8")
    return root


def deck(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Call the command as a terminal would, with the package of a folder."""
    return run_python(root / "plugins", root, "-m", "primera", *arguments)


def test_it_is_a_command_that_writes_its_files_and_tells_its_losses(whole: Path) -> None:
    done = deck(whole, "deck", "--most", "2")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Listo: deck\n  deck.txt\n  count.bin\nImpórtalas en tu programa.\n"
    assert re.fullmatch(
        r"Este formato no lleva:\n  otras formas de 1 término \(content/\S+:\d+.*\)\n",
        done.stderr,
    )
    assert (whole / "deck/deck.txt").read_bytes().startswith(b"Momento de verdad\tCada contacto")
    assert (whole / "deck/count.bin").read_bytes() == b"\x01"


def test_what_it_writes_for_spreadsheets_is_no_formula(whole: Path, tmp_path: Path) -> None:
    shutil.copytree(whole, tmp_path / "formulas", ignore=shutil.ignore_patterns("deck"))
    (tmp_path / "formulas/content/sumas.yml").write_text(SUM, encoding="utf-8")
    done = run_python(whole / "plugins", tmp_path / "formulas", "-m", "primera", "deck")
    assert done.returncode == 0, done.stderr
    cards = (tmp_path / "formulas/deck/deck.txt").read_text(encoding="utf-8")
    assert "\n'=1+1\t'-2\n" in f"\n{cards}"


def test_its_help_and_its_limits_are_told(whole: Path) -> None:
    told = deck(whole, "deck", "--help").stdout
    assert "Cuántas tarjetas, hasta 500." in told
    assert "primera deck --most 20" in told
    wrong = deck(whole, "deck", "--most", "0")
    assert wrong.returncode == 2
    assert "«--most» tiene que ser un número de 1 a 500." in wrong.stderr


def test_an_entry_that_it_is_asked_for_is_looked_up(whole: Path) -> None:
    wrong = deck(whole, "deck", "--term", "momento-de-verda")
    assert wrong.returncode == 2
    assert "No existe el término «momento-de-verda». ¿Quisiste decir «momento" in wrong.stderr


def test_it_writes_over_no_source(whole: Path) -> None:
    refused = deck(whole, "deck", "--out", "content")
    assert refused.returncode == 2
    assert "content está dentro de content" in refused.stderr


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        (MODULE, '("variants",), _write', "(), _write", "«deck» names no losses"),
        (MODULE, "EXPORTER = ", "DECK = ", "formats.deck has no EXPORTER with its name"),
        ("locales/en/deck.toml", "variants =", "others =", "no words for deck.loss.variants: en"),
        ("locales/en/deck.toml", "unknown =", "absent =", "words for deck.command.unknown: en"),
        ("locales/es/deck.toml", "most_option =", "most =", "for deck.command.most_option: es"),
    ],
)
def test_one_that_is_not_whole_fails_at_import(
    file: str, old: str, new: str, words: str, whole: Path, tmp_path: Path
) -> None:
    shutil.copytree(whole / "plugins", tmp_path / "plugins")
    replace(tmp_path / "plugins/primera" / file, old, new)
    code = "from primera.exports.formats import exporter_of; exporter_of('deck')"
    done = run_python(tmp_path / "plugins", tmp_path, "-c", code)
    assert done.returncode == 1
    assert words in done.stderr.splitlines()[-1]


def test_whoever_writes_one_is_told_what_it_lacks(whole: Path, tmp_path: Path) -> None:
    for name in ("plugins", "examples"):
        shutil.copytree(whole / name, tmp_path / name)
    (tmp_path / "plugins/primera/locales/es/deck.toml").unlink()
    for arguments in (["--help"], ["deck"]):
        done = deck(tmp_path, *arguments)
        assert done.returncode == 1
        told = "Error: exporter «deck» has no words for deck.command.short: es\n"
        assert (done.stdout, done.stderr) == ("", told)
