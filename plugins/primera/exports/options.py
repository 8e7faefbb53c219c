"""The options of an exporter: fields of a dataclass, each marked with how it is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import MISSING, dataclass, fields
from typing import Any, TypeAlias, get_type_hints

from primera.model.entry import Entry


class OptionsError(Exception):
    """Options that cannot be meant. `key` names the words that say why, filled with `params`."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number, from `least` to `greatest`."""

    least: int
    greatest: int


@dataclass(frozen=True, slots=True)
class Written:
    """A text, and what is read from it; `read` raises OptionsError when it cannot be read."""

    read: Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Named:
    """The id of an entry of a class."""

    cls: type[Entry]


How: TypeAlias = "Whole | Written | Named"


@dataclass(frozen=True, slots=True)
class Option:
    """An option: without a default it has to be given, and needs no name before it."""

    name: str
    how: How
    is_required: bool


def options_of(cls: type[Any]) -> Iterator[Option]:
    """The options of a dataclass in order. Raises TypeError for a field without its mark."""
    hints = get_type_hints(cls, include_extras=True)
    for field in fields(cls):
        marks = getattr(hints[field.name], "__metadata__", ())
        how = next((mark for mark in marks if isinstance(mark, Whole | Written | Named)), None)
        if how is None:
            raise TypeError(f"{cls.__name__}.{field.name} does not say how it is given")
        yield Option(field.name, how, field.default is MISSING)
