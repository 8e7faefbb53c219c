"""Writing the ids that a project's files lack: each file as a whole, or not at all."""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from uuid import uuid4

from primera.loading.id_insertion import FileWithIds, files_with_ids
from primera.site.project import Project, bundled_layer

Outcome = Literal["written", "unsure", "outside", "read_only", "failed"]
"""What became of a file that lacks ids.

`unsure`: there is no telling how to write them there; `outside`: it is none of the project's.
"""


@dataclass(frozen=True, slots=True)
class FixedFile:
    """A file that lacks ids, with what became of it."""

    file: FileWithIds
    outcome: Outcome


def fix_ids(project: Project) -> tuple[FixedFile, ...]:
    """Write the ids that are missing in the files of a project.

    Raises UnreadableError, with nothing written, while a file of the manual cannot be read.
    """
    found = files_with_ids(project.layers, project.root)
    return tuple(FixedFile(file, _written(file, project.root)) for file in found)


def is_read_only(path: Path) -> bool:
    """Whether a file says so of itself, also to those who may do anything, or we may not write."""
    return not path.stat().st_mode & stat.S_IWUSR or not os.access(path, os.W_OK)


def _written(file: FileWithIds, root: Path) -> Outcome:
    path = (root / file.path).resolve()
    if not _is_of(root, path):
        return "outside"
    if file.data is None:
        return "unsure"
    if is_read_only(path):
        return "read_only"
    try:
        _replace(path, file.data)
    except OSError:
        return "failed"
    return "written"


def _is_of(root: Path, path: Path) -> bool:
    """Whether a file is of a project: not beyond its folder, and not of the manual that we ship."""
    home = root.resolve()
    shipped = any(
        path.is_relative_to(folder.resolve()) and folder.parent.resolve() != home
        for folder in bundled_layer().folders
    )
    return path.is_relative_to(home) and not shipped


def _replace(path: Path, data: bytes) -> None:
    """Put other bytes in the place of a file: one moment it has the old ones, the next the new."""
    beside = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        beside.write_bytes(data)
        shutil.copymode(path, beside)
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise
