"""Putting a folder of results in the place of an earlier one, whole or not at all.

What is new is written in a hidden folder inside the target: it lies on the target's disk whatever
is mounted there, and nothing is asked of the folder around. Then entries change places by being
renamed. Until the last one has, every step can be undone, by the next run if this one is killed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from errno import EXDEV
from pathlib import Path
from secrets import token_hex

from primera.site.publishing.protected_paths import (
    RefusedError,
    keep_off,
    protected_paths_of,
    refuse,
)
from primera.site.publishing.staging import BusyError, staging_folder
from primera.site.publishing.swap import (
    Disk,
    Swap,
    UnfinishedError,
    clear_folders,
    file_by_file,
    is_kept,
    named_entries,
    swap,
    whole_content,
)

__all__ = [
    "BusyError",
    "Disk",
    "RefusedError",
    "UnfinishedError",
    "is_kept",
    "keep_off",
    "protected_paths_of",
    "refuse",
    "renewing",
    "replacing",
]


@contextmanager
def replacing(target: Path, disk: Disk | None = None) -> Iterator[Path]:
    """A new folder whose content takes the place of `target`'s when the block ends well.

    Hidden entries of `target` stay; of files in them, those that new ones replace go. After an
    error all is as it was.

    Raises:
        BusyError: another run is writing to `target`.
        UnfinishedError: an exchange failed and so did undoing it.
        OSError: the disk would not.
    """
    with _publishing(target, whole_content, disk or Disk()) as fresh:
        yield fresh


@contextmanager
def renewing(target: Path, disk: Disk | None = None) -> Iterator[Path]:
    """A new folder whose entries go to `target` when the block ends well.

    They take the place of entries of the same names; others stay. Raises as `replacing` does.
    """
    with _publishing(target, named_entries, disk or Disk()) as fresh:
        yield fresh


@contextmanager
def _publishing(target: Path, planned: Callable[[Path, Path], Swap], disk: Disk) -> Iterator[Path]:
    target = target.resolve()
    with staging_folder(target, disk) as work:
        fresh = work / token_hex(4)  # what an earlier run left and will not go has other names
        disk.make(fresh)
        yield fresh
        plan = planned(target, fresh)
        try:
            swap(target, work, plan, disk)
        except OSError as error:
            if error.errno != EXDEV:
                raise
            # A container keeps what its image brings in another layer, which no folder leaves.
            swap(target, work, file_by_file(plan, target, fresh), disk)
            clear_folders(target, plan)
