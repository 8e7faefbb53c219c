"""What is said about a project in which a sample is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.docs.explained.completing import Completer, is_layered
from tests.docs.explained.fitting import keys, members, tree
from tests.docs.explained.samples import Sample
from tests.docs.explained.world import file_of, world
from tests.helpers import found_in
from yaml import MappingNode, ScalarNode

from primera.checks import CheckContext
from primera.checks.layer_attribution import find_problems
from primera.diagnostics import Diagnostic
from primera.loading import Layer, Loaded
from primera.site.project import find_project

ALONE = {"PL216", "PL311"}
"""Codes whose samples are whole manuals."""
GONE = {"PL311"}
"""Codes of what happens to the folders of a layer after it was found."""
ONE_LAYER = {"PL308"}
"""Codes whose samples speak of layers and are in the lowest."""
COPIES = {"Q27": 8}
"""Codes of whole banks: a sample stands for so many questions alike."""
USED = "mostrador.png"
"""The picture that the entries show which are always there."""
MEDIA: Mapping[str, int] = {
    USED: 1,
    "mostrador.jpg": 1,
    "mostrador.tiff": 1,
    "vitrina.jpg": 1,
    "vieja.jpg": 1,
    "saludo.mp4": 1,
    "saludo.vtt": 1,
    "llamada.mp3": 1,
    "foto-de-camara.jpg": 4_000_000,
    "foto-reducida.jpg": 100_000,
}
"""The files of media that exist where the samples of a code name them, and their sizes."""

FACE: Mapping[str, str] = {
    "logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>',
    "logo-con-script.svg": '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
}
"""The pictures of the company's that are in the folder of the project."""

_PATH = re.compile(
    r"^# ((?:base|sector|content|quizzes|contenido)/\S+)(?: -> (\S+))?$\n", re.MULTILINE
)
_LINK = re.compile(r"^# (\S+/\S+) -> (\S+)$", re.MULTILINE)


def problems_of_manual(root: Path, sample: Sample, good: str) -> list[Diagnostic]:
    """What is found in the small manual with a sample in it.

    Of the samples of a code, the good one tells what the others are pieces of.
    """
    layered = sample.code not in ONE_LAYER and any(map(is_layered, map(tree, (sample.text, good))))
    for path, text in files_of(sample, good, layered):
        write(root / path, text)
    _link(root, sample)
    if sample.code not in ALONE:
        _write_world(root, "base" if layered else "content", sample, good)
    below = [name for name in ("base", "sector") if layered and (root / name).is_dir()]
    names = [*below, "content"]
    layers = [Layer(name, (root / name,)) for name in names]
    own = [root / "content", root / "quizzes"]
    found = own[:1] if sample.code in GONE else filter(Path.is_dir, own)
    layers[-1] = Layer("empresa", tuple(found))

    def check(loaded: Loaded) -> Sequence[Diagnostic]:
        context = CheckContext(loaded.manual, loaded.spans, loaded.known)
        return found_in(context)

    return [*find_project(root).diagnostics, *find_problems(layers, root, check)[1]]


def files_of(sample: Sample, good: str, layered: bool) -> Iterator[tuple[str, str]]:
    """The files that a sample shows, each after a comment that is its path.

    What a comment says to be a link is written where it leads.
    """
    if sample.fence == "text":
        yield from ((path, "") for path in sample.text.split())
        return
    first, *pieces = _PATH.split(sample.text)
    completer = Completer(_PATH.sub("", good), COPIES.get(sample.code, 1))
    if first.strip():
        yield "content/muestra.yml", first if layered else completer.file(first)
    for path, link, text in zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True):
        whole = text if layered and not path.startswith("base/") else completer.file(text)
        yield str(Path(path).parent / link) if link else path, whole


def _link(root: Path, sample: Sample) -> None:
    for path, target in _LINK.findall(sample.text):
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).symlink_to(target)


def _write_world(root: Path, folder: str, sample: Sample, good: str) -> None:
    """Write the entries that the sample does not bring itself, and the media that it names."""
    shown = () if folder == "base" else root.glob("content/**/*.yml")
    own = {name for file in shown if file.is_file() for name in _named(file)}
    entries = [(key, each) for key, each in world(sample.language) if _name(key, each) not in own]
    write(root / folder / "mundo.yml", file_of(entries))
    for name, text in FACE.items():
        write(root / name, text)
    for name, size in MEDIA.items():
        if name in f"{sample.text}{good}{USED}":
            write(root / folder / "media" / name, "\0" * size)


def _name(key: str, entry: Mapping[str, Any]) -> tuple[str, str]:
    return key, "" if key == "manual" else entry["id"]


def _named(file: Path) -> Iterator[tuple[str, str]]:
    """The entries of a file."""
    node = tree(file.read_text("utf-8", "replace"))
    for key, value in keys(node).items() if isinstance(node, MappingNode) else ():
        for each in members(value):
            own = keys(each).get("id")
            yield key, own.value if key != "manual" and isinstance(own, ScalarNode) else ""


def write(path: Path, text: str) -> None:
    """Write a file. What a sample cannot show, bytes of another encoding, stands as U+FFFD."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8").replace("\ufffd".encode(), b"\xf3"))
