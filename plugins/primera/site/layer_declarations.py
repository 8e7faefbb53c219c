"""The layers that `primera.toml` lists, from the lowest up: `base`, or a name and some folders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from primera.diagnostics import Diagnostic, Severity, Span
from primera.diagnostics.diagnostic import Param
from primera.loading import Layer
from primera.loading.files import read_in_both
from primera.site.project_file import LAYERS, ProjectFile
from primera.site.toml_positions import TomlPlaces

BASE = "base"
"""Name of the layer that ships with us."""

OUTSIDE = "PL847"
"""A folder that is not in the project, or a link that leads out of it. Nothing of it is read."""


def declared_layers(
    written: ProjectFile, root: Path, base: Layer
) -> tuple[tuple[Layer, ...], tuple[Diagnostic, ...]]:
    """The layers that a file lists, and what is wrong with the list.

    What can be meant is read all the same: the base lies lowest, and no file is read twice.
    """
    listed = written.says(LAYERS)
    if not isinstance(listed, list) or not listed:
        return (base,), (_problem("PL812", written.places.key(LAYERS)),)
    declared = _Declared(root, base, written.places)
    for number, member in enumerate(listed):
        declared.add(number, member)
    return declared.result()


class _Declared:
    """The layers of a list, one after the other, and what is wrong with them."""

    def __init__(self, root: Path, base: Layer, places: TomlPlaces) -> None:
        self._root, self._base, self._places = root, base, places
        self._layers: list[Layer] = []
        self._problems: list[Diagnostic] = []

    def add(self, number: int, member: Any) -> None:
        """Take the next member of the list."""
        layer = self._base if member == BASE else _layer(self._root, member)
        if layer is None:
            self._problems.append(_problem("PL813", self._places.value(LAYERS, number)))
        elif layer is self._base:
            self._add_base(number)
        else:
            self._add_own(number, layer, member["folders"])

    def result(self) -> tuple[tuple[Layer, ...], tuple[Diagnostic, ...]]:
        """The layers, and what is wrong with them."""
        return tuple(self._layers), tuple(self._problems)

    def _add_base(self, number: int) -> None:
        if self._base in self._layers:
            self._tell(self._places.value(LAYERS, number), "name", layer=BASE)
            return
        if self._layers:
            self._tell(self._places.value(LAYERS, number), "order")
        self._layers.insert(0, self._base)

    def _add_own(self, number: int, layer: Layer, names: Sequence[str]) -> None:
        """Take a layer of the project's, without folders that are read before or not inside it."""
        fresh: list[Path] = []
        again: dict[str, list[int]] = {}
        for index, (folder, name) in enumerate(zip(layer.folders, names, strict=True)):
            before = [*self._layers, replace(layer, folders=tuple(fresh))]
            if not folder.resolve().is_relative_to(self._root):
                place = self._places.value(LAYERS, number, "folders", index)
                self._problems.append(_problem(OUTSIDE, place, folder=name, layer=layer.name))
                continue
            if not folder.is_dir():
                place = self._places.value(LAYERS, number, "folders", index)
                self._problems.append(_problem("PL814", place, folder=name, layer=layer.name))
            elif other := next((each.name for each in before if _reads(each, folder)), None):
                again.setdefault(other, []).append(index)
                continue
            fresh.append(folder)
        if any(layer.name == other.name for other in self._layers):
            self._tell(self._places.value(LAYERS, number), "name", layer=layer.name)
        else:
            self._tell_of(again, number, layer, names)
        self._layers.append(replace(layer, folders=tuple(fresh)))

    def _tell_of(
        self, again: Mapping[str, Sequence[int]], number: int, layer: Layer, names: Sequence[str]
    ) -> None:
        """Tell of the folders that are read again; the name of who reads them first leads there."""
        for other, indexes in again.items():
            place = self._places.value(LAYERS, number, "folders", indexes[0])
            finding = "twice" if other == layer.name else "folder"
            folders = tuple(names[index] for index in indexes)
            self._tell(place, finding, layer=layer.name, other=other, folders=folders)

    def _tell(self, place: Span, finding: str, **params: Param) -> None:
        self._problems.append(_problem("PL816", place, finding=finding, **params))


def _layer(root: Path, member: Any) -> Layer | None:
    match member:
        case {"name": str(name), "folders": [*folders], **rest} if (
            name.strip()
            and folders
            and not rest
            and all(isinstance(folder, str) for folder in folders)
        ):
            return Layer(name, tuple(root / folder for folder in folders))
    return None


def _reads(layer: Layer, folder: Path) -> bool:
    """Whether a layer reads files of a folder."""
    return any(read_in_both(folder, other) for other in layer.folders if other.is_dir())


def _problem(code: str, span: Span, **params: Param) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, span, params)
