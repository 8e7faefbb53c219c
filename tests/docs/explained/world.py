"""The small manual that the samples of the explanations are pieces of."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from tests.docs.explained.fitting import ROOTS, below, literal
from tests.mutations.manual import FOLDERS

from primera.model.fields import Part

HERE = Path(__file__).parent
FIXTURE = HERE.parent.parent / "fixtures" / "manual"


QUIZ = {"id": "muestra", "title": "Muestra", "introduction": "Empieza.", "shuffle": ["options"]}
"""A quiz for each bank that a sample is a piece of."""


@dataclass(frozen=True)
class Slot:
    """Where a part stands: the entry of a collection, and the way to the part."""

    key: str
    entry: Any
    path: tuple[str | int, ...]
    cls: type[Part]


def _read(paths: Sequence[Path]) -> Iterator[tuple[str, Any]]:
    for path in paths:
        text = path.read_text(encoding="utf-8")
        for key, value in yaml.load(text, yaml.CBaseLoader).items():
            yield from ((key, each) for each in (value if isinstance(value, list) else [value]))


@lru_cache
def world(language: str = "es") -> Sequence[tuple[str, Any]]:
    """The collection and the value of each entry that is there whatever the sample."""
    entries = list(_read([HERE / "world.yml", *sorted(FIXTURE.glob("*.yml"))]))
    settings = next(value for key, value in entries if key == "manual")
    others = [(key, value) for key, value in entries if key != "manual"]
    return [("manual", {**settings, "language": language}), *others]


@lru_cache
def slots() -> Sequence[Slot]:
    """All parts that a sample may take the place of, those of practices and questions first."""
    others = [path for folder in FOLDERS[1:] for path in sorted(folder.glob("*.yml"))]
    entries = sorted(
        ((key, value) for key, value in (*_pieces(), *world(), *_read(others))),
        key=lambda pair: ["practices", "banks", pair[0]].index(pair[0]),
    )
    return [
        Slot(key, value, path, cls)
        for key, value in entries
        for path, cls in _parts(value, [ROOTS[key]], ())
    ]


def _pieces() -> Iterator[tuple[str, Any]]:
    """The entries of `pieces.yml`; each question is in a bank of its own."""
    for key, value in _read([HERE / "pieces.yml"]):
        for question in value["questions"] if key == "banks" else ():
            yield key, {**value, "questions": [question]}
        if key != "banks":
            yield key, value


@lru_cache
def pools() -> Mapping[tuple[type[Part], str], Sequence[Any]]:
    """The values that a field of a class has somewhere."""
    found: dict[tuple[type[Part], str], list[Any]] = defaultdict(list)
    for slot in slots():
        for name, value in at(slot.entry, slot.path).items():
            if isinstance(value, list) or value not in found[slot.cls, name]:
                found[slot.cls, name].append(value)
    return found


@lru_cache
def named() -> Mapping[tuple[type[Part], str | None], Any]:
    """Each entry by its class and its id."""
    return {(slot.cls, slot.entry["id"]): slot.entry for slot in reversed(slots()) if not slot.path}


def at(value: Any, path: Sequence[str | int]) -> Any:
    for step in path:
        value = value[step]
    return value


def _parts(
    value: Any, classes: list[type[Part]], path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], type[Part]]]:
    if isinstance(value, list):
        for index, each in enumerate(value):
            yield from _parts(each, classes, (*path, index))
    elif isinstance(value, dict):
        cls = next(each for each in classes if _is(value, each))
        yield path, cls
        for name, inner in value.items():
            if below(cls, name):
                yield from _parts(inner, below(cls, name), (*path, name))


def _is(value: dict[str, Any], cls: type[Part]) -> bool:
    typed = "type" in cls.model_fields and literal(cls, "type")
    return value.keys() <= cls.model_fields.keys() and (
        not typed or value.get("type", typed[0]) in typed
    )


def file_with(
    entry: Any, key: str, path: Sequence[str | int], text: str, gone: set[str | int]
) -> str:
    """The text of a file with an entry, in which a piece of text takes the place of a part.

    Of the part or the list that stood there, all but the keys or places `gone` is kept.
    """
    lines = _lines(entry, path, text.rstrip("\n").split("\n"), gone)
    whole = [f"{key}:", *_indented(lines if key == "manual" else _member(lines))]
    if key == "banks":
        whole.insert(0, _pair("quizzes", [{**QUIZ, "bank": entry["id"]}]))
    return "\n".join(whole) + "\n"


def multiplied(text: str, copies: int) -> str:
    """The text of a file whose bank has its questions so many times."""
    entries = yaml.load(text, yaml.CBaseLoader)
    for bank in entries["banks"]:
        bank["questions"] = [
            {**question, "id": f"{question['id']}-{number}"}
            for number in range(copies)
            for question in bank["questions"]
        ]
    return "".join(f"{_pair(key, value)}\n" for key, value in entries.items())


def file_of(entries: Sequence[tuple[str, Any]]) -> str:
    """The text of a file with some entries."""
    grouped: dict[str, list[Any]] = defaultdict(list)
    for key, value in entries:
        grouped[key].append(value)
    return "".join(
        f"{_pair(key, value[0] if key == 'manual' else value)}\n" for key, value in grouped.items()
    )


def _lines(value: Any, path: Sequence[str | int], hole: list[str], gone: set[Any]) -> list[str]:
    if not path and isinstance(value, dict):
        return [*(_pair(key, each) for key, each in value.items() if key not in gone), *hole]
    if not path:
        kept = [(place, f"- {_json(each)}") for place, each in enumerate(value)]
        before = [line for place, line in kept if place < min(gone)]
        return [*before, *hole, *(line for place, line in kept if place > max(gone))]
    step, *rest = path
    found: list[str] = []
    for name, each in value.items() if isinstance(value, dict) else enumerate(value):
        if name == step:
            inner = _lines(each, rest, hole, gone)
            found += [f"{name}:", *_indented(inner)] if isinstance(name, str) else _member(inner)
        elif isinstance(name, str):
            found.append(_pair(name, each))
        else:
            found.append(f"- {_json(each)}")
    return found


def _pair(key: str, value: Any) -> str:
    return f"{key}: {_json(value)}"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" if line else line for line in lines]


def _member(lines: list[str]) -> list[str]:
    return [f"- {lines[0]}", *_indented(lines[1:])]
