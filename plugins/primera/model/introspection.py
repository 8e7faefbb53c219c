"""What the fields of each class hold, worked out once from the model's types and marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from typing import Annotated, Any, TypeAlias, TypeGuard, get_args, get_origin

from annotated_types import MinLen
from pydantic import StringConstraints

from primera.model.entry import ADDRESS_PATTERN
from primera.model.fields import ID_PATTERN, STATEMENT_PATTERN, Advised, Part, TextKind
from primera.model.reference_types import OwnId, PartId, RefTo

Names: TypeAlias = "RefTo | PartId | OwnId"
"""The marks that say what the ids, addresses or statements of a field name."""

_NAMING = frozenset({ID_PATTERN, ADDRESS_PATTERN, STATEMENT_PATTERN})


class Holds(Enum):
    """What a field holds that some rule looks at."""

    REFERENCE = "reference"
    ADDRESS = "address"
    STATEMENT = "statement"
    PROSE = "prose"
    RICH_LINE = "rich line"
    LINE = "line"
    PART = "part"


_HOLDING_TEXT = {
    TextKind.PROSE: Holds.PROSE,
    TextKind.RICH_LINE: Holds.RICH_LINE,
    TextKind.LINE: Holds.LINE,
}


@dataclass(frozen=True, slots=True)
class Field:
    """A field that some rule looks at. `many`: it holds a tuple of such values.

    `refers` is the mark of a field that names other entries. `needed`: what it is in makes no sense
    without it, or with none of many.
    """

    name: str
    holds: Holds
    many: bool
    refers: RefTo | None = None
    needed: bool = False


TEXTS = frozenset({Holds.LINE, Holds.RICH_LINE, Holds.PROSE})
"""What is read as words."""


@lru_cache
def fields_of(cls: type[Part]) -> tuple[Field, ...]:
    """The fields of a class that some rule looks at, in the model's order."""
    return tuple(_fields(cls))


def names_of(cls: type[Part], name: str) -> Names | None:
    """The mark that says what a field of a class names. Raises ValueError if it has several."""
    found = [mark for mark in annotations_of(cls, name) if isinstance(mark, RefTo | PartId | OwnId)]
    if len(found) > 1:
        raise ValueError(f"{cls.__name__}.{name} has several marks of what it names: {found}")
    return found[0] if found else None


@cache
def advised_of(cls: type[Part]) -> tuple[tuple[str, int], ...]:
    """The fields that a class makes sense without, with how many members a list should have."""
    marks = ((name, mark) for name in cls.model_fields for mark in annotations_of(cls, name))
    return tuple((name, mark.least) for name, mark in marks if isinstance(mark, Advised))


def is_naming(cls: type[Part], name: str) -> bool:
    """Whether a field holds ids, addresses or numbers of statements."""
    return not _NAMING.isdisjoint(_patterns(annotations_of(cls, name)))


def classes_in(*roots: type[Part]) -> Iterator[type[Part]]:
    """Some classes and those of all parts inside them, each once."""
    seen: dict[type[Part], None] = {}
    waiting = list(reversed(roots))
    while waiting:
        cls = waiting.pop()
        if cls not in seen:
            seen[cls] = None
            yield cls
            marks = (mark for name in cls.model_fields for mark in annotations_of(cls, name))
            waiting += (mark for mark in marks if _is_part(mark))


@cache
def part_classes(cls: type[Part], name: str) -> tuple[type[Part], ...]:
    """The classes of the parts that a field holds: several where their type tells them apart."""
    return tuple(mark for mark in annotations_of(cls, name) if _is_part(mark))


@cache
def annotations_of(cls: type[Part], name: str) -> tuple[object, ...]:
    """All that a field says of itself: the classes that its type is made of, and the marks."""
    info = cls.model_fields[name]
    return (*info.metadata, *_annotations(info.annotation))


def _fields(cls: type[Part]) -> Iterator[Field]:
    for name, info in cls.model_fields.items():
        holds = _holds(cls, name)
        if holds is not None:
            refers = names_of(cls, name)
            refers = refers if isinstance(refers, RefTo) else None
            many = _is_tuple(info.annotation)
            needed = any(isinstance(mark, MinLen) for mark in info.metadata) if many else False
            yield Field(name, holds, many, refers, needed or info.is_required())


def _holds(cls: type[Part], name: str) -> Holds | None:
    marks = annotations_of(cls, name)
    if any(map(_is_part, marks)):
        return Holds.PART
    for kind, holds in _HOLDING_TEXT.items():
        if kind in marks:
            return holds
    if not any(isinstance(mark, RefTo) for mark in marks):
        return None
    patterns = _patterns(marks)
    if ADDRESS_PATTERN in patterns:
        return Holds.ADDRESS
    return Holds.STATEMENT if STATEMENT_PATTERN in patterns else Holds.REFERENCE


def _patterns(marks: Iterable[object]) -> set[object]:
    return {mark.pattern for mark in marks if isinstance(mark, StringConstraints)}


def _is_part(mark: object) -> TypeGuard[type[Part]]:
    return isinstance(mark, type) and issubclass(mark, Part)


def _annotations(annotation: Any) -> Iterator[object]:
    """Every annotation inside a type: the classes it is made of and the marks on them."""
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        yield from marks
        yield from _annotations(inner)
    elif get_args(annotation):
        for inner in get_args(annotation):
            yield from _annotations(inner)
    else:
        yield annotation


def _is_tuple(annotation: Any) -> bool:
    if get_origin(annotation) is tuple:
        return True
    return any(_is_tuple(inner) for inner in get_args(annotation))
