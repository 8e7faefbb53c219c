"""Where a build may write: no folder that holds, or lies in, what people wrote."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from primera.site.assets import RUNTIME_FOLDER, STYLESHEET
from primera.site.publishing.exchange import is_kept
from primera.site.publishing.workshop import WORKSHOP

_MKDOCS = re.compile(rb"""content=["']?mkdocs-\d|<!--\s*MkDocs version""")

Reason: TypeAlias = Literal["holds", "within", "foreign"]


class RefusedError(Exception):
    """A folder cannot be written to: it `holds` or lies `within` a place, or is `foreign`."""

    def __init__(self, reason: Reason, place: Path) -> None:
        super().__init__(reason, str(place))
        self.reason = reason
        self.place = place


@dataclass(frozen=True, slots=True)
class Places:
    """What people wrote. A site may lie in a folder of `around`, as a project's, but not hold it.

    Nor may it lie in one of `sources`.
    """

    around: tuple[Path, ...]
    sources: tuple[Path, ...]


def refuse(target: Path, places: Places, is_ours: Callable[[Path], bool]) -> None:
    """Let a build write to `target`, or raise RefusedError.

    `is_ours` tells whether a folder that is not empty was written by an earlier build.
    """
    for place in (*places.sources, *places.around):
        if _identity(target) in _line(place):
            raise RefusedError("holds", place)
    for place in places.sources:
        if _identity(place) in _line(target):
            raise RefusedError("within", place)
    if target.exists() and not (target / WORKSHOP).exists() and not is_ours(target):
        for entry in target.iterdir():
            if not is_kept(entry.name):
                raise RefusedError("foreign", entry)


def is_site(folder: Path) -> bool:
    """Whether a folder holds a site that MkDocs built, with our plugin or before it was there."""
    return any(folder.glob(f"{RUNTIME_FOLDER}/*/{STYLESHEET}")) or any(
        file.is_file() and _MKDOCS.search(file.read_bytes())
        for file in (folder / "index.html", folder / "404.html")
    )


def _line(path: Path) -> set[tuple[int, int] | str]:
    """The identities of a path and of all folders that it lies in."""
    return set(map(_identity, _upwards(path)))


def _upwards(path: Path) -> Iterator[Path]:
    resolved = path.resolve()
    yield resolved
    yield from resolved.parents


def _identity(path: Path) -> tuple[int, int] | str:
    """The same for all names of a folder: of its links, and in capitals where case is nothing."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return str(path.resolve()).casefold()
    return found.st_dev, found.st_ino
