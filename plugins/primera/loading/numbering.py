"""The numbers of entries: those that are written stay, the others are counted on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count, groupby

from pydantic_core import PydanticCustomError

from primera.loading.merging.merge_log import Move
from primera.loading.merging.placing import Beside, placed
from primera.loading.record import Record
from primera.model.entry import Entry
from primera.model.kinds import Kind
from primera.model.number_parsing import integer_of
from primera.model.refs import Ref
from primera.model.registry import ENTRY_CLASSES

_KEY = "number"

NUMBERED: tuple[Kind, ...] = tuple(
    kind for kind, cls in ENTRY_CLASSES.items() if _KEY in cls.model_fields
)
"""The kinds whose entries have numbers."""


def with_numbers(records: Iterable[Record]) -> list[Record]:
    """The records of one such kind: those without a number continue after the greatest.

    That is the greatest of all layers, also of entries with which something else is wrong, so that
    no number that is written can be one that is counted.
    """
    records = list(records)
    following = count(max(map(_written, records), default=0) + 1)
    return [_with(record, following) for record in records]


def in_order(entries: Mapping[Ref, Entry], moves: Iterable[Move]) -> dict[Ref, Entry]:
    """The entries with those of such kinds by their numbers, but for those that layers move.

    Who says beside which other one an entry stands means the place, whatever its number is.
    """
    ordered = list(entries)
    layers = [
        {move.ref: Beside(move.neighbour, move.after) for move in of_a_layer}
        for _, of_a_layer in groupby(moves, key=lambda move: move.span.layer)
    ]
    for kind in NUMBERED:
        of_kind = [ref for ref in entries if ref.kind is kind]
        by_number = sorted(of_kind, key=lambda ref: getattr(entries[ref], _KEY) or 0)
        for of_a_layer in layers:
            by_number = placed(by_number, of_a_layer)
        places = (at for at, ref in enumerate(ordered) if ref.kind is kind)
        for at, ref in zip(list(places), by_number, strict=True):
            ordered[at] = ref
    return {ref: entries[ref] for ref in ordered}


def consecutive(entries: Mapping[Ref, Entry]) -> dict[Ref, Entry]:
    """The entries with numbers from 1 on, kind by kind, in their order."""
    following = {kind: count(1) for kind in NUMBERED}
    return {
        ref: entry.model_copy(update={_KEY: next(following[ref.kind])})
        if ref.kind in following
        else entry
        for ref, entry in entries.items()
    }


def _written(record: Record) -> int:
    """The number that is written; 0 where there is none, or something else."""
    value = record.value.get(_KEY) if isinstance(record.value, dict) else None
    try:
        number = integer_of(value)
    except PydanticCustomError:
        return 0
    return number if isinstance(number, int) else 0


def _with(record: Record, following: Iterator[int]) -> Record:
    value = record.value
    if not isinstance(value, dict) or value.get(_KEY) is not None:
        return record
    return replace(record, value={**value, _KEY: str(next(following))})
