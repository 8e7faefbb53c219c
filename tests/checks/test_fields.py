"""The marks of the model reach every rule that depends on them."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import StringConstraints

from primera.model.fields import ID_PATTERN, Part
from primera.model.holding import REFERENCES, Holds, fields_of
from primera.model.holding import _marks as marks_of

OWN_NAMES = {"id", "slug", "former_slugs"}
CHECKED_APART = {
    ("ChecklistLine", "moment"),
    ("Decision", "to"),
    ("MatchingPair", "answer"),
    ("Quiz", "questions"),
}
"""Ids of things inside the same checklist, question or bank."""


def classes(cls: type[Part] = Part) -> Iterator[type[Part]]:
    for below in cls.__subclasses__():
        yield below
        yield from classes(below)


def id_fields() -> Iterator[tuple[type[Part], str]]:
    for cls in classes():
        for name, info in cls.model_fields.items():
            marks = [*info.metadata, *marks_of(info.annotation)]
            if any(
                isinstance(mark, StringConstraints) and mark.pattern == ID_PATTERN for mark in marks
            ):
                yield cls, name


def test_every_id_in_the_model_names_itself_or_is_checked() -> None:
    unchecked = [
        (cls.__name__, name)
        for cls, name in id_fields()
        if name not in OWN_NAMES
        and (cls.__name__, name) not in CHECKED_APART
        and (name, Holds.REFERENCE) not in {(field.name, field.holds) for field in fields_of(cls)}
    ]
    assert unchecked == []


def test_every_name_of_a_reference_is_in_the_model() -> None:
    assert {name for _, name in id_fields()} >= set(REFERENCES)
