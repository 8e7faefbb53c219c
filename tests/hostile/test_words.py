"""The hostile manual says something in every place where a manual can say anything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, get_args

from pydantic import TypeAdapter, ValidationError
from tests.hostile.words import ATTACKS, hostile, plain_manual
from tests.rendering.hostile import text_fields

from primera.model.fields import Part, TextKind
from primera.model.registry import ENTRY_CLASSES
from primera.model.settings import Settings


def parts_in(annotation: object) -> Iterator[type[Part]]:
    """The classes of a manual's parts, from an annotation inwards."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
        for info in annotation.model_fields.values():
            yield from parts_in(info.annotation)
    for inner in get_args(annotation):
        yield from parts_in(inner)


PARTS = {part for cls in (Settings, *ENTRY_CLASSES.values()) for part in parts_in(cls)}
SAID = [
    (part, name)
    for part in sorted(PARTS, key=lambda part: part.__name__)
    for name, kinds in text_fields(part)
    if kinds & set(TextKind)
]


def said_in(part: Part) -> Iterator[tuple[type[Part], str]]:
    """The fields that hold something in a part and in those within it."""
    for name in type(part).model_fields:
        value = getattr(part, name)
        if value not in (None, ()):
            yield type(part), name
        for member in value if isinstance(value, tuple) else (value,):
            if isinstance(member, Part):
                yield from said_in(member)


def test_every_field_for_text_says_something() -> None:
    manual = plain_manual()
    said = {
        found for part in (manual.settings, *manual.entries.values()) for found in said_in(part)
    }
    assert len(SAID) > 100
    assert [field for field in SAID if field not in said] == []


def test_every_text_holds_all_attacks_and_each_begins_some() -> None:
    texts = [hostile(number) for number in range(len(ATTACKS))]
    assert all(attack in text for attack in ATTACKS for text in texts)
    assert {attack for attack in ATTACKS for text in texts if text.startswith(attack)} == {*ATTACKS}


READ_BY_A_CHECK = {("Identity", "domain")}
"""Fields that take any text until a check says what is wrong with it, as an error."""


def test_a_field_that_is_no_text_takes_no_attack() -> None:
    taken = [
        (part.__name__, name)
        for part in PARTS
        for name, kinds in text_fields(part)
        if not kinds & set(TextKind) and _takes_any(part, name)
    ]
    assert {*taken} == READ_BY_A_CHECK


def _takes_any(part: type[Part], name: str) -> bool:
    """Whether a field may hold an attack, alone or in a list."""
    info = part.model_fields[name]
    annotation: Any = Annotated[info.annotation, info]
    field = TypeAdapter[object](annotation)
    return any(_valid(field, value) for attack in ATTACKS for value in (attack, (attack,)))


def _valid(field: TypeAdapter[object], value: object) -> bool:
    try:
        field.validate_python(value)
    except ValidationError:
        return False
    return True
