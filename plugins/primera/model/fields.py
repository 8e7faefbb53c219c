"""Field types that every entry is made of.

All of a manual's text is a `Line` (plain, one line), a `RichLine` (one line with emphasis and
links) or `Prose` (a CommonMark subset, see `primera.model.prose`). The markers below say so to
whoever walks the fields of a class.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated, ClassVar, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from primera.model.number_parsing import decimal_of, integer_of, percent_of
from primera.model.visible_text import has_visible_text


class TextKind(Enum):
    """What a string field holds, for renderers, checks and the search for links."""

    LINE = "line"
    RICH_LINE = "rich line"
    PROSE = "prose"


class Meaning:
    """Marks a field whose change makes it another thing to know, answer or do.

    The meaning hash covers exactly the fields that carry this mark
    (`docs/dev/meaning-hash.md`).
    """


class Unordered:
    """Marks a tuple of parts whose order carries no meaning, as the options of a question."""


@dataclass(frozen=True, slots=True)
class Advised:
    """Marks a field that a part makes sense without, and serves better with.

    Whoever asks for advice (`advice: complete`) is told where it is missing. `least`: how many
    members a list should have.
    """

    least: int = 1


MEANING = Meaning()
UNORDERED = Unordered()
ADVISED = Advised()

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
STATEMENT_PATTERN = r"^S[0-9]{3}(?:-[A-Za-z0-9.]+)+$"
CLOCK_PATTERN = r"^(?:[01][0-9]|2[0-3]):[0-5][0-9]$"
DATE_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
VERSION_PATTERN = r"^[0-9]{1,6}(?:\.[0-9]{1,6}){0,2}$"
COUNTRY_PATTERN = r"^[A-Z]{2}$"
PICTURE_PATTERN = r"^[\w./][^<>\"'`|{}\n\r\t]*$"
COLOR_PATTERN = r"^#?\w[\w ()-]*$"
LINE_PATTERN = r"^[^\n\r\t]+$"
CELL_PATTERN = r"^[^\n\r\t]*$"
LONGEST_ID = 80
LONGEST_LINE = 400
LONGEST_CELL = 1000

_BOOLEANS = {
    written: word == "true"
    for word in ("true", "false")
    for written in (word, word.capitalize(), word.upper())
}
"""As YAML writes them. It is a habit of word processors to make the first letter a capital."""


def _boolean(value: object) -> object:
    """Only `true` and `false` are booleans; `yes`, `on` and `sí` are words."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value in _BOOLEANS:
        return _BOOLEANS[value]
    raise PydanticCustomError("bool_parsing", "not true or false")


def _calendar(value: str) -> str:
    """A day that the calendar has."""
    try:
        date.fromisoformat(value)
    except ValueError as error:
        raise PydanticCustomError("date_unknown", "no day of the calendar") from error
    return value


def _saying(value: str) -> str:
    """A text that says something."""
    if has_visible_text(value):
        return value
    raise PydanticCustomError("text_blank", "nothing to read")


def _saying_prose(value: str) -> str:
    """A text that says something when its entities are read: `&nbsp;` is a blank."""
    _saying(html.unescape(value) if "&" in value else value)
    return value


def _cell(value: object) -> object:
    """In a table nothing is written as nothing."""
    return "" if value is None else value


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=LONGEST_ID)]
"""A permanent name, unique in its parent: lower-case ASCII words joined by hyphens."""

StatementId = Annotated[str, StringConstraints(pattern=STATEMENT_PATTERN, max_length=40)]
Clock = Annotated[str, StringConstraints(pattern=CLOCK_PATTERN)]
Version = Annotated[str, StringConstraints(pattern=VERSION_PATTERN)]
"""A version of Primera Línea, as 0.3 or 1.2.4."""
Date = Annotated[str, StringConstraints(pattern=DATE_PATTERN), AfterValidator(_calendar)]

PictureFile = Annotated[str, StringConstraints(pattern=PICTURE_PATTERN, max_length=LONGEST_LINE)]
"""The path of a picture from the project's folder, as `marca/logo.svg`."""
Color = Annotated[str, StringConstraints(pattern=COLOR_PATTERN, max_length=40)]
"""A colour by name or by its digits, as `verde` or `#17663a`. Which there are, a rule says."""

SiteAddress = Annotated[
    str, StringConstraints(min_length=1, max_length=LONGEST_LINE, pattern=LINE_PATTERN)
]
"""The address of a site, as `manual.acme.example`. What is none, a rule says."""

Line = Annotated[
    str,
    StringConstraints(min_length=1, max_length=LONGEST_LINE, pattern=LINE_PATTERN),
    AfterValidator(_saying),
    TextKind.LINE,
]
RichLine = Annotated[
    str,
    StringConstraints(min_length=1, max_length=LONGEST_LINE, pattern=LINE_PATTERN),
    AfterValidator(_saying_prose),
    TextKind.RICH_LINE,
]
Cell = Annotated[
    str,
    BeforeValidator(_cell),
    StringConstraints(max_length=LONGEST_CELL, pattern=CELL_PATTERN),
    TextKind.RICH_LINE,
    WithJsonSchema({"type": ["string", "number", "boolean", "null"], "maxLength": LONGEST_CELL}),
]
"""A rich line of a table, where nothing may stand too."""
SHORTEST_REASON = 12
Reason = Annotated[
    str,
    StringConstraints(min_length=SHORTEST_REASON, max_length=LONGEST_LINE, pattern=LINE_PATTERN),
    AfterValidator(_saying),
    TextKind.LINE,
]
"""A line that is long enough to say why."""
Prose = Annotated[
    str,
    StringConstraints(min_length=1, max_length=20_000),
    AfterValidator(_saying_prose),
    TextKind.PROSE,
]

Integer = Annotated[int, BeforeValidator(integer_of)]
Decimal = Annotated[str, BeforeValidator(decimal_of)]
"""A number with a decimal point and at most six decimals: `12.5`."""
Boolean = Annotated[bool, BeforeValidator(_boolean)]
Points = Annotated[int, BeforeValidator(integer_of), Field(ge=1, le=100)]
Percent = Annotated[int, BeforeValidator(percent_of), Field(ge=0, le=100)]


@dataclass(frozen=True, slots=True)
class PlainLine:
    """How a part may be written as one line of text: `text` is the field that the line is.

    `named`: the line gets its id from its words, until one is written. `is_list`: it is not one
    text but a list of them, as the cells of a row.
    """

    text: str
    named: bool
    is_list: bool = False


class Part(BaseModel):
    """Anything that is written in a manual: frozen, and closed to unknown keys."""

    plain: ClassVar[PlainLine | None] = None
    """How it may be written as a plain line; None: it may not."""

    # Validators are built when first used: a command that shows help needs none.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    noun: ClassVar[str] = "part"
    """What it is told as when it hides by itself: `hidden.parts.<noun>`."""

    def left_of(self, whole: Self) -> Self | None:
        """What is still worth showing of `whole`, of which this is what was not hidden.

        None: nothing is.
        """
        return self
