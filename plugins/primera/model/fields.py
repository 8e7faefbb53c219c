"""Field types that every entry is made of.

All of a manual's text is either a `Line` (plain, one line) or `Prose` (a CommonMark subset, see
`primera.model.prose`). The markers below say so to whoever walks the fields of a class.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError


class TextKind(Enum):
    """What a string field holds, for renderers, checks and the search for links."""

    LINE = "line"
    PROSE = "prose"


class Meaning:
    """Marks a field whose change makes it another thing to know, answer or do.

    The meaning hash covers exactly the fields that carry this mark
    (`docs/reference/meaning-hash.md`).
    """


class Unordered:
    """Marks a tuple of parts whose order carries no meaning, as the options of a question."""


MEANING = Meaning()
UNORDERED = Unordered()

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
STATEMENT_PATTERN = r"^S\d{3}(?:-[A-Za-z0-9.]+)+$"
CLOCK_PATTERN = r"^(?:[01]\d|2[0-3]):[0-5]\d$"
DATE_PATTERN = r"^\d{4}-\d{2}-\d{2}$"

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,8})")


def _integer(value: object) -> object:
    """Read an integer written in ASCII digits; `1_000`, `0x10` and ` 7 ` are not integers."""
    if isinstance(value, str):
        if _INTEGER.fullmatch(value):
            return int(value)
        raise PydanticCustomError("int_parsing", "not an integer")
    return value


def _boolean(value: object) -> object:
    """Only `true` and `false` are booleans; `yes`, `on` and `sí` are words."""
    if value == "true":
        return True
    if value == "false":
        return False
    if isinstance(value, bool):
        return value
    raise PydanticCustomError("bool_parsing", "not true or false")


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
"""A permanent name, unique in its parent: lower-case ASCII words joined by hyphens."""

StatementId = Annotated[str, StringConstraints(pattern=STATEMENT_PATTERN, max_length=40)]
Clock = Annotated[str, StringConstraints(pattern=CLOCK_PATTERN)]
Date = Annotated[str, StringConstraints(pattern=DATE_PATTERN)]

Line = Annotated[
    str,
    StringConstraints(min_length=1, max_length=400, pattern=r"^[^\n\r\t]+$"),
    TextKind.LINE,
]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=20_000), TextKind.PROSE]

Integer = Annotated[int, BeforeValidator(_integer)]
Boolean = Annotated[bool, BeforeValidator(_boolean)]
Points = Annotated[int, BeforeValidator(_integer), Field(ge=1, le=100)]
Percent = Annotated[int, BeforeValidator(_integer), Field(ge=0, le=100)]


class Part(BaseModel):
    """Anything that is written in a manual: frozen, and closed to unknown keys."""

    # Validators are built when first used: a command that shows help needs none.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
