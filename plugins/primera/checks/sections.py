"""Sections of pages: tables whose rows do not fit their columns, and headings over nothing."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place
from primera.diagnostics import Diagnostic, Related, Severity
from primera.model.section import Section, Table, sections_of

RAGGED = Rule("PL440")
EMPTY = Rule("PL441", Severity.WARNING)
RULES = (RAGGED, EMPTY)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each row of another length than its table, each section of nothing."""
    for owner, entry in context.manual.entries.items():
        for index, section in enumerate(sections_of(entry)):
            place = Place(owner, ("sections", index))
            if section.table:
                yield from _ragged(context, _below(place, "table"), section.table)
            if not _says_something(section):
                yield EMPTY.at(context.span(_below(place, "id")), id=section.id)


def _ragged(context: CheckContext, place: Place, table: Table) -> Iterator[Diagnostic]:
    columns = context.span(_below(place, "columns"))
    wide = len(table.columns)
    lengths = [len(row.cells) for row in table.rows]
    if len(lengths) > 1 and set(lengths).isdisjoint({wide}) and len(set(lengths)) == 1:
        # What all rows agree on is right.
        yield RAGGED.at(columns, cells=lengths[0], columns=wide)
        return
    for index, cells in enumerate(lengths):
        if cells != wide:
            span = context.span(_below(place, "rows", index, "cells"))
            related = (Related(columns, "diagnostics.PL440.table"),)
            yield RAGGED.at(span, related=related, cells=cells, columns=wide)


def _says_something(section: Section) -> bool:
    phrases = section.phrases
    return bool(section.prose or section.table or (phrases and (phrases.say or phrases.avoid)))


def _below(place: Place, *steps: str | int) -> Place:
    return Place(place.owner, (*place.path, *steps))
