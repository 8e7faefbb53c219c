"""Small manuals of light entries, and how they are read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from primera.checks import CheckContext
from primera.diagnostics import Diagnostic
from primera.loading import Layer, Loaded
from primera.loading.load import load
from tests.helpers import found_in

HERE = Path(__file__).parent
HOSTAL, KIOSCO = HERE / "hostal", HERE / "kiosco"


def read(*folders: Path) -> Loaded:
    """What layers of the names of their folders hold, the lowest first."""
    return load([Layer(folder.name, (folder,)) for folder in folders], HERE)


def read_texts(root: Path, *texts: str) -> Loaded:
    """What layers of one file each hold, the lowest first."""
    for number, text in enumerate(texts):
        (root / str(number)).mkdir()
        (root / str(number) / "manual.yml").write_text(text, encoding="utf-8")
    layers = [Layer(str(number), (root / str(number),)) for number in range(len(texts))]
    return load(layers, root)


def read_files(root: Path, files: Mapping[str, str]) -> Loaded:
    """What one layer of several files, by their names, holds."""
    root.mkdir()
    for name, text in files.items():
        (root / f"{name}.yml").write_text(text, encoding="utf-8")
    return load([Layer(root.name, (root,))], root.parent)


def problems_of(loaded: Loaded) -> list[Diagnostic]:
    """All that is said of a manual, advice too."""
    context = CheckContext(loaded.manual, loaded.spans, loaded.known)
    return [*loaded.diagnostics, *found_in(context)]
