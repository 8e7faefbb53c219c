"""What exists: every entry and part that has an id, whether or not the rest of it is right.

A file that cannot be read as YAML must not make every reference into it look wrong as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from primera.loading.plain_lines import written_ids
from primera.loading.record import SETTINGS_KEY, Record
from primera.model.kinds import Kind
from primera.model.refs import Ref
from primera.model.registry import COLLECTIONS


def refs_of(record: Record) -> Iterator[Ref]:
    """An entry and all parts inside it, as far as their ids are readable."""
    if record.kind is None or record.id is None:
        return
    yield Ref(record.kind, record.id)
    if isinstance(record.value, dict):
        for value in record.value.values():
            for part in written_ids(value):
                yield Ref(record.kind, record.id, part)


_SETTINGS = re.compile(rf"^{SETTINGS_KEY}\s*:", re.MULTILINE)
_COLLECTION = re.compile(r"([a-z]+)\s*:")
_ID = re.compile(r"(?P<indent>\s*)(?P<dash>-\s+)?(?:.*?[{,]\s*)?id\s*:\s*[\"']?(?P<id>[\w.-]+)")


def has_settings(text: str) -> bool:
    """Whether the manual's settings can be made out."""
    return bool(_SETTINGS.search(text))


def refs_in_broken_text(text: str) -> Iterator[Ref]:
    """Every entry and part whose `id:` line can be made out."""
    kind: Kind | None = None
    entry: tuple[int, str] | None = None
    for line in text.split("\n"):
        if match := _COLLECTION.match(line):
            kind, entry = COLLECTIONS.get(match[1]), None
        elif kind and (match := _ID.match(line)):
            depth = len(match["indent"]) + len(match["dash"] or "")
            if entry is None or depth <= entry[0]:
                entry = (depth, match["id"])
                yield Ref(kind, match["id"])
            else:
                yield Ref(kind, entry[1], match["id"])
