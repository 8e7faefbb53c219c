"""What the fields of each class hold, worked out once from the model's types and marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import StringConstraints

from primera.model.entry import ADDRESS_PATTERN
from primera.model.fields import ID_PATTERN, STATEMENT_PATTERN, Part, TextKind
from primera.model.kinds import Kind

REFERENCES: Mapping[str, Kind] = {
    "accountable": Kind.ROLE,
    "approved_by": Kind.ROLE,
    "area": Kind.AREA,
    "bank": Kind.BANK,
    "consulted": Kind.ROLE,
    "informed": Kind.ROLE,
    "internal_customers": Kind.ROLE,
    "metrics": Kind.METRIC,
    "observer": Kind.ROLE,
    "practice": Kind.PRACTICE,
    "practices": Kind.PRACTICE,
    "quizzes": Kind.QUIZ,
    "requires": Kind.PATH,
    "responsible": Kind.ROLE,
    "role": Kind.ROLE,
    "roles": Kind.ROLE,
    "see_also": Kind.TERM,
    "standards": Kind.STANDARD,
    "terms": Kind.TERM,
}
"""Name of a field that holds ids of other entries -> their kind. The same in every class."""


class Holds(Enum):
    """What a field holds that some rule looks at."""

    REFERENCE = "reference"
    ADDRESS = "address"
    STATEMENT = "statement"
    PROSE = "prose"
    LINE = "line"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Field:
    """A field that some rule looks at. `many`: it holds a tuple of such values."""

    name: str
    holds: Holds
    many: bool


@lru_cache
def fields_of(cls: type[Part]) -> tuple[Field, ...]:
    """The fields of a class that some rule looks at, in the model's order."""
    return tuple(_fields(cls))


def _fields(cls: type[Part]) -> Iterator[Field]:
    for name, info in cls.model_fields.items():
        marks = [*info.metadata, *_marks(info.annotation)]
        holds = _holds(name, marks)
        if holds is not None:
            yield Field(name, holds, many=_is_tuple(info.annotation))


def _holds(name: str, marks: list[object]) -> Holds | None:
    patterns = {mark.pattern for mark in marks if isinstance(mark, StringConstraints)}
    if any(isinstance(mark, type) and issubclass(mark, Part) for mark in marks):
        return Holds.PART
    if TextKind.PROSE in marks:
        return Holds.PROSE
    if TextKind.LINE in marks:
        return Holds.LINE
    if ADDRESS_PATTERN in patterns:
        return Holds.ADDRESS
    if STATEMENT_PATTERN in patterns and name != "id":
        return Holds.STATEMENT
    if ID_PATTERN in patterns and name in REFERENCES:
        return Holds.REFERENCE
    return None


def _marks(annotation: Any) -> Iterator[object]:
    """Every annotation inside a type: the classes it is made of and the marks on them."""
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        yield from marks
        yield from _marks(inner)
    elif get_args(annotation):
        for inner in get_args(annotation):
            yield from _marks(inner)
    else:
        yield annotation


def _is_tuple(annotation: Any) -> bool:
    if get_origin(annotation) is tuple:
        return True
    return any(_is_tuple(inner) for inner in get_args(annotation))
