"""Recording editions in the folder of a project: all of it or nothing. docs/dev/editions.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from primera.exchange.edition import (
    Changes,
    EditionError,
    Published,
    changes_since,
    part_lines,
    parts_of_manual,
    read_edition,
    read_part_line,
    write_edition,
)
from primera.model.manual import Manual
from primera.model.meaning_hash import Equivalences
from primera.model.settings import Edition
from primera.site.publishing import renewing

FOLDER = "editions"
PARTS = "parts.jsonl"


class RefusedEditionError(Exception):
    """An edition that is not recorded: `reason` ends a key of words, and `params` are theirs."""

    def __init__(self, reason: str, **params: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.params = params


class NotMinorError(Exception):
    """An edition that is not minor, and was to be.

    `changed` has, of each change that is not declared, the part with its hash before and after.
    """

    def __init__(self, changed: Sequence[tuple[str, str, str]], only_changed: bool) -> None:
        super().__init__("not minor")
        self.changed = changed
        self.only_changed = only_changed


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was recorded, and what is other in it; `changes` is None for the first edition."""

    edition: Published
    changes: Changes | None


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is in the folder: the newest edition, all their ids, and the lines of the parts."""

    newest: Published | None
    ids: frozenset[str]
    lines: str
    known: frozenset[tuple[str, str]]


def record_edition(root: Path, manual: Manual, declared: Edition, minor: bool) -> Recorded:
    """Keep the state of a manual as the edition that its settings declare.

    `minor` says that it must be a minor one. Raises RefusedEditionError or NotMinorError, with
    nothing written, and what `renewing` raises.
    """
    folder = root / FOLDER
    with renewing(folder) as fresh:  # what is there is read by one run at a time
        recorded, files = _recorded(_kept(folder), manual, declared, minor)
        for name, text in files.items():
            (fresh / name).write_text(text, encoding="utf-8", newline="\n")
    return recorded


def _recorded(
    kept: _Kept, manual: Manual, declared: Edition, minor: bool
) -> tuple[Recorded, Mapping[str, str]]:
    """What is to be recorded, and the files by their names."""
    file = f"{declared.id}.json"
    if declared.id in kept.ids:
        raise RefusedEditionError("recorded", id=declared.id, file=f"{FOLDER}/{file}")
    parts = parts_of_manual(manual)
    hashes = {ref: value for ref, (value, _) in parts.items()}
    changes = _changes(kept.newest, hashes, manual)
    if changes and not changes.any and kept.newest:
        raise RefusedEditionError("unchanged", id=kept.newest.id)
    level = changes.level if changes else "major"
    if minor and level != "minor":
        raise _not_minor(kept.newest, changes, hashes)
    number = kept.newest.number + 1 if kept.newest else 1
    edition = Published(declared.id, number, manual.settings.id, declared.date, level, hashes)
    lines = kept.lines + "".join(part_lines(parts, kept.known))
    return Recorded(edition, changes), {file: write_edition(edition), PARTS: lines}


def _not_minor(
    newest: Published | None, changes: Changes | None, now: Mapping[str, str]
) -> NotMinorError:
    if newest is None or changes is None:
        return NotMinorError((), only_changed=False)
    changed = [(ref, newest.parts[ref], now[ref]) for ref in changes.changed]
    return NotMinorError(changed, only_changed=not (changes.added or changes.retired))


def _changes(newest: Published | None, now: Mapping[str, str], manual: Manual) -> Changes | None:
    if newest is None:
        return None
    if newest.manual != manual.settings.id:
        raise RefusedEditionError("other_manual", id=newest.id, manual=newest.manual)
    return changes_since(newest.parts, now, Equivalences(manual.settings.editions))


def _kept(folder: Path) -> _Kept:
    editions = [_edition(path) for path in sorted(folder.glob("*.json"))]
    newest = max(editions, key=lambda edition: edition.number, default=None)
    file = folder / PARTS
    lines = _text(file) if file.exists() else ""
    known = frozenset(_line(number, line) for number, line in enumerate(lines.split("\n")[:-1], 1))
    if lines and not lines.endswith("\n"):
        raise RefusedEditionError("cut", file=f"{FOLDER}/{PARTS}")
    return _Kept(newest, frozenset(each.id for each in editions), lines, known)


def _line(number: int, line: str) -> tuple[str, str]:
    try:
        return read_part_line(line)
    except EditionError as error:
        raise RefusedEditionError("line", file=f"{FOLDER}/{PARTS}", line=number) from error


def _edition(path: Path) -> Published:
    file = f"{FOLDER}/{path.name}"
    try:
        edition = read_edition(_text(path))
    except EditionError as error:
        raise RefusedEditionError("damaged", file=file) from error
    if edition.id != path.stem:
        raise RefusedEditionError("damaged", file=file)
    return edition


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode()
    except UnicodeDecodeError as error:
        raise RefusedEditionError("damaged", file=f"{FOLDER}/{file.name}") from error
