"""What a link may name after the `#`: the ids of an entry's parts, and the keys of its YAML."""

from __future__ import annotations

from collections.abc import Container, Iterator

from primera.model.entry import Entry
from primera.model.fields import Part
from primera.model.holding import Holds, fields_of
from primera.model.question import QuestionPart


def part_names(entry: Entry, anchors: Container[str]) -> frozenset[str]:
    """The ids of the parts of an entry, and those of its keys that hold something to read.

    `anchors` are the keys that have a section of their own on some page.
    """
    keys = (name for name in type(entry).model_fields if name in anchors and getattr(entry, name))
    return frozenset((*keys, *_part_ids(entry)))


def _part_ids(part: Part) -> Iterator[str]:
    """The ids of the parts inside a part. Those of a question answer to it, not to links."""
    for field in fields_of(type(part)):
        if field.holds is not Holds.PART:
            continue
        value = getattr(part, field.name)
        for member in value if field.many else filter(None, (value,)):
            if isinstance(member, QuestionPart):
                continue
            if "id" in type(member).model_fields:
                yield member.id
            yield from _part_ids(member)
