"""The hidden folder inside a target in which what is new gets ready: one run at a time."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import BaseFileLock, FileLock, SoftFileLock, Timeout

from primera.site.publishing.swap import JOURNAL, Disk, undo

STAGING = ".primera-build"
_LOCK = "lock"
_MARK = "held"
_NO_LOCKS = (errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOTSUP)
"""What some network disks say when a file is to be locked."""

_OWNER_ONLY = 0o700


class BusyError(Exception):
    """Another run is writing to the folder."""


@contextmanager
def staging_folder(target: Path, disk: Disk) -> Iterator[Path]:
    """An empty hidden folder inside `target`, which is made if need be, for this run alone.

    What a killed run left is put right first. At the end the folder is gone, and so is a target
    that was made for it and got nothing.

    Raises:
        BusyError: another run has the folder.
        UnfinishedError: a killed run left an exchange that cannot be undone for now.
    """
    work = target / STAGING
    missing = [folder for folder in (target, *target.parents) if not folder.exists()]
    try:
        target.mkdir(parents=True, exist_ok=True)
        work.mkdir(exist_ok=True)
        # A web server does not show what is half done. On Windows, entries keep the rights of the
        # folder that they were written in: there, a mode given at once would go public with them.
        work.chmod(_OWNER_ONLY)
        with _locked(work):
            undo(target, work, disk)
            _empty(work)
            try:
                yield work
            finally:
                _empty(work)
    finally:
        for folder in (work, *missing):
            with suppress(OSError):  # it holds something, or was never made
                folder.rmdir()


@contextmanager
def _locked(work: Path) -> Iterator[None]:
    try:
        lock = _acquired(work)
    except (Timeout, FileNotFoundError):  # or the other one has just taken its folder away
        raise BusyError(str(work)) from None
    try:
        yield
    finally:
        with suppress(OSError):  # Windows does not delete what is open; the library does it then
            (work / _LOCK).unlink()
        lock.release()


def _acquired(work: Path) -> BaseFileLock:
    lock: BaseFileLock = FileLock(work / _LOCK)
    try:
        lock.acquire(blocking=False)
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise
        lock = SoftFileLock(work / _MARK)
        lock.acquire(blocking=False)
    return lock


def _empty(work: Path) -> None:
    """Delete what lies in the folder, unless an exchange is to be undone from it."""
    if (work / JOURNAL).exists():
        return
    for entry in work.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            _delete_folder(entry)
        elif entry.name not in (_LOCK, _MARK):
            entry.unlink()


def _delete_folder(folder: Path) -> None:
    """Delete a folder, also with parts that are for reading only. What will not go stays."""
    shutil.rmtree(folder, ignore_errors=True)
    if folder.exists():
        for path, _, files in os.walk(folder):
            for name in ("", *files):
                with suppress(OSError):
                    (Path(path) / name).chmod(_OWNER_ONLY)
        shutil.rmtree(folder, ignore_errors=True)
