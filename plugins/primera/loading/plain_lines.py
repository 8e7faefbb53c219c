"""Parts that are written as plain lines, and the ids that words give.

`steps: [Saluda, Pregunta el nombre]` are two steps, `saluda` and `pregunta-el-nombre`, and
`rows: [[Pan, 200], [Torta, 900]]` are two rows, `pan` and `torta`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import get_args

from primera.model.fields import Part
from primera.model.introspection import classes_in, part_classes
from primera.model.kinds import Kind
from primera.model.meaning_hash import fold
from primera.model.registry import ENTRY_CLASSES
from primera.model.slugs import id_of
from primera.strings import LANGUAGES, load_strings
from primera.yamltree.plain_values import Plain

_LONGEST = 48
"""Characters of an id that words give: as many words as fit."""
_DIGITS = 8

_ALL_KEYS = frozenset(key for cls in ENTRY_CLASSES.values() for key in cls.model_fields)


def ids_of_words(texts: Iterable[str], taken: Iterable[str]) -> Iterator[str]:
    """An id for each of some texts, none of them `taken` or given before: `saluda`, `saluda-2`.

    Words without a letter of the Latin alphabet give the digits of a hash.
    """
    used = set(taken)
    numbers: dict[str, int] = {}
    for text in texts:
        words = found = id_of(text, _LONGEST) or f"x-{_digest(text)}"
        while found in used:
            # From the last one on: a table may have a thousand rows that begin alike.
            numbers[words] = numbers.get(words, 1) + 1
            found = f"{words}-{numbers[words]}"
        used.add(found)
        yield found


def _digest(text: str) -> str:
    return hashlib.sha256(fold(text).encode()).hexdigest()[:_DIGITS]


def section_names(kind: Kind, anchors: Mapping[str, str]) -> frozenset[str]:
    """What a link to a page of a kind takes for a section: its keys, and anchors of sections."""
    keys = ENTRY_CLASSES[kind].model_fields.keys()
    elsewhere = _ALL_KEYS - keys
    names = (
        anchor
        for key, anchor in anchors.items()
        # Those of elements are only ever the beginning of an anchor.
        if key not in elsewhere and not key.startswith("element_")
    )
    return frozenset((*keys, *names))


@lru_cache
def reserved(kind: Kind) -> frozenset[str]:
    """What no part of an entry of a kind is called, in whatever language its page may be."""
    anchors = (load_strings(language).under("anchors") for language in LANGUAGES)
    return frozenset(chain.from_iterable(section_names(kind, each) for each in anchors))


def with_named_lines(kind: Kind, value: Plain) -> Plain:
    """An entry as it is validated, with a group of keys for each plain line that words name."""
    cls = ENTRY_CLASSES[kind]
    if not _holding_lines(cls):
        return value
    found: list[_Line] = []
    opened = _opened((cls,), value, found)
    if found:
        taken = {*written_ids(value), *reserved(kind)}
        names = ids_of_words([line.text for line in found], taken)
        for line, name in zip(found, names, strict=True):
            line.group["id"] = name
    return opened


def written_ids(value: Plain) -> Iterator[str]:
    """The ids in a value and in all that it holds, in any order."""
    ahead = [value]
    while ahead:
        found = ahead.pop()
        if isinstance(found, dict):
            if isinstance(name := found.get("id"), str):
                yield name
            ahead += [below for below in found.values() if isinstance(below, dict | list)]
        elif isinstance(found, list):
            ahead += [member for member in found if isinstance(member, dict | list)]


def class_of(value: Mapping[str, Plain], classes: Sequence[type[Part]]) -> type[Part]:
    """The class, of some, that a group of keys is most likely meant to be."""

    def likeness(cls: type[Part]) -> tuple[bool, int]:
        field = cls.model_fields.get("type")
        types = get_args(field.annotation) if field else ()
        return value.get("type") in types, len(value.keys() & cls.model_fields.keys())

    return max(classes, key=likeness) if len(classes) > 1 else classes[0]


@dataclass(frozen=True, slots=True)
class _Line:
    """A plain line, the words that name it, and the group of keys that stands for it."""

    text: str
    group: dict[str, Plain]


@lru_cache
def _holding_lines(cls: type[Part]) -> Mapping[str, tuple[type[Part], ...]]:
    """The fields of a class in which there may be such lines, with the classes of their parts."""
    fields = {name: part_classes(cls, name) for name in cls.model_fields}
    return {name: found for name, found in fields.items() if any(map(_may_hold, found))}


def _may_hold(cls: type[Part]) -> bool:
    return any(each.plain and each.plain.named for each in classes_in(cls))


def _opened(classes: Sequence[type[Part]], value: Plain, found: list[_Line]) -> Plain:
    """A value in which groups of keys without an id stand for the plain lines; these are `found`.

    A line stands in a list.
    """
    if isinstance(value, list):
        return [_member(classes, member, found) for member in value]
    if not isinstance(value, dict):
        return value
    holding = _holding_lines(class_of(value, classes))
    return {
        name: _opened(holding[name], below, found) if name in holding else below
        for name, below in value.items()
    }


def _member(classes: Sequence[type[Part]], value: Plain, found: list[_Line]) -> Plain:
    named = next((cls.plain for cls in classes if cls.plain and cls.plain.named), None)
    if named is None or not isinstance(value, list if named.is_list else str):
        return _opened(classes, value, found)
    if isinstance(value, str) and _is_no_line(value, classes):
        return value
    group: dict[str, Plain] = {"id": None, named.text: value}
    found.append(_Line(naming_words(value), group))
    return group


def naming_words(value: Plain) -> str:
    """The words that name a line: of a list, those of its first text that says something."""
    texts = value if isinstance(value, list) else [value]
    return next((text for text in texts if isinstance(text, str) and text.strip()), "")


def _is_no_line(value: str, classes: Sequence[type[Part]]) -> bool:
    """Whether a text says nothing, or was meant to be a key and its value: `text:Saluda`."""
    key, _, rest = value.partition(":")
    is_key = bool(rest) and not rest[0].isspace()
    return not value or (is_key and any(key in cls.model_fields for cls in classes))
