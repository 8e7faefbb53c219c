"""The company's guides show every field of every kind of entry, and every setting, once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from tests.docs.guide_runner import blocks_of

from primera.model.fields import Part
from primera.model.introspection import classes_in, part_classes
from primera.model.question import LintException, QuestionBase, QuestionPart
from primera.model.registry import ENTRIES
from primera.model.settings import Settings

GUIDES = Path(__file__).parents[2] / "docs" / "guias"
OF_QUESTIONS = (QuestionBase, QuestionPart, LintException)
"""What the guide to questions shows, which is held by tests of its own."""
COLLECTIONS = {cls.spec.collection: cls for cls in ENTRIES}
_OFFERED = re.compile(r"^( *)# ([a-z_]+: )", re.MULTILINE)


def samples() -> Iterator[Mapping[str, Any]]:
    """The files of a manual that the guides show, with what they offer behind a `#`."""
    for guide in GUIDES.glob("*.md"):
        for block in blocks_of(guide.read_text(encoding="utf-8")):
            if block.title and re.fullmatch(r"\w+/.*\.yml", block.title):
                yield yaml.safe_load(_OFFERED.sub(r"\1\2", block.text))


def shown(cls: type[Part], value: object) -> Iterator[tuple[str, str]]:
    """The class that declares it and the name of each field that a sample of a class writes."""
    if isinstance(value, list):
        for each in value:
            yield from shown(cls, each)
    if isinstance(value, dict):
        for name in value.keys() & cls.model_fields.keys():
            yield declared(cls, name)
            for part in part_classes(cls, name):
                yield from shown(part, value[name])


def declared(cls: type[Part], name: str) -> tuple[str, str]:
    first = next(
        each for each in reversed(cls.__mro__) if name in vars(each).get("__annotations__", {})
    )
    return first.__name__, name


def test_every_field_is_shown_in_a_sample() -> None:
    seen = {
        field
        for sample in samples()
        for collection, value in sample.items()
        for field in shown(COLLECTIONS.get(collection, Settings), value)
    }
    wanted = {
        declared(cls, name)
        for cls in classes_in(*ENTRIES, Settings)
        if not issubclass(cls, OF_QUESTIONS)
        for name in cls.model_fields
    }
    assert sorted(wanted - seen) == []
