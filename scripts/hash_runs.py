"""Hash the runs of words of texts that the repository must neither hold nor repeat.

    python -m scripts.hash_runs TEXT… [--personal FILE] [--to FOLDER]

Writes two files of sorted hashes, eight bytes each: `seeds.runs`, of every run of eight words of
the texts, and `personal.runs`, of the words and short phrases of a file that has one a line. The
tests compare the manual with them; what was hashed cannot be read back from a run of eight words.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "manual"
SEEDS, PERSONAL = "seeds.runs", "personal.runs"
RUN = 8
LONGEST_PHRASE = 4
BYTES = 8

_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, without accents or punctuation."""
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return _WORD.findall("".join(each for each in decomposed if not unicodedata.combining(each)))


def runs_of(text: str, length: int) -> Iterator[str]:
    """Every run of so many words of a text, with one space between words."""
    words = words_of(text)
    yield from (" ".join(words[at : at + length]) for at in range(len(words) - length + 1))


def hash_of(run: str) -> bytes:
    """The first eight bytes of a run's SHA-256."""
    return hashlib.sha256(run.encode()).digest()[:BYTES]


def write_hashes(runs: Iterable[str], file: Path) -> int:
    """Write the hashes of some runs, each once and sorted; how many there are."""
    hashes = sorted({hash_of(run) for run in runs})
    file.write_bytes(b"".join(hashes))
    return len(hashes)


def read_hashes(file: Path) -> frozenset[bytes]:
    """The hashes that `write_hashes` wrote."""
    data = file.read_bytes()
    return frozenset(data[at : at + BYTES] for at in range(0, len(data), BYTES))


def main() -> None:
    """Read the texts and write the files of hashes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="+", type=Path, help="los textos que no se repiten")
    parser.add_argument("--personal", type=Path, help="palabras y frases cortas, una por línea")
    parser.add_argument("--to", type=Path, default=FOLDER, help="carpeta donde se escribe")
    options = parser.parse_args()
    texts = [file.read_text(encoding="utf-8") for file in options.texts]
    count = write_hashes((run for text in texts for run in runs_of(text, RUN)), options.to / SEEDS)
    print(f"{SEEDS}: {count}")
    if options.personal:
        lines = options.personal.read_text(encoding="utf-8").splitlines()
        phrases = [" ".join(words) for line in lines if (words := words_of(line))]
        print(f"{PERSONAL}: {write_hashes(phrases, options.to / PERSONAL)}")


if __name__ == "__main__":
    main()
