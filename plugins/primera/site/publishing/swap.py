"""Entries of a folder and of a new one change places, and go back when a step fails.

A journal says what is to move before anything does, so that an exchange that was cut off can be
undone from what is on the disk: a rename happens or does not.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePath

JOURNAL = "journal.json"
_SYSTEM = {"lost+found", "System Volume Information", "$RECYCLE.BIN"}
"""What systems keep at the top of a volume, and do not let go."""


class UnfinishedError(Exception):
    """An exchange in the folder failed, and could not be undone for now."""


class Disk:
    """The steps of an exchange on the file system. Each may raise OSError."""

    def make(self, folder: Path) -> None:
        """Make a folder, with the mode that the umask leaves."""
        folder.mkdir()

    def write(self, file: Path, text: str) -> None:
        """Write a file."""
        file.write_text(text, encoding="utf-8")

    def rename(self, old: Path, new: Path) -> None:
        """Give a file or folder another name, which nothing has."""
        old.rename(new)

    def delete(self, file: Path) -> None:
        """Delete a file."""
        file.unlink()


@dataclass(slots=True)
class Swap:
    """What moves, as paths inside a folder: what leaves it, folders to make, what comes."""

    fresh: str
    """The folder in the workshop that the new entries come from."""
    old: str
    """The folder in the workshop that the old entries go to, each under its number."""
    leaving: list[str] = field(default_factory=list)
    made: list[str] = field(default_factory=list)
    coming: list[str] = field(default_factory=list)


def is_kept(name: str) -> bool:
    """Whether an entry at the top of a published folder is none of our business."""
    return name.startswith(".") or name in _SYSTEM


def whole_content(target: Path, fresh: Path) -> Swap:
    """All that `target` holds leaves, but for kept entries, and all that `fresh` holds comes."""
    plan = Swap(fresh.name, f"{fresh.name}-old")
    plan.leaving += [name for name in _names(target) if not is_kept(name)]
    for name in _names(fresh):
        if name.startswith("."):
            _merge(plan, target, fresh, name)
        else:
            plan.coming.append(name)
    return plan


def named_entries(target: Path, fresh: Path) -> Swap:
    """All that `fresh` holds comes, and of `target` only what has the same names leaves."""
    names = _names(fresh)
    leaving = [name for name in names if os.path.lexists(target / name)]
    return Swap(fresh.name, f"{fresh.name}-old", leaving=leaving, coming=names)


def file_by_file(plan: Swap, target: Path, fresh: Path) -> Swap:
    """The same as a plan, for a disk on which files change their folder and folders do not."""
    fine = Swap(plan.fresh, f"{plan.fresh}-files")
    for path in plan.leaving:
        fine.leaving += map(PurePath.as_posix, _files(target, PurePath(path)))
    for path in plan.coming:
        _merge(fine, target, fresh, path)
    return fine


def swap(target: Path, work: Path, plan: Swap, disk: Disk) -> None:
    """Move what `plan` says between `target` and the folder `work` inside it.

    After an error everything is back in its place, or UnfinishedError says that it is not.
    """
    try:
        disk.make(work / plan.old)
        disk.write(work / "journal.new", json.dumps(asdict(plan)))
        disk.rename(work / "journal.new", work / JOURNAL)
        for number, path in enumerate(plan.leaving):
            disk.rename(target / path, work / plan.old / str(number))
        for path in plan.made:
            disk.make(target / path)
        for path in plan.coming:
            disk.rename(work / plan.fresh / path, target / path)
        disk.delete(work / JOURNAL)
    except BaseException:
        undo(target, work, disk)
        raise


def undo(target: Path, work: Path, disk: Disk) -> None:
    """Put everything back after an exchange that did not come to its end, if there is one.

    Raises UnfinishedError when that fails; it can be tried again.
    """
    if not (work / JOURNAL).exists():
        return
    try:
        plan = Swap(**json.loads((work / JOURNAL).read_text(encoding="utf-8")))
        for path in reversed(plan.coming):
            if not os.path.lexists(work / plan.fresh / path):
                disk.rename(target / path, work / plan.fresh / path)
        for path in reversed(plan.made):
            with suppress(OSError):  # it was not made yet, or somebody has put something there
                (target / path).rmdir()
        for number, path in enumerate(plan.leaving):
            if os.path.lexists(work / plan.old / str(number)):
                disk.rename(work / plan.old / str(number), target / path)
        disk.delete(work / JOURNAL)
    except OSError as error:
        raise UnfinishedError(str(work)) from error


def clear_folders(target: Path, plan: Swap) -> None:
    """Delete the folders of what a plan let leave that nothing is in any more."""
    for path in plan.leaving:
        for folder, _, _ in os.walk(target / path, topdown=False):
            with suppress(OSError):  # something is in it
                Path(folder).rmdir()


def _names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def _merge(plan: Swap, target: Path, fresh: Path, name: str) -> None:
    """Let the files of an entry come one by one: others that lie beside them stay."""
    for path in _files(fresh, PurePath(name)):
        for folder in map(PurePath.as_posix, reversed(path.parents[:-1])):
            if not (target / folder).is_dir() and folder not in plan.made:
                _let_leave(plan, target, folder)
                plan.made.append(folder)
        _let_leave(plan, target, path.as_posix())
        plan.coming.append(path.as_posix())


def _let_leave(plan: Swap, target: Path, path: str) -> None:
    if os.path.lexists(target / path) and path not in plan.leaving:
        plan.leaving.append(path)


def _files(root: Path, path: PurePath) -> Iterator[PurePath]:
    """All but folders at and below a path inside `root`. A link is no folder."""
    if (root / path).is_symlink() or not (root / path).is_dir():
        yield path
        return
    for name in _names(root / path):
        yield from _files(root, path / name)
