"""Reading the files of layers: what each holds, before one is laid over another."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from primera.diagnostics import Diagnostic
from primera.loading.existing_ids import has_settings, refs_in_broken_text
from primera.loading.files import Layer, LayerFiles
from primera.loading.lost_text import lost_text
from primera.loading.odd_characters import odd_characters
from primera.loading.record import Gathered, gather
from primera.model.manual import MediaFile
from primera.model.refs import Ref
from primera.yamltree.compose import compose


@dataclass(frozen=True, slots=True)
class ReadLayer:
    """What the files of a layer hold, and what is wrong with them.

    `salvaged` are the ids that can be made out in files that are no YAML; `broken_settings` says
    whether one of those had the settings. Nothing that rests on it changes it: it may be loaded
    with other layers over it, and without them.
    """

    layer: Layer
    gathered: Gathered
    diagnostics: tuple[Diagnostic, ...]
    salvaged: frozenset[Ref]
    broken_settings: bool
    media: Mapping[str, MediaFile]


def read_layers(layers: Sequence[Layer], root: Path) -> tuple[ReadLayer, ...]:
    """What each layer holds, the lowest first. Whatever that is, it raises nothing.

    Paths in spans and origins are relative to `root`.
    """
    with without_collecting_garbage():
        return tuple(_read(layer, root) for layer in _told_apart(layers))


@contextmanager
def without_collecting_garbage() -> Iterator[None]:
    """Loading makes millions of objects and no cycles: looking for some takes half of its time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _read(layer: Layer, root: Path) -> ReadLayer:
    gathered = Gathered()
    files = LayerFiles(layer, root)
    problems: list[Diagnostic] = []
    salvaged: set[Ref] = set()
    broken_settings = False
    for source in files.sources():
        document = compose(source.data, source.origin)
        problems.extend(document.diagnostics)
        problems.extend(odd_characters(document))
        problems.extend(lost_text(document))
        if document.damaged:
            salvaged.update(refs_in_broken_text(document.source))
            broken_settings |= has_settings(document.source)
        gather(document, gathered)
    media = files.media()
    told = (*problems, *files.diagnostics, *gathered.diagnostics)
    return ReadLayer(layer, gathered, told, frozenset(salvaged), broken_settings, media)


def _told_apart(layers: Sequence[Layer]) -> list[Layer]:
    """The layers with a name each: two folders may be called the same, or as the base is."""
    names: Counter[str] = Counter()
    named = []
    for layer in layers:
        names[layer.name] += 1
        count = names[layer.name]
        named.append(replace(layer, name=f"{layer.name} ({count})") if count > 1 else layer)
    return named
