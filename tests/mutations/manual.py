"""A small manual with every class of the model in it, as plain values that can be mutated."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias, get_args

from primera.loading import Layer, load
from primera.model.fields import Part
from primera.model.registry import COLLECTIONS
from primera.yamltree.compose import compose
from primera.yamltree.nodes import Origin, Step
from primera.yamltree.plain_values import to_plain

TESTS = Path(__file__).parent.parent
FOLDERS = tuple(
    TESTS / name
    for name in ("fixtures/manual", "rendering/manual", "paper/manual", "rendering/diagrams/manual")
)
MEDIA = ("mostrador.png", "despedida.mp4", "despedida.vtt", "despedida.mp3", "cartel.pdf")

Path_: TypeAlias = "tuple[Step, ...]"
Place: TypeAlias = "tuple[str, Path_]"
"""A file, and the way from the entry that it holds to one of its parts."""

SETTINGS = "manual.yml"
_TOGETHER = "banks-todos.yml"
"""All types of question. Each has a bank of its own too: what is wrong there hides no other."""
_KEYS = {kind: key for key, kind in COLLECTIONS.items()}

_ADDED = """
manual:
  editions:
    - id: primera
      date: 2026-01-01
      note: La primera.
      minor_changes: [{part: "banco:todos#una", before: "000000000000", after: "111111111111"}]
  identity: {footer: Hecho en el mostrador., colors: {primary: verde}}
  branches:
    - id: centro
      name: Centro
      contacts: [{role: primera-linea, name: Nora, phone: "315 555 0100"}]
quiz:
  bands: [{from_percent: 0, text: Vuelve a leer.}]
responsibilities: {consulted: [calidad], informed: [alta-direccion]}
check: {from_reading: 4}
exceptions: [{rule: Q10, reason: La pregunta se entiende sola.}]
"""
"""What the manuals of the other tests have no example of, or one that some rule is against."""


class Raw(str):
    """A value as it stands in the file. A form feed is a line break to the beginning of the key."""


@lru_cache
def entries() -> Mapping[str, Any]:
    """File -> the plain value of the entry in it, each question in a bank and a quiz of its own."""
    found: dict[str, Any] = {}
    for path in (path for folder in FOLDERS for path in sorted(folder.glob("*.yml"))):
        for key, value in _plain(path.read_bytes()).items():
            if key == "manual":
                found[SETTINGS] = value
            else:
                found |= {_file(key, entry["id"]): entry for entry in value}
    added = _plain(_ADDED.encode())
    found[SETTINGS] |= added["manual"]
    found["quizzes-todos.yml"] |= added["quiz"]
    found["practices-despedida.yml"]["responsibilities"] |= added["responsibilities"]
    found["paths-ruta-primera-linea.yml"]["stages"][0]["check"] = added["check"]
    found[_TOGETHER]["questions"][0]["exceptions"] = added["exceptions"]
    return found | dict(_apart(found[_TOGETHER]))


def _plain(data: bytes) -> Any:
    root = compose(data, Origin("a.yml", "base")).root
    assert root is not None
    return to_plain(root, [])


def _file(key: str, entry_id: str) -> str:
    return f"{key}-{entry_id}.yml"


def _apart(bank: Any) -> Iterator[tuple[str, Any]]:
    for number, question in enumerate(bank["questions"]):
        own = f"banco-{number}"
        yield f"banks-{own}.yml", bank | {"id": own, "questions": [question]}
        yield (
            f"quizzes-{own}.yml",
            {
                "id": own,
                "title": f"Prueba {number}",
                "introduction": "Empieza.",
                "bank": own,
                **({"mode": "exam"} if "exam_only" in question else {}),
            },
        )


def text_of(file: str, entry: Any) -> str:
    """The text of a file, with each value on a line of its own."""
    key = file.partition("-")[0].removesuffix(".yml")
    value = entry if file == SETTINGS else [entry]
    return f"{key}:{_written(value, 2)}\n"


def _written(value: Any, indent: int) -> str:
    before = "\n" + " " * indent
    if isinstance(value, Raw):
        return " " + value.replace("\f", "\n" + " " * (indent - 2))
    if isinstance(value, dict) and value:
        return "".join(f"{before}{key}:{_written(each, indent + 2)}" for key, each in value.items())
    if isinstance(value, list) and value:
        return "".join(f"{before}-{_member(each, indent + 2)}" for each in value)
    return " " + json.dumps(value, ensure_ascii=False)


def _member(value: Any, indent: int) -> str:
    written = _written(value, indent)
    return " " + written.lstrip() if isinstance(value, dict) and value else written


def write(folder: Path, values: Mapping[str, Any]) -> None:
    """Write a file for each entry, and the media that they name."""
    (folder / "media").mkdir(parents=True)
    for name in MEDIA:
        (folder / "media" / name).write_bytes(b"x")
    for file, entry in values.items():
        (folder / file).write_text(text_of(file, entry), encoding="utf-8", newline="")


def parts(layer: Layer) -> dict[type[Part], list[Place]]:
    """Class of the model -> where its parts stand in the manual that was written to a layer."""
    loaded = load([layer], layer.folders[0])
    assert loaded.diagnostics == ()
    found: dict[type[Part], list[Place]] = {}
    for cls, path in _parts(loaded.manual.settings, ()):
        found.setdefault(cls, []).append((SETTINGS, path))
    for ref, entry in loaded.manual.entries.items():
        file = _file(_KEYS[ref.kind], ref.id)
        for cls, path in _parts(entry, ()) if file != _TOGETHER else ():
            found.setdefault(cls, []).append((file, path))
    return found


def classes(cls: type[Part]) -> frozenset[type[Part]]:
    """A class of the model and all that stand in its fields."""
    inner = {each for field in cls.model_fields.values() for each in _classes(field.annotation)}
    return frozenset({cls}).union(*map(classes, inner))


def _classes(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inner in get_args(annotation):
        yield from _classes(inner)


def _parts(part: Part, path: Path_) -> Iterator[tuple[type[Part], Path_]]:
    yield type(part), path
    for name in type(part).model_fields:
        value = getattr(part, name)
        if isinstance(value, Part):
            yield from _parts(value, (*path, name))
        elif isinstance(value, tuple):
            for index, member in enumerate(value):
                if isinstance(member, Part):
                    yield from _parts(member, (*path, name, index))


def at(entry: Any, path: Path_) -> Any:
    """The value at a path of an entry."""
    for step in path:
        entry = entry[step]
    return entry
