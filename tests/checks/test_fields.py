"""Every id of the model says what it names, and what becomes of it when that is hidden."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any, ClassVar

import pytest

from primera.model.entry import Address, Entry
from primera.model.fields import Id, Line, Part
from primera.model.introspection import (
    Holds,
    annotations_of,
    classes_in,
    fields_of,
    is_naming,
    names_of,
)
from primera.model.kinds import Kind, KindSpec
from primera.model.practice import Area
from primera.model.reference_types import ANY, OwnId, PartId, RefTo
from primera.model.registry import (
    ENTRIES,
    SPECS,
    RegistryError,
    check_references,
    collections_of,
    registered,
    schemes_of,
)
from primera.model.settings import Settings

OWN_NAMES = {"slug", "former_slugs"}
CHECKED_APART = {
    ("ChecklistLine", "moment"),
    ("Decision", "to"),
    ("MatchingPair", "answer"),
    ("Quiz", "questions"),
}
"""Ids of things inside the same checklist, question or bank."""


def classes(cls: type[Part] = Part) -> set[type[Part]]:
    return {cls} | {found for below in cls.__subclasses__() for found in classes(below)}


def naming_fields() -> list[tuple[type[Part], str, object]]:
    return [
        (cls, name, names_of(cls, name))
        for cls in classes_in(Settings, *ENTRIES)
        for name in cls.model_fields
        if is_naming(cls, name) and name != "id"
    ]


def test_every_class_of_the_model_is_walked_through() -> None:
    inside = set(classes_in(Settings, *ENTRIES))
    ours = {cls for cls in classes() if cls.__module__.startswith("primera.")}
    bases = {cls for cls in ours if cls.__subclasses__()}
    assert ours - bases == inside - bases


def test_every_id_in_the_model_names_itself_or_is_checked() -> None:
    own = {name for _, name, mark in naming_fields() if isinstance(mark, OwnId)}
    apart = {(cls.__name__, name) for cls, name, mark in naming_fields() if _is(mark, PartId)}
    others = [(cls, name) for cls, name, mark in naming_fields() if mark is None]
    assert (own, apart, others) == (OWN_NAMES, CHECKED_APART, [])


def _is(mark: object, cls: type) -> bool:
    return isinstance(mark, cls)


def test_what_takes_its_part_along_is_in_a_list_of_such_parts() -> None:
    every = list(classes_in(Settings, *ENTRIES))
    listed = {
        mark
        for cls in every
        for field in fields_of(cls)
        if field.holds is Holds.PART and field.many
        for mark in annotations_of(cls, field.name)
    }
    alone = {
        cls
        for cls in every
        for field in fields_of(cls)
        if field.refers and field.refers.if_hidden == "drop" and not field.many
    }
    names = {cls.__name__ for cls in alone}
    assert names == {"Contact", "Draw", "Limit", "MinorChange", "Relation"}
    assert alone <= listed


def test_a_policy_that_there_is_not_is_refused() -> None:
    wrong: Any = "forget"
    with pytest.raises(ValueError, match="'forget' is none of drop, last_hides_me, hide_me"):
        RefTo(Kind.ROLE, if_hidden=wrong)


class Escalating(Part):
    escalates_to: Id


class Twice(Part):
    role: Annotated[Id, RefTo(Kind.ROLE, if_hidden="drop"), PartId()]


class Speaking(Part):
    words: Annotated[Line, RefTo(Kind.ROLE, if_hidden="drop")]


class Vague(Part):
    role: Annotated[Id, RefTo(ANY, if_hidden="drop")]


class Pointing(Part):
    role: Annotated[Id, RefTo(Kind.ROLE, if_hidden="drop")]
    where: Annotated[Address, RefTo(ANY, if_hidden="drop")]


UNSEEN = {**SPECS, Kind.ROLE: replace(SPECS[Kind.ROLE], has_pages=False)}


@pytest.mark.parametrize(
    ("cls", "specs", "words"),
    [
        (Escalating, SPECS, r"Escalating\.escalates_to names something: it needs RefTo"),
        (Twice, SPECS, r"Twice\.role has several marks"),
        (Speaking, SPECS, r"Speaking\.words holds no ids"),
        (Vague, SPECS, r"Vague\.role holds no addresses: its RefTo must say the kind"),
        (Pointing, UNSEEN, r"Pointing\.role refers to <Kind.ROLE: 'role'>, which has no pages"),
    ],
)
def test_a_field_that_does_not_say_what_it_names_is_refused(
    cls: type[Part], specs: dict[Kind, KindSpec], words: str
) -> None:
    with pytest.raises(RegistryError, match=words):
        check_references([cls], specs)


def test_a_field_that_says_what_it_names_is_taken() -> None:
    check_references([Pointing], SPECS)


class OtherArea(Entry):
    spec: ClassVar[KindSpec] = KindSpec(kind=Kind.AREA, collection="zones", summary="title")


class Speechless(Entry):
    spec: ClassVar[KindSpec] = KindSpec(kind=Kind.PRACTICE, collection="mute", summary="words")


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ((Area, OtherArea), "is registered twice: by Area and OtherArea"),
        ((Area, Area), "is registered twice: by Area and Area"),
        ((Area,), "<Kind.PRACTICE: 'practice'> has no class of entries with a spec in any"),
        ((Area, Speechless), "Speechless has no field 'words': its summary"),
    ],
)
def test_a_kind_without_its_one_class_is_refused(
    entries: tuple[type[Entry], ...], words: str
) -> None:
    with pytest.raises(RegistryError, match=words):
        registered(entries, (Kind.AREA, Kind.PRACTICE))


def test_a_word_of_two_kinds_is_refused() -> None:
    area, role = SPECS[Kind.AREA], SPECS[Kind.ROLE]
    same_key = replace(role, collection=area.collection)
    same_word = replace(area, link_words=role.link_words)
    with pytest.raises(RegistryError, match="the collection 'areas' is of two kinds"):
        collections_of((area, same_key))
    with pytest.raises(RegistryError, match="the link word 'rol' is of two kinds"):
        schemes_of((same_word, role))
