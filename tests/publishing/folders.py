"""Folders for the tests of publishing, and disks that fail."""

from __future__ import annotations

import errno
import stat
from pathlib import Path

from primera.site.publishing import Disk


def grow(folder: Path, files: dict[str, str]) -> None:
    """Write files by their paths. A text that begins with `-> ` is a link."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if text.startswith("-> "):
            file.symlink_to(text.removeprefix("-> "))
        else:
            file.write_text(text, encoding="utf-8")


def state(folder: Path) -> dict[str, tuple[int, int, bytes | str]]:
    """Everything at and below a folder: its number on the disk, its mode and what it holds."""
    if not folder.exists():
        return {}
    return {path.relative_to(folder).as_posix(): _state(path) for path in _all(folder)}


def texts(folder: Path) -> dict[str, str]:
    """What the files of a folder say, by their paths."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8", errors="replace")
        for path in _all(folder)
        if path.is_file()
    }


def _all(folder: Path) -> list[Path]:
    return [folder, *sorted(folder.rglob("*"))]


def _state(path: Path) -> tuple[int, int, bytes | str]:
    found = path.lstat()
    holds: bytes | str = ""
    if stat.S_ISLNK(found.st_mode):
        holds = str(path.readlink())
    elif stat.S_ISREG(found.st_mode):
        holds = path.read_bytes()
    return found.st_ino, found.st_mode, holds


class CountingDisk(Disk):
    """A disk that counts its steps and knows what they touched."""

    def __init__(self) -> None:
        self.steps = 0
        self.touched: list[Path] = []

    def make(self, folder: Path) -> None:
        self.step(folder)
        super().make(folder)

    def write(self, file: Path, text: str) -> None:
        self.step(file)
        super().write(file, text)

    def rename(self, old: Path, new: Path) -> None:
        self.step(old, new)
        super().rename(old, new)

    def delete(self, file: Path) -> None:
        self.step(file)
        super().delete(file)

    def step(self, *paths: Path) -> None:
        self.steps += 1
        self.touched += paths


class FailingDisk(CountingDisk):
    """A disk that fails at one step, from 1, with the error given."""

    def __init__(self, at: int, error: BaseException) -> None:
        super().__init__()
        self.at = at
        self.error = error

    def step(self, *paths: Path) -> None:
        super().step(*paths)
        if self.steps == self.at:
            raise self.error


class DyingDisk(CountingDisk):
    """A disk that fails at one step and at all that follow."""

    def __init__(self, at: int) -> None:
        super().__init__()
        self.at = at

    def step(self, *paths: Path) -> None:
        super().step(*paths)
        if self.steps >= self.at:
            raise OSError(5, "Input/output error")


class LayeredDisk(FailingDisk):
    """A disk of a container: a folder that its image brought does not change its folder."""

    def __init__(self, at: int, error: BaseException) -> None:
        super().__init__(at, error)
        self.brought: set[int] = set()

    def make(self, folder: Path) -> None:
        if self.steps == 0:
            target = folder.parent.parent
            self.brought = {path.stat().st_ino for path in target.rglob("*") if path.is_dir()}
        super().make(folder)

    def rename(self, old: Path, new: Path) -> None:
        if old.lstat().st_ino in self.brought:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        super().rename(old, new)
