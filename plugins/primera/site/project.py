"""A project: the folder of a company's site, and the layers that its manual is made of.

Without a word of configuration, the folders `content/` and `quizzes/` of a project are its layer
over the manual that ships with us. `primera.toml` says otherwise.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from primera.diagnostics import Diagnostic, Severity, Span
from primera.loading import Layer
from primera.loading.unread import unread_folders
from primera.site.host import Host, usual_host
from primera.site.layers_text import LayersText

FILE = "primera.toml"
CONTENT_FOLDERS = ("content", "quizzes")
BASE = "base"
"""Name of the layer that ships with us."""


@dataclass(frozen=True, slots=True)
class Project:
    """The layers of a manual and the host of its site.

    Without layers there is nothing to read: what is wrong says why. `advice` is for whoever checks:
    a build says nothing of it.
    """

    root: Path
    layers: tuple[Layer, ...]
    host: Host
    diagnostics: tuple[Diagnostic, ...] = ()
    advice: tuple[Diagnostic, ...] = ()

    @property
    def docs(self) -> Path:
        """The folder of the pages that are written by hand."""
        return self.host.docs


def find_project(
    start: Path, host: Host | None = None, problems: Iterable[Diagnostic] = ()
) -> Project:
    """The project of a folder, with the usual host when none is given.

    What is wrong with its `primera.toml`, or else the folders that hold a manual which no layer
    reads, are added to the `problems` of the host.
    """
    root = start.resolve()
    layers, found = _layers(root)
    if not found:
        read = [folder for layer in layers for folder in layer.folders]
        found = tuple(unread_folders(read, root))
    return Project(root, layers, host or usual_host(root), (*problems, *found))


def is_project(folder: Path) -> bool:
    """Whether a folder holds a manual, or says which layers one is made of."""
    return (folder / FILE).is_file() or any((folder / name).is_dir() for name in CONTENT_FOLDERS)


def bundled_layer() -> Layer:
    """The manual that ships with us: inside the package, or in the checkout that it runs from."""
    package = Path(str(files("primera")))
    bundled = package / "bundled"
    home = bundled if bundled.is_dir() else package.parent.parent
    return Layer(BASE, tuple(home / folder for folder in CONTENT_FOLDERS))


def _layers(root: Path) -> tuple[tuple[Layer, ...], tuple[Diagnostic, ...]]:
    base = bundled_layer()
    file = root / FILE
    if file.is_file():
        return _declared(file, base)
    own = tuple(root / folder for folder in CONTENT_FOLDERS if (root / folder).is_dir())
    if not own or own == base.folders:
        return (base,), ()
    return (base, Layer(root.name, own)), ()


def _declared(file: Path, base: Layer) -> tuple[tuple[Layer, ...], tuple[Diagnostic, ...]]:
    """The layers that `primera.toml` lists: `base`, or a table with `name` and `folders`."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        return (base,), (_problem("PL811", _undecoded(error), finding="encoding"),)
    places = LayersText(text, FILE)
    try:
        listed = tomllib.loads(text).get("layers")
    except tomllib.TOMLDecodeError as error:
        return (base,), (_problem("PL811", places.fault(error), finding="syntax"),)
    if not isinstance(listed, list) or not listed:
        return (base,), (_problem("PL812", places.key()),)
    layers: list[Layer] = []
    problems: list[Diagnostic] = []
    for number, member in enumerate(listed):
        layer = base if member == BASE else _layer(file.parent, member)
        if layer is None:
            problems.append(_problem("PL813", places.member(number)))
        else:
            layers.append(layer)
        if layer and layer is not base:
            named = partial(places.folder, number)
            problems += _missing_folders(layer, member["folders"], named)
    return tuple(layers), tuple(problems)


def _undecoded(error: UnicodeDecodeError) -> Span:
    before = error.object[: error.start].decode()
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Span(FILE, line, column, line, column + 1)


def _layer(root: Path, member: Any) -> Layer | None:
    match member:
        case {"name": str(name), "folders": [*folders], **rest} if (
            folders and not rest and all(isinstance(folder, str) for folder in folders)
        ):
            return Layer(name, tuple(root / folder for folder in folders))
    return None


def _missing_folders(
    layer: Layer, names: Iterable[str], place: Callable[[str], Span]
) -> Iterator[Diagnostic]:
    for folder, name in zip(layer.folders, names, strict=True):
        if not folder.is_dir():
            yield _problem("PL814", place(name), folder=name, layer=layer.name)


def _problem(code: str, span: Span, **params: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, span, params)
