"""A manual many times as large: copies of the bundled entries that refer to one another.

Areas, roles and sources stay as they are; everything else grows, glossary terms too, and each
copy speaks of its own terms, so that tooltips and backlinks grow with the content, and tells its
own scenes, because the same scene told twice is a warning.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from primera.model.introspection import classes_in, names_of
from primera.model.reference_types import RefTo
from primera.model.registry import ENTRIES, SPECS

KEPT = ("manual", "areas", "roles", "sources")
REFERENCES = {
    name
    for cls in classes_in(*ENTRIES)
    for name in cls.model_fields
    if isinstance(mark := names_of(cls, name), RefTo)
    and mark.kind is not None
    and SPECS[mark.kind].collection not in KEPT
}
"""Names of the fields by which what grows refers to what grows."""
SCENES = {"do", "dont", "example", "counterexample"}
AREAS = 5
_LETTERS = "bcdfghjklmnprstvwxyz"
_WORDS_TO_THE_NEXT = 5
_COUNT = re.compile(r"\[([^\]]+)\]\(cuenta:[^)]*\)")
"""`[diez](cuenta:practicas)`: in a manual that is many times as large it would be wrong."""
_PLAIN_WORD = re.compile(r"([«¿¡]*)[^\W\d_]+([.,;:!?»]*)")
_LINK = re.compile(r"\b(practica|marco|metodo|metrica|procedimiento|estandar|ciclo|lista|ruta|banco"
                   r"|cuestionario|termino):([a-z0-9-]+)")  # fmt: skip


def read_manual(folders: list[Path]) -> dict[str, Any]:
    """All collections of the YAML files of some folders, joined; numbers that count are words."""
    joined: dict[str, Any] = {}
    for folder in folders:
        for file in sorted(folder.rglob("*.yml")):
            text = _COUNT.sub(r"\1", file.read_text(encoding="utf-8"))
            data = yaml.load(text, Loader=yaml.CSafeLoader)
            for key, value in data.items():
                if isinstance(value, list):
                    joined.setdefault(key, []).extend(value)
                else:
                    joined[key] = value
    return joined


def write_multiple(manual: dict[str, Any], times: int, target: Path) -> None:
    """Write a manual with `times` copies of what grows: one file a copy and collection."""
    target.mkdir(parents=True)
    kept = {key: manual[key] for key in KEPT if key in manual}
    kept["areas"] = list(_five_areas(kept["areas"]))
    _dump(kept, target / "base.yml")
    for number in range(times):
        for collection, entries in copy_of(manual, number).items():
            _dump({collection: entries}, target / collection / f"{collection}-{number:04}.yml")


def copy_of(manual: dict[str, Any], number: int) -> dict[str, list[Any]]:
    """The growing collections once more; copy 0 is the original but for the spread over areas."""
    growing = {key: entries for key, entries in manual.items() if key not in KEPT}
    rename = _renamer(manual, number)
    copies = {key: [rename(entry, key) for entry in entries] for key, entries in growing.items()}
    areas = [area["id"] for area in _five_areas(manual["areas"])]
    for index, practice in enumerate(copies.get("practices", [])):
        practice["number"] += number * 1000
        practice["area"] = areas[(index + number) % AREAS]
    return copies


def _five_areas(areas: list[Any]) -> Iterator[Any]:
    yield from areas
    for number in range(len(areas) + 1, AREAS + 1):
        # An area of our own numbering, so that none collides with the bundled ones.
        yield {**areas[0], "id": f"area-{number}", "title": f"Área {number}", "number": 90 + number}


def _renamer(manual: dict[str, Any], number: int) -> Callable[[Any, str], Any]:
    """A function that copies an entry with its ids, references and terms renumbered."""
    if number == 0:
        return lambda entry, _: dict(entry)
    titles = "|".join(re.escape(term["title"]) for term in manual.get("terms", []))
    spoken = re.compile(rf"\b({titles})\b", re.IGNORECASE)

    def text(value: str) -> str:
        linked = _LINK.sub(rf"\1:\2-{number}", value)
        return spoken.sub(rf"\1 {number}", linked) if titles and " " in value else linked

    def walk(value: Any, key: str) -> Any:
        if isinstance(value, dict) and key in SCENES:
            return {**value, "text": _retold(text(value["text"]), number)}
        if isinstance(value, dict):
            return {name: walk(member, name) for name, member in value.items()}
        if isinstance(value, list):
            return [walk(member, key) for member in value]
        if not isinstance(value, str):
            return value
        return f"{value}-{number}" if key in REFERENCES else text(value)

    def entry(value: dict[str, Any], collection: str) -> dict[str, Any]:
        copy: dict[str, Any] = {**walk(value, collection), "id": f"{value['id']}-{number}"}
        copy["title"] = f"{value['title']} {number}"
        for variant in copy.get("variants", []):
            variant["text"] = f"{variant['text']} {number}"
        return copy

    return entry


def _retold(scene: str, number: int) -> str:
    """A scene in which every few words one is the copy's own: a short word that nobody else has."""
    own = f"{_LETTERS[number // len(_LETTERS)]}a{_LETTERS[number % len(_LETTERS)]}o"
    words = scene.split(" ")
    since = 0
    for at, word in enumerate(words):
        since += 1
        plain = _PLAIN_WORD.fullmatch(word)
        if plain and since >= _WORDS_TO_THE_NEXT:
            words[at] = f"{plain[1]}{own}{plain[2]}"
            since = 0
    return " ".join(words)


class _Dumper(yaml.CSafeDumper):
    """Writes equal lists out each time: a manual has no anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _dump(data: dict[str, Any], file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(data, allow_unicode=True, sort_keys=False, width=100, Dumper=_Dumper)
    file.write_text(text, encoding="utf-8")
