"""What entries and their parts are called where something links to them."""

from __future__ import annotations

import unicodedata
from functools import cache

from primera.model.entry import Entry
from primera.model.fields import TextKind
from primera.model.introspection import annotations_of
from primera.model.parts import parts_of
from primera.model.practice import Practice
from primera.model.prose import parse_line, parse_prose, plain_text
from primera.model.section import Row, sections_of
from primera.strings import Strings


def name_of(entry: Entry) -> str:
    """The title, with the number of a practice before it: `24 · Satisfacción del cliente`.

    The number stays on the line of the first word.
    """
    if isinstance(entry, Practice) and entry.number is not None:
        return f"{entry.number}\N{NO-BREAK SPACE}·\N{NO-BREAK SPACE}{entry.title}"
    return entry.title


def summary_of(entry: Entry) -> str:
    """The entry in a sentence or two, without markup; empty when it says nothing of the kind.

    What says nothing in short and has sections is told by their headings.
    """
    text = getattr(entry, entry.spec.summary)
    if not text:
        return " · ".join(section.title for section in sections_of(entry) if section.title)
    return plain_text(parse_prose(text)) if _is_in_prose(type(entry)) else text


@cache
def _is_in_prose(cls: type[Entry]) -> bool:
    return TextKind.PROSE in annotations_of(cls, cls.spec.summary)


def part_name(entry: Entry, part: str, strings: Strings) -> str:
    """The title of a part or the heading of a section; empty for parts without a name.

    A row of a table is called by its first cell.
    """
    if f"pages.section.{part}" in strings and part in type(entry).model_fields:
        return strings(f"pages.section.{part}")
    found = next((each for name, each in parts_of(entry) if name == part), None)
    if isinstance(found, Row):
        return plain_text(parse_line(found.cells[0]))
    return str(getattr(found, "title", "") or "")


def sort_key(title: str) -> str:
    """What titles are sorted by: small letters without accents; ñ comes after n."""
    letters = unicodedata.normalize("NFD", title.casefold().replace("ñ", "n~"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
