"""Finding the files of a layer and reading them, whatever lies in its folders."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from primera.diagnostics import Diagnostic, Related, Severity, Span
from primera.loading import ignored_files
from primera.model.manual import MediaFile
from primera.yamltree.nodes import Origin

MAX_BYTES = 8_000_000
"""Largest YAML file that is read: 8 MB, over a thousand practices."""

MEDIA_FOLDER = "media"
_SUFFIXES = (".yml", ".yaml")


@dataclass(frozen=True, slots=True)
class Layer:
    """A name and the folders whose YAML files make up the layer, read in this order."""

    name: str
    folders: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a YAML file."""

    origin: Origin
    data: bytes


def read_in_both(one: Path, two: Path) -> bool:
    """Whether there are files that two folders of layers would both bring.

    They are the same, or one is in the other where that looks for files. Both exist.
    """
    inner, outer = one.resolve(), two.resolve()
    if outer.is_relative_to(inner):
        inner, outer = outer, inner
    if not inner.is_relative_to(outer):
        return one.samefile(two)  # names may differ in capitals alone
    way = inner.relative_to(outer).parts
    return way[:1] != (MEDIA_FOLDER,) and not any(part.startswith(".") for part in way)


class LayerFiles:
    """What lies in the folders of a layer; problems are gathered in `diagnostics`.

    Paths in spans are relative to `root`, with `/` between their parts.
    """

    def __init__(self, layer: Layer, root: Path) -> None:
        self._layer = layer
        self._root = root.absolute()
        self.diagnostics: list[Diagnostic] = []

    def sources(self) -> Iterator[Source]:
        """The YAML files in the order of their paths. Hidden ones and `media` are left out."""
        for folder in self._layer.folders:
            if not folder.is_dir():
                self._report("PL311", folder)
                continue
            for path in sorted(self._yaml_files(folder), key=lambda path: path.as_posix()):
                data = self._read(path, folder)
                if data is not None:
                    yield Source(self._origin(path), data)

    def media(self) -> dict[str, MediaFile]:
        """The files of the `media` folders, keyed by their path inside them."""
        found: dict[str, MediaFile] = {}
        for folder in self._layer.folders:
            media = folder / MEDIA_FOLDER
            if not (media.is_dir() and self._is_inside(media, folder)):
                continue
            for path in sorted(self._files(media), key=lambda path: path.as_posix()):
                if not self._is_inside(path, folder):
                    continue
                name = path.relative_to(media).as_posix()
                file = MediaFile(name, self.path_of(path), path.stat().st_size, self._layer.name)
                if name in found:
                    first = Span(found[name].path, layer=self._layer.name)
                    related = (Related(first, "diagnostics.PL310.first"),)
                    self._report("PL310", path, related, name=name)
                found.setdefault(name, file)
        return found

    def _yaml_files(self, folder: Path) -> Iterator[Path]:
        idle = ignored_files.Unread(folder)
        for parent, folders, files in os.walk(folder, onerror=self._unreadable):
            here = Path(parent)
            if here == folder and MEDIA_FOLDER in folders:
                folders.remove(MEDIA_FOLDER)
            folders[:] = [name for name in folders if self._is_walked(here / name, folder)]
            for name in files:
                if name.startswith("."):
                    continue
                if name.lower().endswith(_SUFFIXES):
                    yield here / name
                else:
                    idle.note(here / name)
        for path, params in idle.told():
            span = Span(self.path_of(path), layer=self._layer.name)
            self.diagnostics.append(Diagnostic(ignored_files.FILE, Severity.WARNING, span, params))

    def _unreadable(self, error: OSError) -> None:
        self._report("PL119", Path(error.filename))

    def _is_walked(self, path: Path, folder: Path) -> bool:
        """Links to folders are not followed: inside the layer they would be read twice."""
        if path.name.startswith("."):
            return False
        if path.suffix.lower() in _SUFFIXES:
            self._report("PL117", path)
            return False
        if path.is_symlink():
            self._is_inside(path, folder)
            return False
        return True

    def _files(self, folder: Path) -> Iterator[Path]:
        for parent, folders, files in os.walk(folder, onerror=self._unreadable):
            here = Path(parent)
            folders[:] = [name for name in folders if self._is_walked(here / name, folder)]
            for name in files:
                path = here / name
                if not name.startswith(".") and path.is_file():
                    yield path

    def _is_inside(self, path: Path, folder: Path) -> bool:
        """Whether a path stays in its folder when its links are followed; reports it if not."""
        if not path.is_symlink() or path.resolve().is_relative_to(folder.resolve()):
            return True
        self._report("PL118", path)
        return False

    def _read(self, path: Path, folder: Path) -> bytes | None:
        try:
            if not self._is_inside(path, folder):
                return None
            facts = path.stat()
            if not stat.S_ISREG(facts.st_mode):
                self._report("PL119", path)
                return None
            if facts.st_size > MAX_BYTES:
                self._report("PL116", path, size=-(-facts.st_size // 1_000_000))
                return None
            return path.read_bytes()
        except (OSError, RuntimeError):
            # Python 3.11 says RuntimeError when links lead round in a circle.
            self._report("PL119", path)
            return None

    def path_of(self, path: Path) -> str:
        """A path as spans show it."""
        absolute = path.absolute()
        if absolute.is_relative_to(self._root):
            return absolute.relative_to(self._root).as_posix()
        return Path(os.path.relpath(absolute, self._root)).as_posix()

    def _origin(self, path: Path) -> Origin:
        return Origin(self.path_of(path), self._layer.name)

    def _report(
        self, code: str, path: Path, related: tuple[Related, ...] = (), **params: str | int
    ) -> None:
        span = Span(self.path_of(path), layer=self._layer.name)
        self.diagnostics.append(Diagnostic(code, Severity.ERROR, span, params, None, related))
