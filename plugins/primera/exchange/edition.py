"""Editions: what is kept of a published state of the manual. docs/dev/editions.md."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from primera.model.manual import Manual
from primera.model.meaning_hash import VERSION as HASH_VERSION
from primera.model.meaning_hash import Equivalences, canonical_form, meaning_hash
from primera.model.parts import named_parts
from primera.model.refs import parse_ref

FORMAT = "primera-linea-edition"
VERSION = 1
Level = Literal["major", "minor"]

_HASH = re.compile(r"[0-9a-f]{12}")


class EditionError(ValueError):
    """A file that is no edition of ours, or a line that is none of its parts."""


@dataclass(frozen=True, slots=True)
class Published:
    """A published state: the meaning hash of every part, by its reference.

    `number` counts the editions of the manual from 1. A `minor` one says nothing else than the one
    before.
    """

    id: str
    number: int
    manual: str
    date: str
    level: Level
    parts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Changes:
    """What is other than in the edition before, as references in order.

    `reworded` are parts that changed and whose change is declared a minor one.
    """

    added: tuple[str, ...]
    retired: tuple[str, ...]
    changed: tuple[str, ...]
    reworded: tuple[str, ...]

    @property
    def any(self) -> bool:
        """Whether there is a change."""
        return bool(self.added or self.retired or self.changed or self.reworded)

    @property
    def level(self) -> Level:
        """Minor when nothing but the wording changed."""
        return "major" if self.added or self.retired or self.changed else "minor"


def parts_of_manual(manual: Manual) -> dict[str, tuple[str, str]]:
    """The meaning hash and the canonical form of everything with an address, in order."""
    found = {
        str(ref): (meaning_hash(part), canonical_form(part))
        for entry in manual.entries.values()
        for ref, part in named_parts(entry).items()
    }
    return dict(sorted(found.items()))


def changes_since(
    before: Mapping[str, str], now: Mapping[str, str], equivalences: Equivalences
) -> Changes:
    """What is other than before. Both map references to hashes."""
    other = [ref for ref in now if before.get(ref, now[ref]) != now[ref]]
    same = {ref for ref in other if before[ref] in _equivalent(ref, now[ref], equivalences)}
    return Changes(
        added=tuple(ref for ref in now if ref not in before),
        retired=tuple(ref for ref in before if ref not in now),
        changed=tuple(ref for ref in other if ref not in same),
        reworded=tuple(ref for ref in other if ref in same),
    )


def _equivalent(ref: str, current: str, equivalences: Equivalences) -> tuple[str, ...]:
    part = parse_ref(ref)
    return equivalences.of(part, current) if part else ()


def write_edition(edition: Published) -> str:
    """The text of the file of an edition."""
    values = {
        "format": FORMAT,
        "v": VERSION,
        "hash": HASH_VERSION,
        "manual": edition.manual,
        "id": edition.id,
        "number": edition.number,
        "date": edition.date,
        "level": edition.level,
        "parts": dict(sorted(edition.parts.items())),
    }
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def read_edition(text: str) -> Published:
    """The edition that a file holds. Raises EditionError for anything else."""
    values = _object(text)
    if values.get("format") != FORMAT or values.get("v") != VERSION:
        raise EditionError("format")
    if values.get("hash") != HASH_VERSION:
        raise EditionError("hash")
    parts = values.get("parts")
    texts = [values.get(key) for key in ("id", "manual", "date")]
    number, level = values.get("number"), values.get("level")
    sound = (
        isinstance(parts, dict)
        and all(map(_is_hash, parts.values()))
        and all(isinstance(each, str) for each in texts)
        and type(number) is int
        and number > 0
        and level in ("major", "minor")
    )
    if not sound:
        raise EditionError("value")
    return Published(
        values["id"],
        values["number"],
        values["manual"],
        values["date"],
        values["level"],
        parts or {},
    )


def part_lines(
    parts: Mapping[str, tuple[str, str]], known: Iterable[tuple[str, str]]
) -> Iterator[str]:
    """A line for each part of a manual, but for those whose reference and hash are known."""
    old = set(known)
    for ref, (value, canonical) in parts.items():
        if (ref, value) not in old:
            yield f'{{"ref":{json.dumps(ref)},"hash":"{value}","fields":{canonical}}}\n'


def read_part_line(line: str) -> tuple[str, str]:
    """The reference and the hash of a line. Raises EditionError for anything else."""
    values = _object(line)
    ref, value = values.get("ref"), values.get("hash")
    if not (isinstance(ref, str) and _is_hash(value) and isinstance(values.get("fields"), dict)):
        raise EditionError("line")
    return ref, str(value)


def _is_hash(value: object) -> bool:
    return isinstance(value, str) and _HASH.fullmatch(value) is not None


def _object(text: str) -> dict[str, Any]:
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise EditionError("json") from error
    if not isinstance(values, dict):
        raise EditionError("json")
    return values
