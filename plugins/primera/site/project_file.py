"""The file in which a company says what its manual is made of, and what it settles of rules."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from primera.diagnostics import Diagnostic, Severity, Span
from primera.diagnostics.suggestions import closest
from primera.site.toml_positions import TomlPlaces

FILE = "primera.toml"
LAYERS, RULES = "layers", "rules"
KEYS = (LAYERS, RULES)


@dataclass(frozen=True, slots=True)
class ProjectFile:
    """What `primera.toml` says, where it says so, and what is wrong with it as a whole.

    Without `values` there is none, or problems say why it cannot be read.
    """

    values: Mapping[str, Any] | None
    places: TomlPlaces = field(default_factory=lambda: TomlPlaces("", FILE))
    problems: tuple[Diagnostic, ...] = ()

    @property
    def says_layers(self) -> bool:
        """Whether the layers are those that it lists: it may be there for the rules alone."""
        return self.values is not None and (LAYERS in self.values or RULES not in self.values)

    def says(self, key: str) -> Any:
        """The value of a key; None without it."""
        return (self.values or {}).get(key)


def read_project_file(root: Path) -> ProjectFile:
    """The file of the project in a folder."""
    file = root / FILE
    if not file.is_file():
        return ProjectFile(None)
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        return ProjectFile(None, problems=(_unreadable(_undecoded(error), "encoding"),))
    places = TomlPlaces(text, FILE)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return ProjectFile(None, places, (_unreadable(places.fault(error), "syntax"),))
    return ProjectFile(values, places, tuple(_unknown_keys(values, places)))


def _unknown_keys(values: Mapping[str, Any], places: TomlPlaces) -> Iterator[Diagnostic]:
    for key in values:
        if key not in KEYS:
            params = {"key": key}
            yield Diagnostic(
                "PL817", Severity.ERROR, places.key(key), params, closest(key, {*KEYS} - {*values})
            )


def _undecoded(error: UnicodeDecodeError) -> Span:
    before = error.object[: error.start].decode()
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Span(FILE, line, column, line, column + 1)


def _unreadable(span: Span, finding: str) -> Diagnostic:
    return Diagnostic("PL811", Severity.ERROR, span, {"finding": finding})
