"""Layers drawn at random over a small manual of all kinds, and what files may do to them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

from primera.model.refs import Ref
from primera.model.registry import COLLECTIONS, ENTRY_CLASSES
from primera.yamltree.compose import compose
from primera.yamltree.nodes import Origin
from primera.yamltree.plain_values import to_plain

TESTS = Path(__file__).parent.parent
FOLDERS = (TESTS / "fixtures" / "manual", TESTS / "rendering" / "manual")
"""A manual with entries of all kinds."""

SETTINGS = "manual"
_SCENES = ("Otra manera de decirlo.", "Así se hace aquí.")


@dataclass(frozen=True)
class Member:
    """An entry of a layer, or its settings: the collection that it is in, and what it says."""

    key: str
    value: Mapping[str, Any]

    @property
    def ref(self) -> Ref | None:
        """The entry that it is about."""
        return Ref(COLLECTIONS[self.key], self.value["id"]) if self.key != SETTINGS else None

    @property
    def neighbour(self) -> Ref | None:
        """The entry that it stands beside."""
        name = self.value.get("before") or self.value.get("after")
        return Ref(COLLECTIONS[self.key], name) if name else None

    @property
    def is_new(self) -> bool:
        """Whether it is not in the manual below."""
        return self.key != SETTINGS and self.value.get("merge") in (None, "add")


@lru_cache
def below() -> Mapping[str, Any]:
    """Collection -> its entries in the manual below; `manual` -> its settings."""
    found: dict[str, Any] = {key: [] for key in COLLECTIONS}
    for path in (path for folder in FOLDERS for path in sorted(folder.glob("*.yml"))):
        document = compose(path.read_bytes(), Origin(path.name, "base"))
        assert document.root
        plain: Any = to_plain(document.root, [])
        for key, value in plain.items():
            if key == SETTINGS:
                found[key] = value
            else:
                found[key] += value
    assert all(found.values())
    return found


def overlay(seed: int) -> list[Member]:
    """A layer of up to twelve entries, each of another id, and perhaps of settings."""
    return list(_Drawing(Random(seed)).members())


class _Drawing:
    """The drawing of one layer."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._careful = random.random() < 0.6
        entries = [(key, each) for key in COLLECTIONS for each in below()[key]]
        self._touched = random.sample(entries, random.randint(1, 7))
        kinds = random.choices(list(COLLECTIONS), k=random.randint(0, 5))
        self._new = [(key, f"nueva-{number}") for number, key in enumerate(kinds)]

    def members(self) -> Iterator[Member]:
        """The entries of the layer, and its settings."""
        for key, entry in self._touched:
            yield Member(key, self._placed(key, self._over(key, entry)))
        for key, name in self._new:
            yield Member(key, self._placed(key, self._added(key, name)))
        if self._random.random() < 0.6:
            yield Member(SETTINGS, self._settings())

    def _over(self, key: str, entry: Mapping[str, Any]) -> dict[str, Any]:
        wrong = () if self._careful else ("remove", "cambia")
        verb = self._random.choice(["change", "change", "change", "replace", "remove", *wrong])
        name = entry["id"]
        if not self._careful and self._random.random() < 0.1:
            name += "s"
        said: dict[str, Any] = {"id": name, "merge": verb}
        if verb == "replace":
            said |= self._light(key, entry) if self._random.random() < 0.5 else entry
            return {**said, "title": "Otro título", "id": name}
        if key == "roles" and self._random.random() < 0.4:
            said["merge_into"] = self._random.choice(below()["roles"])["id"]
        return said | self._changes(entry) if verb != "remove" else said

    def _added(self, key: str, name: str) -> dict[str, Any]:
        entry = self._random.choice(below()[key])
        entry = self._light(key, entry) if self._random.random() < 0.6 else dict(entry)
        # Numbers, slugs and the like are for one entry alone.
        own = {each: entry.pop(each, None) for each in ("number", "slug", "former_slugs")}
        assert own
        verb = {"merge": "add"} if self._random.random() < 0.5 else {}
        return {**entry, **verb, "id": name, "title": f"Título de {name}"}

    def _light(self, key: str, entry: Mapping[str, Any]) -> dict[str, Any]:
        """What an entry cannot do without; its steps as plain lines."""
        fields = ENTRY_CLASSES[COLLECTIONS[key]].model_fields
        light = {name: each for name, each in entry.items() if fields[name].is_required()}
        for name, text in (("steps", "text"), ("steps", "action")):
            if text in light.get(name, [{}])[0]:
                light[name] = [step[text] for step in light[name]]
        return light

    def _placed(self, key: str, said: dict[str, Any]) -> dict[str, Any]:
        if said.get("merge") == "remove" or self._random.random() < 0.65:
            return said
        names = [each["id"] for each in below()[key]]
        names += [name for other, name in self._new if other == key]
        if self._careful:
            names.remove(said["id"])
        if not names:
            return said
        return {**said, self._random.choice(["before", "after"]): self._random.choice(names)}

    def _changes(self, mapping: Mapping[str, Any]) -> dict[str, Any]:
        names = [name for name in mapping if name not in ("id", "type", "merge")]
        chosen = self._random.sample(names, min(len(names), self._random.randint(1, 3)))
        changed = {name: self._change(mapping[name]) for name in chosen}
        wrong = not self._careful and self._random.random() < 0.1
        return {**changed, "colour": "red"} if wrong else changed

    def _change(self, value: Any) -> Any:
        if not self._careful and self._random.random() < 0.1:
            return {"merge": "remove"}
        if isinstance(value, dict):
            verb = self._random.choice([{"merge": "change"}, {}])
            return {**verb, **self._changes(value)}
        if not isinstance(value, list):
            is_a_word = self._careful and " " not in value
            return value if is_a_word else self._random.choice(_SCENES)
        if isinstance(value[0], dict) and "id" in value[0]:
            return self._parts(value)
        return self._values(value)

    def _values(self, values: Sequence[Any]) -> Any:
        one = self._random.choice(values)
        right = [{"replace": list(values[::-1])}, {"add": [one]}, {"add": [one], "remove": [one]}]
        wrong = [{"remove": [one]}, {"remove": ["nada"]}, [one]]
        return self._random.choice(right if self._careful else [*right, *wrong])

    def _parts(self, parts: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        names = [part["id"] for part in parts]
        said: list[dict[str, Any]] = []
        for part in self._random.sample(parts, self._random.randint(1, len(parts))):
            wrong = () if self._careful else ("remove", "add")
            verb = self._random.choice(["change", "change", "change", "replace", *wrong])
            over = {"id": part["id"], "merge": verb}
            if verb == "change":
                over |= self._changes(part)
            elif verb == "replace":
                over = {**part, **over}
            elif verb == "add":
                over = {**part, "id": f"otra-{part['id']}"}
            others = [name for name in names if name != part["id"] or not self._careful]
            if others and verb != "remove" and self._random.random() < 0.3:
                over[self._random.choice(["before", "after"])] = self._random.choice(others)
            said.append(over)
        return said

    def _settings(self) -> dict[str, Any]:
        names = [f"{COLLECTIONS[key]}:{each['id']}" for key in COLLECTIONS for each in below()[key]]
        names += [f"{COLLECTIONS[key]}:{name}" for key, name in self._new]
        said: dict[str, Any] = {"merge": "change", "title": "Manual de la empresa"}
        choices: dict[str, Any] = {
            "hide": self._random.sample(names, self._random.randint(1, 4)),
            "only": self._random.sample(names, self._random.randint(1, 6)),
            "numbering": "consecutive",
            "complementary": False,
            "shifts": {"replace": ["Noche"]},
            "pass_mark": 90,
        }
        chosen = self._random.sample(list(choices), self._random.randint(1, 3))
        return said | {name: choices[name] for name in chosen}


def loose(members: Sequence[Member]) -> set[Ref]:
    """The entries whose place among the others is that of their files.

    They are new and say nothing of their place, stand with others beside the same one, or stand
    beside such a one; or there is nothing that they could stand beside.
    """
    there = {Ref(COLLECTIONS[key], each["id"]) for key in COLLECTIONS for each in below()[key]}
    there |= {each.ref for each in members if each.is_new and each.ref}
    there -= {each.ref for each in members if each.value.get("merge") == "remove" and each.ref}
    beside = {each.ref: each.neighbour for each in members if each.ref}
    asked = Counter(neighbour for neighbour in beside.values() if neighbour)
    found = {each.ref for each in members if each.is_new and each.neighbour not in there}
    found |= {ref for ref, neighbour in beside.items() if neighbour and asked[neighbour] > 1}
    for _ in members:
        found |= {ref for ref, neighbour in beside.items() if neighbour in found}
        found |= {each.ref for each in members if each.is_new and _in_a_circle(each.ref, beside)}
    return {ref for ref in found if ref}


def _in_a_circle(ref: Ref | None, beside: Mapping[Ref, Ref | None]) -> bool:
    seen, at = {ref}, beside.get(ref) if ref else None
    while at and at not in seen:
        seen.add(at)
        at = beside.get(at)
    return at is not None


def write(members: Sequence[Member], folder: Path, random: Random) -> None:
    """Write the members to files, in an order and in files of which nobody knows why."""
    folder.mkdir(parents=True)
    names = [f"{number}.yml" for number in range(len(members))]
    random.shuffle(names)
    together = random.randint(1, len(members))
    for number, member in enumerate(random.sample(members, len(members))):
        file = folder / names[number % together]
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        file.write_text(_joined(before, member), encoding="utf-8")


def _joined(before: str, member: Member) -> str:
    """The text of a file with one more member, each on one line."""
    lines = before.splitlines()
    written = json.dumps(member.value, ensure_ascii=False)
    if member.key == SETTINGS:
        return "\n".join([*lines, f"{SETTINGS}: {written}", ""])
    if f"{member.key}:" not in lines:
        lines.append(f"{member.key}:")
    lines.insert(lines.index(f"{member.key}:") + 1, f"  - {written}")
    return "\n".join([*lines, ""])
