"""Chapters: the headings under which a company puts entries of a kind together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from primera.model.entry import Entry

EntryT = TypeVar("EntryT", bound=Entry)


def by_chapter(entries: Iterable[EntryT]) -> list[tuple[str | None, tuple[EntryT, ...]]]:
    """Those of no chapter first, then chapter by chapter, as the first of each comes up."""
    found: dict[str | None, list[EntryT]] = {None: []}
    for entry in entries:
        found.setdefault(entry.chapter, []).append(entry)
    return [(chapter, tuple(members)) for chapter, members in found.items() if members]
