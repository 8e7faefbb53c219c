"""What exists: every entry and part that has an id, whether or not the rest of it is right."""

from __future__ import annotations

from collections.abc import Iterator

from primera.loading.record import Record
from primera.model.refs import Ref
from primera.yamltree.plain import Plain


def refs_of(record: Record) -> Iterator[Ref]:
    """An entry and all parts inside it, as far as their ids are readable."""
    if record.kind is None or record.id is None:
        return
    yield Ref(record.kind, record.id)
    if isinstance(record.value, dict):
        for value in record.value.values():
            for part in _part_ids(value):
                yield Ref(record.kind, record.id, part)


def _part_ids(value: Plain) -> Iterator[str]:
    if isinstance(value, dict):
        part = value.get("id")
        if isinstance(part, str):
            yield part
        for below in value.values():
            yield from _part_ids(below)
    elif isinstance(value, list):
        for member in value:
            yield from _part_ids(member)
