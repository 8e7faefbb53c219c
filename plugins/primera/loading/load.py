"""From the folders of some layers to a manual, or to everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import starmap
from operator import itemgetter
from pathlib import Path

from primera.diagnostics import Diagnostic, Severity, Span
from primera.loading.decode import decode_entry, decode_settings, stand_in
from primera.loading.existing_ids import refs_of
from primera.loading.face_files import face_files
from primera.loading.files import Layer, LayerFiles
from primera.loading.layer_stack import LayerStack
from primera.loading.made_for import made_for_later
from primera.loading.merging.layers import merge_layers
from primera.loading.merging.merge_log import MergeLog, Move
from primera.loading.merging.merge_problems import was_beside
from primera.loading.numbering import NUMBERED, consecutive, in_order, with_numbers
from primera.loading.reading import ReadLayer, read_layers, without_collecting_garbage
from primera.loading.record import Record
from primera.loading.spans import SpanIndex
from primera.model.entry import Entry
from primera.model.manual import Manual
from primera.model.refs import Ref
from primera.model.settings import Settings
from primera.yamltree.nodes import Node


@dataclass(frozen=True)
class Loaded:
    """What the layers hold.

    `manual` has the entries with which nothing is wrong, hidden ones as well, and settings that
    stand in for those that are wrong or missing, so that all else is checked in the same run.
    `known` has every entry and part that exists, also those that failed: a reference to something
    known that the manual lacks is no problem.
    """

    manual: Manual
    diagnostics: tuple[Diagnostic, ...]
    spans: SpanIndex
    known: frozenset[Ref]


def load(layers: Sequence[Layer], root: Path) -> Loaded:
    """Read, merge and validate the layers, the lowest first.

    Paths in spans and origins are relative to `root`. Whatever the files hold, it raises nothing.
    """
    return load_read(read_layers(layers, root), root)


def load_read(layers: Sequence[ReadLayer], root: Path) -> Loaded:
    """Merge and validate layers that were read, the lowest first. It raises nothing."""
    with without_collecting_garbage():
        return _Loading(layers, root).run()


class _Loading:
    """One run of the loader."""

    def __init__(self, layers: Sequence[ReadLayer], root: Path) -> None:
        self._layers = layers
        self._root = root
        self._problems = [problem for layer in layers for problem in layer.diagnostics]

    def run(self) -> Loaded:
        self._problems.extend(made_for_later(self._layers))
        notes = MergeLog(self._problems)
        merged = merge_layers((layer.gathered for layer in self._layers), notes)
        for kind in NUMBERED:
            merged.entries[kind] = with_numbers(merged.entries[kind])
        records = [record for kind in merged.entries.values() for record in kind]
        known = {ref for record in records for ref in refs_of(record)}
        known.update(*(layer.salvaged for layer in self._layers))
        settings = self._settings(merged.settings, known)
        decoded = list(self._entries(records, known))
        manual = self._manual(settings, decoded, notes.moves)
        self._problems += _broken_places(notes, manual)
        nodes = _nodes(merged.settings, records)
        names = [each.layer.name for each in self._layers]
        return Loaded(
            manual,
            tuple(sorted(self._problems, key=lambda problem: problem.sort_key)),
            SpanIndex(
                nodes,
                LayerStack(names, nodes, _lines(merged.settings, records), notes),
                self._lost_settings(),
            ),
            frozenset(known),
        )

    def _settings(self, records: list[Record], known: set[Ref]) -> Settings:
        if records:
            return decode_settings(records[0], known, self._problems)
        if not self._lost_settings():  # What broke them has been said.
            layer = self._layers[0].layer if self._layers else Layer("", (self._root,))
            span = Span(
                LayerFiles(layer, self._root).path_of((*layer.folders, self._root)[0]),
                layer=layer.name,
            )
            self._problems.append(Diagnostic("PL216", Severity.ERROR, span))
        return stand_in({})

    def _lost_settings(self) -> bool:
        return any(each.broken_settings for each in self._layers)

    def _entries(
        self, records: list[Record], known: set[Ref]
    ) -> Iterator[tuple[Record, Ref, Entry]]:
        for record in records:
            entry = decode_entry(record, known, self._problems)
            if entry is not None:
                yield record, Ref(entry.kind, entry.id), entry

    def _manual(
        self, settings: Settings, decoded: list[tuple[Record, Ref, Entry]], moves: Sequence[Move]
    ) -> Manual:
        entries: dict[Ref, Entry] = {}
        origins: dict[Ref, str] = {}
        for record, ref, entry in decoded:
            entries[ref] = entry
            origins[ref] = f"{record.origin.path}#L{record.line}"
        entries = in_order(entries, moves)
        if settings.numbering == "consecutive":
            entries = consecutive(entries)
        face = face_files(settings.identity, self._root)
        media = {name: file for layer in self._layers for name, file in layer.media.items()}
        return Manual(settings, entries, media, origins, face)


def _broken_places(notes: MergeLog, manual: Manual) -> Iterator[Diagnostic]:
    """Entries that no more stand where a layer put them, because a higher one moved others."""
    rank = {ref: number for number, ref in enumerate(manual.entries)}
    return starmap(was_beside, notes.broken((m for m in notes.moves if not m.ref.part), rank))


def _nodes(settings: list[Record], records: list[Record]) -> dict[Ref | None, Callable[[], Node]]:
    nodes: dict[Ref | None, Callable[[], Node]] = {
        Ref(record.kind, record.id): record.node
        for record in records
        if record.kind and record.id is not None
    }
    if settings:
        nodes[None] = settings[0].node
    return nodes


def _lines(
    settings: list[Record], records: list[Record]
) -> Mapping[str, Sequence[tuple[int, Ref | None]]]:
    """File -> the lines at which the settings and named entries begin, in their order."""
    found: dict[str, list[tuple[int, Ref | None]]] = {}
    for record in (*settings[:1], *records):
        ref = Ref(record.kind, record.id) if record.kind and record.id is not None else None
        if ref or record.kind is None:
            found.setdefault(record.origin.path, []).append((record.line, ref))
    return {path: sorted(lines, key=itemgetter(0)) for path, lines in found.items()}
