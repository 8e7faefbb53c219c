"""Everything that a layer can take from a manual, one thing at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from primera.yamltree.compose import compose
from primera.yamltree.nodes import Origin
from primera.yamltree.plain_values import Plain, to_plain


def removals(folder: Path) -> Iterator[Plain]:
    """What layers over the files of a folder say to remove an entry, a part, a key or a value."""
    for file in sorted(folder.glob("*.yml")):
        document = compose(file.read_bytes(), Origin(file.name, "base"))
        assert document.root
        for key, value in _items(to_plain(document.root, [])):
            yield from ({key: each} for each in _changes(value))


def _changes(value: Plain) -> Iterator[Plain]:
    if isinstance(value, dict):
        # The verb is for the settings and entries; elsewhere a mapping is changed without a word.
        yield from ({"merge": "change", **each} for each in _without_keys(value))
    elif isinstance(value, list):
        for member in value:
            name = dict(_items(member)).get("id")
            if name is None:
                yield {"remove": [member]}
                continue
            yield [{"id": name, "merge": "remove"}]
            for each in _without_keys(member):
                yield [{"id": name, "merge": "change", **each}]


def _without_keys(mapping: Plain) -> Iterator[dict[str, Plain]]:
    for key, value in _items(mapping):
        if key != "id":
            yield {key: {"merge": "remove"}}
            yield from ({key: each} for each in _changes(value))


def _items(value: Plain) -> list[tuple[str, Plain]]:
    return list(value.items()) if isinstance(value, dict) else []
