"""The meaning hash: by what a question, a line or an entry is known to be the same as before.

Specified in `docs/dev/meaning-hash.md`, version 1.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache

from primera.model.counted_text import without_counts
from primera.model.fields import MEANING, UNORDERED, Part
from primera.model.refs import Ref, parse_ref
from primera.model.settings import Edition

VERSION = 1
_HEX_DIGITS = 12
_UNWRITTEN: tuple[object, ...] = (None, [], {})

# Written out: what `\s` and `str.split` take for a blank differs between languages and versions.
_WHITESPACE = dict.fromkeys(
    (
        *range(0x09, 0x0E), *range(0x1C, 0x21), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B),
        0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF,
    ),
    " ",
)  # fmt: skip
_QUOTES = {ord(mark): '"' for mark in "«»“”„‟″"} | {ord(mark): "'" for mark in "‹›‘’‚‛′"}
_FOLDS = _WHITESPACE | _QUOTES
_FOLDED = re.compile(f"[{re.escape(''.join(map(chr, _FOLDS.keys() - {ord(' ')})))}]")
"""Any sign that is folded, but for a space."""


def fold(text: str) -> str:
    """What texts that differ only in looks share: NFC, plain quotes, single spaces, bare ends."""
    plain = "  " not in text and not _FOLDED.search(text)
    if plain and unicodedata.is_normalized("NFC", text):
        return text.strip(" ")
    folded = unicodedata.normalize("NFC", text).translate(_FOLDS)
    return " ".join(word for word in folded.split(" ") if word)


def meaning_hash(part: Part) -> str:
    """Twelve hexadecimal digits over the meaning of a part and of the parts inside it."""
    canonical = f"pl{VERSION}:{canonical_form(part)}"
    return hashlib.sha256(canonical.encode()).hexdigest()[:_HEX_DIGITS]


def canonical_form(part: Part) -> str:
    """What the hash is of, as JSON: the fields that count, with their texts folded."""
    return json.dumps(_meaning(part), ensure_ascii=False, separators=(",", ":"))


def _meaning(value: object) -> object:
    if isinstance(value, str):
        return fold(without_counts(value))
    if isinstance(value, Part):
        found = (
            (name, _ordered(getattr(value, name), unordered))
            for name, unordered in fields_with_meaning(type(value))
        )
        # What is not written is left out, so that a field added to the model later changes no hash.
        return {name: meaning for name, meaning in found if meaning not in _UNWRITTEN}
    if isinstance(value, tuple):
        return [_meaning(member) for member in value]
    return value


def meanings_of(value: object) -> Iterator[str]:
    """The texts of a part that its meaning is made of, as they are written."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Part):
        for name, _ in fields_with_meaning(type(value)):
            yield from meanings_of(getattr(value, name))
    elif isinstance(value, tuple):
        for member in value:
            yield from meanings_of(member)


def _ordered(value: object, unordered: bool) -> object:
    if unordered and isinstance(value, tuple):
        return [_meaning(member) for member in sorted(value, key=lambda member: member.id)]
    return _meaning(value)


@lru_cache
def fields_with_meaning(cls: type[Part]) -> tuple[tuple[str, bool], ...]:
    """Names of the fields that carry meaning or hold parts that do, and whether order is idle."""
    return tuple(
        sorted(
            (name, UNORDERED in info.metadata)
            for name, info in cls.model_fields.items()
            if MEANING in info.metadata or _holds_meaning(info.annotation)
        )
    )


def _holds_meaning(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return bool(fields_with_meaning(annotation))
    return any(_holds_meaning(inner) for inner in getattr(annotation, "__args__", ()))


class Equivalences:
    """Which meaning hashes of a part the editions of a manual declare to say the same."""

    def __init__(self, editions: Iterable[Edition]) -> None:
        self._pairs: dict[Ref | None, list[tuple[str, str]]] = {}
        for edition in editions:
            for change in edition.minor_changes:
                pairs = self._pairs.setdefault(parse_ref(change.part), [])
                pairs.append((change.before, change.after))

    def of(self, part: Ref, current: str) -> tuple[str, ...]:
        """The hashes equivalent to `current`, the nearest in declared changes first.

        Being equivalent goes both ways and from change to change: an answer given before a change
        of wording stands after it, and after the wording is taken back too.
        """
        pairs = self._pairs.get(part, [])
        found, ahead = [current], deque([current])
        while ahead:
            here = ahead.popleft()
            for before, after in pairs:
                for one, other in ((before, after), (after, before)):
                    if one == here and other not in found:
                        found.append(other)
                        ahead.append(other)
        return tuple(found[1:])
