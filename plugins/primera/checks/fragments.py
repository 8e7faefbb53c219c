"""What a link may name after the `#`: the ids of an entry's parts, and the keys of its YAML."""

from __future__ import annotations

from collections.abc import Container

from primera.model.entry import Entry
from primera.model.parts import parts_of


def fragments_of(entry: Entry, anchors: Container[str]) -> frozenset[str]:
    """The ids of the parts of an entry, and those of its keys that hold something to read.

    `anchors` are the keys that have a section of their own on some page.
    """
    keys = (name for name in type(entry).model_fields if name in anchors and getattr(entry, name))
    return frozenset((*keys, *(name for name, _ in parts_of(entry))))
