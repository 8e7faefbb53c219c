"""Starters: manuals that are ready, over the base, for companies of a kind.

Each is one of the projects in `examples/`, and comes inside the package when that is built.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from primera.site.project import CONTENT_FOLDERS
from primera.strings import Language

LANGUAGE: Language = "es"
"""What they are written in."""

SETTINGS = "content/manual.yml"
"""The file that is made anew for each company: what a starter says in it goes there."""

_SCHEMA, _SCHEMA_OF_EXAMPLES = "$schema=", "$schema=../../"
"""How a file begins to name its schema: an example has that of the repository, two folders up."""


@cache
def starters() -> tuple[str, ...]:
    """The names of all of them."""
    return tuple(sorted(each.name for each in _all().iterdir() if each.is_dir()))


def settings_of(starter: str) -> str:
    """Its settings: what its file has after the first empty line, which is the starter's own."""
    return (_all() / starter / SETTINGS).read_text(encoding="utf-8").partition("\n\n")[2]


def files_of(starter: str) -> dict[str, str]:
    """Path inside the project -> what is written there, but for its settings."""
    found = {
        f"{name}/{path}": _of_project(file.read_text(encoding="utf-8"))
        for name in CONTENT_FOLDERS
        for path, file in below(_all() / starter / name)
    }
    return {path: text for path, text in found.items() if path != SETTINGS}


def of_example(text: str) -> str:
    """A text of a project as it stands in an example, which has no schema of its own."""
    return text.replace(_SCHEMA, _SCHEMA_OF_EXAMPLES, 1)


def below(folder: Traversable) -> Iterator[tuple[str, Traversable]]:
    """The files below a folder, each with its path there, in order."""
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir():
            yield from ((f"{entry.name}/{path}", file) for path, file in below(entry))
        else:
            yield entry.name, entry


def _all() -> Path:
    package = Path(str(files("primera")))
    packaged = package / "starters"
    return packaged if packaged.is_dir() else package.parent.parent / "examples"


def _of_project(text: str) -> str:
    return text.replace(_SCHEMA_OF_EXAMPLES, _SCHEMA, 1)
