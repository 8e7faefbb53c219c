"""What stands on the sheets of a PDF that Chromium printed: how many letters, of what size."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

_HEADING = 17
"""Points of the smallest heading: our style sheet for paper sets the size of all letters."""
_LENGTH = re.compile(rb"/Length (\d+)")
_TEXT = re.compile(rb"/\w+ ([\d.]+) Tf|(-?[\d.]+) Tm\b|<([0-9A-Fa-f]+)>")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The runs of text of a sheet, in their order: size in points and number of letters."""

    runs: tuple[tuple[float, int], ...]

    @property
    def letters(self) -> int:
        return sum(letters for _, letters in self.runs)


def sheets_of(pdf: bytes) -> list[Sheet]:
    """The sheets of a PDF, in their order. It reads what Skia writes, and no other PDF."""
    places = _places(pdf)
    heads = [pdf[place : pdf.index(b"endobj", place)] for place in places.values()]
    contents = [
        re.search(rb"/Contents (\d+) 0 R", head)
        for head in heads
        if re.search(rb"/Type /Page\b", head)
    ]
    return [Sheet(tuple(_runs(pdf, places[int(found[1])]))) for found in contents if found]


def _places(pdf: bytes) -> dict[int, int]:
    """Where each object begins, by the table at the end."""
    table = int(pdf[pdf.rindex(b"startxref") :].split()[1])
    _, count, rest = pdf[table:].split(b"\n", 2)
    rows = rest.split(b"\n")[: int(count.split()[1])]
    return {number: int(row.split()[0]) for number, row in enumerate(rows)}


def _runs(pdf: bytes, place: int) -> list[tuple[float, int]]:
    """The runs of text of the stream at a place."""
    start = pdf.index(b"stream\n", place) + len(b"stream\n")
    head = pdf[place:start]
    length = _LENGTH.search(head)
    assert length
    drawn = pdf[start : start + int(length[1])]
    if b"FlateDecode" in head:
        drawn = zlib.decompress(drawn)
    runs, size, down = [], 0.0, 0.0
    for font, top, glyphs in _TEXT.findall(drawn):
        if font:
            size = float(font)
        elif top:
            down = float(top)
        else:
            runs.append((down, size, len(glyphs) // 4))
    # What is painted last, as a positioned heading, need not stand last.
    return [(size, letters) for _, size, letters in sorted(runs, key=lambda run: run[0])]


def _below_heading(sheet: Sheet) -> int:
    """How many letters follow the last run of the size of a heading."""
    last = max((at for at, run in enumerate(sheet.runs) if run[0] >= _HEADING), default=-1)
    return sum(letters for _, letters in sheet.runs[last + 1 :])


def faults_of(sheets: list[Sheet], fewest: int, led_to: int) -> list[str]:
    """Sheets that are empty, that hold hardly more than a title, or that leave a heading behind.

    `fewest`: letters that a sheet holds; `led_to`: letters that stand with a heading on its sheet.
    """
    faults = []
    for number, sheet in enumerate(sheets, 1):
        if not sheet.letters:
            faults.append(f"{number} of {len(sheets)} is empty")
        elif len(sheets) > 1 and sheet.letters < fewest:
            faults.append(f"{number} of {len(sheets)} has {sheet.letters} letters")
        elif number < len(sheets) and _below_heading(sheet) < led_to:
            faults.append(f"{number} of {len(sheets)} leaves a heading at its end")
    return faults
