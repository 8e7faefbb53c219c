"""Where a build may write: no folder that holds, or lies in, what people wrote."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Literal, TypeAlias

from primera.site.project import CONTENT_FOLDERS, Project
from primera.site.publishing.staging import STAGING
from primera.site.publishing.swap import is_kept

Reason: TypeAlias = Literal["holds", "within", "foreign"]


class RefusedError(Exception):
    """A folder cannot be written to: it `holds` or lies `within` a place, or is `foreign`."""

    def __init__(self, reason: Reason, place: Path) -> None:
        super().__init__(reason, str(place))
        self.reason = reason
        self.place = place


@dataclass(frozen=True, slots=True)
class ProtectedPaths:
    """What people wrote.

    A site may lie in one of the folders `around`, as a project's, but not hold it. Nor may it lie
    in one of `sources`.
    """

    around: tuple[Path, ...]
    sources: tuple[Path, ...]


def protected_paths_of(project: Project) -> ProtectedPaths:
    """What a project is made of, with the folders that the host's configuration names."""
    folders = [
        project.docs,
        *(project.root / folder for folder in CONTENT_FOLDERS),
        *(folder for layer in project.layers for folder in layer.folders),
        *project.host.sources,
    ]
    holding = _line(project.root)  # a layer may be the project's folder itself
    around = (project.root, Path(str(files("primera"))))
    return ProtectedPaths(
        (*around, *(folder for folder in folders if _identity(folder) in holding)),
        tuple(folder for folder in folders if _identity(folder) not in holding),
    )


def refuse(target: Path, places: ProtectedPaths, is_ours: Callable[[Path], bool]) -> None:
    """Let a build write to `target`, or raise RefusedError.

    `is_ours` tells whether a folder that is not empty was written by an earlier build.
    """
    for place in (*places.sources, *places.around):
        if _identity(target) in _line(place):
            raise RefusedError("holds", place)
    for place in places.sources:
        if _identity(place) in _line(target):
            raise RefusedError("within", place)
    if target.exists() and not (target / STAGING).exists() and not is_ours(target):
        for entry in target.iterdir():
            if not is_kept(entry.name) or _is_home(target):
                raise RefusedError("foreign", entry)


def keep_off(places: ProtectedPaths, target: Path, names: Iterable[str]) -> None:
    """Let files of some names be written to `target`, beside what it holds, or raise RefusedError.

    None goes among what people wrote, nor in the place of it.
    """
    for place in places.sources:
        if _identity(place) in _line(target):
            raise RefusedError("within", place)
    taken = {_identity(target / name) for name in names}
    for place in (*places.sources, *places.around):
        if taken & _line(place):
            raise RefusedError("holds", place)


def _is_home(folder: Path) -> bool:
    """Whether all that a folder holds may be hidden, and yet dear to a person."""
    with suppress(RuntimeError):  # the system knows no home
        return _identity(folder) == _identity(Path.home())
    return False


def _line(path: Path) -> set[tuple[int, int] | str]:
    """The identities of a path and of all folders that it lies in."""
    resolved = path.resolve()
    return set(map(_identity, (resolved, *resolved.parents)))


def _identity(path: Path) -> tuple[int, int] | str:
    """The same for all names of a folder: of its links, and in capitals where case is nothing."""
    resolved = path.resolve()  # what is not there has a name too, whatever dots lead to it
    try:
        found = resolved.stat()
    except FileNotFoundError:
        return str(resolved).casefold()
    return found.st_dev, found.st_ino
