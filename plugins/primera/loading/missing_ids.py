"""Ids that nobody wrote: which parts lack one, and what it is to be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import StringConstraints

from primera.loading.merging.members import VERB
from primera.loading.plain_lines import (
    class_of,
    ids_of_words,
    naming_words,
    reserved,
    written_ids,
)
from primera.loading.record import Record
from primera.model.fields import ID_PATTERN, Part
from primera.model.introspection import Holds, annotations_of, fields_of, part_classes
from primera.model.kinds import Kind
from primera.model.question import QuestionPart
from primera.model.registry import ENTRY_CLASSES
from primera.yamltree.nodes import (
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    child,
    origin_of,
)
from primera.yamltree.plain_values import Plain

_ID = "id"
_TEXTS = (Holds.LINE, Holds.PROSE)


@dataclass(frozen=True, slots=True)
class MissingId:
    """An id to be written; `text` is the key that a plain line becomes the value of."""

    id: str
    text: str | None = None


Missing = Mapping[str, Mapping[int, MissingId]]
"""File -> where the groups and lines begin that lack an id -> the id that each is to have."""


def words_of(cls: type[Part], value: Mapping[str, Plain]) -> str | None:
    """The words that could name a part: its first text. None where nothing names it but its id.

    A gap and a parameter of a question are named by the text that they stand in.
    """
    if _ID not in cls.model_fields or not _is_named_freely(cls):
        return None
    if cls.plain and cls.plain.is_list:
        return naming_words(value.get(cls.plain.text)) or None
    texts = (value.get(each.name) for each in fields_of(cls) if each.holds in _TEXTS)
    return next((text for text in texts if isinstance(text, str) and text.strip()), None)


def _is_named_freely(cls: type[Part]) -> bool:
    """Whether a class asks for an id, and for one of words: a statement has a number."""
    asked = cls.model_fields[_ID].is_required()
    marks = annotations_of(cls, _ID)
    patterns = (mark.pattern for mark in marks if isinstance(mark, StringConstraints))
    return asked and ID_PATTERN in patterns


def missing_ids(entries: Mapping[Kind, Sequence[Record]]) -> Missing:
    """What lacks an id in the merged entries of all layers."""
    found: dict[str, dict[int, MissingId]] = defaultdict(dict)
    for kind, records in entries.items():
        names = {record.id for record in records if record.id is not None}
        for record in records:
            _Entry(kind, names, found).look_at(record)
    return found


class _Entry:
    """The search in one entry. `names` are the ids of the entries of its kind."""

    def __init__(
        self, kind: Kind, names: set[str], found: Mapping[str, dict[int, MissingId]]
    ) -> None:
        self._kind = kind
        self._names = names
        self._found = found
        self._parts: set[str] = set()

    def look_at(self, record: Record) -> None:
        """Note what lacks an id in an entry, and the entry itself if it does."""
        node, value = record.node(), record.value
        self._parts = {*written_ids(value), *reserved(self._kind)}
        self._member((ENTRY_CLASSES[self._kind],), node, value, self._names)

    def _member(
        self, classes: Sequence[type[Part]], node: Node, value: Plain, taken: set[str]
    ) -> None:
        if isinstance(node, ScalarNode):
            self._line(classes, node, value, taken)
        elif isinstance(node, MappingNode) and isinstance(value, dict):
            cls = class_of(value, classes)
            words = words_of(cls, value)
            if words and value.get(_ID) is None and not child(node, VERB) and _takes_id(node):
                self._note(node, MissingId(_next_id(words, taken)))
            self._inside(cls, node, value)

    def _line(
        self, classes: Sequence[type[Part]], node: ScalarNode, value: Plain, taken: set[str]
    ) -> None:
        plain = next((cls.plain for cls in classes if cls.plain), None)
        if plain and isinstance(value, dict):
            self._note(node, MissingId(str(value[_ID]), plain.text))
        elif plain and not plain.named and isinstance(value, str) and value.strip():
            self._note(node, MissingId(_next_id(value, taken), plain.text))

    def _inside(self, cls: type[Part], node: MappingNode, value: Mapping[str, Plain]) -> None:
        for name in cls.model_fields:
            below, inner = child(node, name), value.get(name)
            classes = part_classes(cls, name)
            if isinstance(below, MappingNode) and isinstance(inner, dict) and classes:
                self._inside(class_of(inner, classes), below, inner)
            elif isinstance(below, SequenceNode) and isinstance(inner, list) and classes:
                taken = self._taken_in(classes, inner)
                for member, each in zip(below.value, inner, strict=True):
                    self._member(classes, member, each, taken)

    def _taken_in(self, classes: Iterable[type[Part]], members: Sequence[Plain]) -> set[str]:
        """The ids that no member of a list may have: those on its page, or beside it."""
        if not all(issubclass(cls, QuestionPart) for cls in classes):
            return self._parts
        groups = (member for member in members if isinstance(member, dict))
        return {name for group in groups if isinstance(name := group.get(_ID), str)}

    def _note(self, node: Node, missing: MissingId) -> None:
        self._found[origin_of(node.start_mark).path][node.start_mark.index] = missing


def _takes_id(node: MappingNode) -> bool:
    """Whether an id can be put in: there is no such key, or it is followed by nothing."""
    written = child(node, _ID)
    return written is None or (isinstance(written, ScalarNode) and not written.value)


def _next_id(words: str, taken: set[str]) -> str:
    found = next(ids_of_words([words], taken))
    taken.add(found)
    return found
