"""Starters: manuals that are ready, over the base, for companies of a kind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from textwrap import indent

from primera.strings import Language

LANGUAGE: Language = "es"
"""What they are written in."""

_SETTINGS = "settings.yml"
"""What a starter says under `manual:`, at no indentation."""


@cache
def starters() -> tuple[str, ...]:
    """The names of all of them."""
    return tuple(sorted(each.name for each in _all().iterdir() if each.is_dir()))


def settings_of(starter: str) -> str:
    """Its settings, as they go into the file of the manual's."""
    return indent(_all().joinpath(starter, _SETTINGS).read_text(encoding="utf-8"), "  ")


def files_of(starter: str) -> dict[str, str]:
    """Path inside the project -> what is written there, but for its settings."""
    return {
        path: file.read_text(encoding="utf-8")
        for path, file in below(_all().joinpath(starter))
        if path != _SETTINGS
    }


def below(folder: Traversable) -> Iterator[tuple[str, Traversable]]:
    """The files below a folder, each with its path there, in order."""
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir():
            yield from ((f"{entry.name}/{path}", file) for path, file in below(entry))
        else:
            yield entry.name, entry


def _all() -> Traversable:
    return files("primera").joinpath("starters")
