"""The files of a company's face: read from the project, and from nowhere else."""

from __future__ import annotations

import stat
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from primera.model.identity import PICTURES, Identity
from primera.model.manual import FaceFile

MOST_BYTES = 500_000
"""Largest picture that is read. Each page asks for the logo: at 1 Mbit/s it takes four seconds."""


def face_files(identity: Identity | None, root: Path) -> Mapping[str, FaceFile]:
    """The pictures that an identity names, by their paths from the project's folder `root`."""
    named = dict.fromkeys(_named(identity)) if identity else ()
    return {path: read_picture(path, root) for path in named}


def _named(identity: Identity) -> Iterator[str]:
    return (path for key in PICTURES if (path := getattr(identity, key)))


def read_picture(path: str, root: Path) -> FaceFile:
    """A picture by its path from the folder `root`, which it may not leave."""
    parts = PurePosixPath(path)
    if parts.is_absolute() or "\\" in path or ":" in path or "\0" in path or ".." in parts.parts:
        return FaceFile(path, fault="outside")
    file = root / parts
    try:
        if not file.resolve().is_relative_to(root.resolve()):
            return FaceFile(path, fault="outside")
        facts = file.stat()
        if not stat.S_ISREG(facts.st_mode):
            return FaceFile(path, fault="no_file")
        if facts.st_size > MOST_BYTES:
            return FaceFile(path, size=facts.st_size, fault="size")
        return FaceFile(path, file.read_bytes(), facts.st_size)
    except FileNotFoundError:
        return FaceFile(path, fault="missing")
    except (OSError, RuntimeError):  # links that lead round in a circle are the latter in 3.11
        return FaceFile(path, fault="no_file")
