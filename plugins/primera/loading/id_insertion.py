"""Files with the ids that were missing: nothing else in them changes, not a character."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from primera.diagnostics import Severity
from primera.loading.files import Layer, LayerFiles
from primera.loading.merging.layers import merge_layers
from primera.loading.merging.merge_log import MergeLog
from primera.loading.missing_ids import MissingId, missing_ids
from primera.loading.record import Gathered, gather
from primera.yamltree.compose import Document, compose
from primera.yamltree.insertions import (
    Insertion,
    first_key,
    line_as_group,
    value_of,
    with_insertions,
)
from primera.yamltree.nodes import (
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    key_of,
    span_of,
    text_of,
)

_ID = "id"


@dataclass(frozen=True, slots=True)
class InsertedId:
    """An id that was put in, and its line in the new text."""

    id: str
    line: int


@dataclass(frozen=True, slots=True)
class FileWithIds:
    """A file, and its bytes with all ids; None where they could not be put in without more."""

    path: str
    inserted: tuple[InsertedId, ...]
    data: bytes | None


class UnreadableError(Exception):
    """A file of the manual cannot be read: which ids there are is not known."""


def files_with_ids(layers: Sequence[Layer], root: Path) -> tuple[FileWithIds, ...]:
    """The files that lack ids, with what they are to hold; nothing is written.

    Raises UnreadableError when not every file of the layers can be read as YAML.
    """
    files: dict[str, _File] = {}
    gathered = [_read(layer, root, files) for layer in layers]
    missing = missing_ids(merge_layers(gathered, MergeLog([])).entries)
    return tuple(files[path].with_ids(wanted) for path, wanted in sorted(missing.items()))


def _read(layer: Layer, root: Path, files: dict[str, _File]) -> Gathered:
    gathered = Gathered()
    lying = LayerFiles(layer, root)
    for source in lying.sources():
        document = compose(source.data, source.origin)
        if document.damaged:
            raise UnreadableError
        files[source.origin.path] = _File(document, source.data)
        gather(document, gathered)
    if any(problem.severity is Severity.ERROR for problem in lying.diagnostics):
        raise UnreadableError
    return gathered


class _File:
    """A file as it is."""

    def __init__(self, document: Document, data: bytes) -> None:
        self._document = document
        self._mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        try:
            self._text = data.removeprefix(self._mark).decode()
        except UnicodeDecodeError as error:
            raise UnreadableError from error

    def with_ids(self, wanted: Mapping[int, MissingId]) -> FileWithIds:
        """The file with the ids that it lacks, if all that it says besides stays the same."""
        origin, root = self._document.origin, self._document.root
        assert root is not None
        insertions = [each for below in _values(root) for each in _insertions(*below, wanted)]
        data = self._mark + with_insertions(self._text, insertions).encode()
        new = compose(data, origin)
        inserted: list[InsertedId] = []
        if new.damaged or new.root is None or not _same(root, new.root, wanted, inserted):
            lines = (_line_of(node) for node, _ in _values(root) if _begin(node) in wanted)
            return FileWithIds(origin.path, tuple(InsertedId("", line) for line in lines), None)
        return FileWithIds(origin.path, tuple(inserted), data)


def _values(node: Node, above: Node | None = None) -> Iterator[tuple[Node, Node | None]]:
    """All nodes but keys, from the outermost, each with the one that it is in."""
    yield node, above
    if isinstance(node, MappingNode):
        for _, value in node.value:
            yield from _values(value, node)
    elif isinstance(node, SequenceNode):
        for member in node.value:
            yield from _values(member, node)


def _insertions(
    node: Node, above: Node | None, wanted: Mapping[int, MissingId]
) -> Iterator[Insertion]:
    missing = wanted.get(_begin(node))
    if missing is None:
        return
    if isinstance(node, MappingNode) and node.value:
        key = key_of(node, _ID)
        if key:
            yield from value_of(key, missing.id)
        else:
            yield from first_key(node, _ID, missing.id)
    elif isinstance(node, ScalarNode) and isinstance(above, SequenceNode) and missing.text:
        yield from line_as_group(node, above, (_ID, missing.id), missing.text)


def _same(
    old: Node, new: Node, wanted: Mapping[int, MissingId], inserted: list[InsertedId]
) -> bool:
    """Whether a new tree says what the old one says, and the ids besides; these are `inserted`."""
    missing = wanted.get(_begin(old))
    if isinstance(old, ScalarNode):
        if missing is None or not missing.text:
            return isinstance(new, ScalarNode) and _said(old) == _said(new)
        return (
            _has_id(new, missing, inserted)
            and [key.value for key, _ in new.value] == [_ID, missing.text]
            and _said(old) == _said(new.value[1][1])
        )
    if isinstance(old, SequenceNode):
        return (
            isinstance(new, SequenceNode)
            and len(old.value) == len(new.value)
            and all(
                _same(one, other, wanted, inserted)
                for one, other in zip(old.value, new.value, strict=True)
            )
        )
    if not isinstance(new, MappingNode):
        return False
    if missing and not _has_id(new, missing, inserted):
        return False
    before = [pair for pair in old.value if not missing or pair[0].value != _ID]
    after = [pair for pair in new.value if not missing or pair[0].value != _ID]
    return len(before) == len(after) and all(
        _said(one[0]) == _said(other[0]) and _same(one[1], other[1], wanted, inserted)
        for one, other in zip(before, after, strict=True)
    )


def _has_id(new: Node, missing: MissingId, inserted: list[InsertedId]) -> bool:
    ids = [value for key, value in new.value if key.value == _ID] if _is_group(new) else []
    if [text_of(each) for each in ids] != [missing.id]:
        return False
    inserted.append(InsertedId(missing.id, _line_of(ids[0])))
    return True


def _is_group(node: Node) -> bool:
    return isinstance(node, MappingNode)


def _said(node: Node) -> tuple[object, ...]:
    """What a key or a text says, and in which way it is written."""
    return node.tag, node.value, getattr(node, "style", None)


def _begin(node: Node) -> int:
    return int(node.start_mark.index)


def _line_of(node: Node) -> int:
    return span_of(node).line
