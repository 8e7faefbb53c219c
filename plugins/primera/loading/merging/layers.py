"""Laying one layer over another, by ids and with explicit verbs. Nothing is removed by silence.

An entry of an upper layer says what it does to the entry with its id below: `merge: change` (its
fields over those below), `replace`, `remove`, or `add`, which may be left out for a new id.
"""

from __future__ import annotations

from collections.abc import Iterable

from primera.diagnostics import Diagnostic, Related, Severity
from primera.loading.existing_ids import refs_of
from primera.loading.merging.keyed_lists import KeyedList
from primera.loading.merging.members import Way, place_of
from primera.loading.merging.merge_log import MergeLog
from primera.loading.record import SETTINGS_KEY, Gathered, Record
from primera.model.kinds import Kind
from primera.model.refs import Ref


def merge_layers(layers: Iterable[Gathered], notes: MergeLog) -> Gathered:
    """One set of entries from the layers, the lowest first; what cannot be merged is left out."""
    merged = Gathered()
    for number, layer in enumerate(layers):
        for kind, records in layer.entries.items():
            upper = _unique(records, notes.problems)
            if number == 0:
                merged.entries[kind] = upper
            elif upper:
                members = _members(kind, notes)
                merged.entries[kind] = members.merge(merged.entries[kind], upper)
        settings = _unique(layer.settings, notes.problems)
        if number == 0:
            merged.settings = settings
        else:
            merged.settings = _members(None, notes).merge(merged.settings, settings)
    return merged


def _members(kind: Kind | None, notes: MergeLog) -> KeyedList[Record]:
    way = Way[Record](
        name=_name,
        node=lambda record: record.node(),
        plain=Record.plain,
        speaks=lambda record: record.speaks,
        made=lambda node: Record.of_node(kind, node, []),
        owner=lambda record: next(refs_of(record), None),
        ref=lambda name: Ref(kind, name) if kind else None,
        refs=refs_of,
    )
    return KeyedList(way, None, notes)


def _name(record: Record) -> str | None:
    return record.id if record.kind else SETTINGS_KEY


def _unique(records: list[Record], problems: list[Diagnostic]) -> list[Record]:
    """The records of a layer without those whose id came before; such are reported."""
    seen: dict[str, Record] = {}
    unique = []
    for record in records:
        name = _name(record)
        if name is not None and name in seen:
            problems.append(_twice(record, seen[name]))
            continue
        unique.append(record)
        if name is not None:
            seen[name] = record
    return unique


def _twice(record: Record, first: Record) -> Diagnostic:
    code = "PL309" if record.kind else "PL217"
    related = (Related(place_of(first.node()), f"diagnostics.{code}.first"),)
    params = {"kind": record.kind.value, "id": record.id or ""} if record.kind else {}
    return Diagnostic(code, Severity.ERROR, place_of(record.node()), params, None, related)
