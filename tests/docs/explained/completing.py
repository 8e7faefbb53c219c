"""A sample of a manual, made whole: what it leaves out is put in, what it is a piece of is around.

What the good sample of a code leaves out and must be there is filled in, in the bad one too. What
only the bad one lacks is what is wrong with it.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from tests.docs.explained.fitting import (
    Pattern,
    Place,
    below,
    fits,
    is_file,
    keys,
    literal,
    places,
    places_in_file,
    required,
    tree,
)
from tests.docs.explained.world import Slot, at, file_with, multiplied, named, pools, slots
from yaml import MappingNode, Node, SequenceNode

from primera.model.fields import Part

LAYERED = ("merge", "before", "after")
"""Keys that change something of the layer below."""


class NoPlaceError(Exception):
    """A sample is a piece of nothing that there is in a manual."""


@dataclass(frozen=True)
class Completer:
    """Makes the samples of one code whole, after the good one."""

    good: str
    copies: int = 1

    def file(self, text: str) -> str:
        """The file that a sample is, or is a piece of."""
        good, own = tree(self.good), tree(text)
        if is_file(good):
            return self._filled(text, self._in_file(good), self._in_file(own)) if own else text
        assert good
        slot = self._slot(own) or self._slot(good)
        if slot is None:
            raise NoPlaceError(text)
        whole = self._around(slot, text, good, own)
        return multiplied(whole, self.copies) if self.copies > 1 else whole

    def _in_file(self, node: Node | None) -> list[Place]:
        return list(places_in_file(node)) if isinstance(node, MappingNode) else []

    def _slot(self, node: Node | None) -> Slot | None:
        if isinstance(node, MappingNode):
            classes = {cls for cls in {slot.cls for slot in slots()} if fits(node, cls)}
            fitting = [slot for slot in slots() if slot.cls in classes]
            return max(fitting, key=lambda slot: _shared(node, slot), default=None)
        if isinstance(node, SequenceNode):
            return next((slot for slot in slots() if self._list_for(node, slot)), None)
        return None

    def _list_for(self, node: SequenceNode, slot: Slot) -> bool:
        return bool(slot.path) and isinstance(slot.path[-1], int) and fits(node, slot.cls)

    def _around(self, slot: Slot, text: str, good: Node, own: Node | None) -> str:
        is_list = isinstance(good, SequenceNode)
        path = slot.path[:-1] if is_list else slot.path
        if own:
            told = list(self._below(good, slot.cls)), list(self._below(own, slot.cls))
            text = self._filled(text, *told)
        gone = _gone(slot, good) | _gone(slot, own)
        return file_with(slot.entry, slot.key, path, text, gone)

    def _below(self, node: Node, cls: type[Part]) -> Iterator[Place]:
        """The parts to be filled in: of a list its members, of a mapping those in its fields."""
        if isinstance(node, SequenceNode):
            classes = _alike(cls)
            yield from places(node, classes)
        elif isinstance(node, MappingNode):
            yield from list(places(node, [cls]))[1:]

    def _filled(self, text: str, good: list[Place], own: list[Place]) -> str:
        lacking = _lacking(good)
        seen: Counter[type[Part]] = Counter()
        insertions: list[tuple[int, str]] = []
        for pattern, cls, node in own:
            names = lacking.get((pattern, cls), _lacking([(pattern, cls, node)])[pattern, cls])
            missing = [name for name in names if name not in keys(node)]
            pairs = [(name, _value(cls, name, node, seen[cls])) for name in missing]
            seen[cls] += 1
            insertions.append(_insertion(node, pairs))
        for index, added in sorted(insertions, reverse=True):
            text = text[:index] + added + text[index:]
        return text


def _gone(slot: Slot, node: Node | None) -> set[str | int]:
    """What a piece takes the place of: keys of a part, or so many members of a list."""
    if isinstance(node, SequenceNode):
        first = int(slot.path[-1])
        return set(range(first, first + len(node.value)))
    return set(keys(node)) if isinstance(node, MappingNode) else set()


def _shared(node: MappingNode, slot: Slot) -> int:
    """How many keys of a piece have a value where it would be put."""
    return len(keys(node).keys() & at(slot.entry, slot.path).keys())


def _alike(cls: type[Part]) -> list[type[Part]]:
    """The classes of which one may stand where another does: the types of questions."""
    for slot in slots():
        for name in slot.cls.model_fields:
            if cls in (inner := below(slot.cls, name)):
                return [cls, *(each for each in inner if each is not cls)]
    return [cls]


def _lacking(good: list[Place]) -> dict[tuple[Pattern, type[Part]], list[str]]:
    """What must be in the parts and is in none of them."""
    present: dict[tuple[Pattern, type[Part]], set[str]] = defaultdict(set)
    for pattern, cls, node in good:
        present[pattern, cls] |= keys(node).keys()
    return {
        (pattern, cls): [name for name in required(cls) if name not in names]
        for (pattern, cls), names in present.items()
    }


def _value(cls: type[Part], name: str, node: MappingNode, number: int) -> object:
    """A value for a key that is left out: that of the part with this id, or any other one."""
    own = named().get((cls, getattr(keys(node).get("id"), "value", None)), {})
    if name in own:
        return own[name]
    if name == "id":
        return f"x{number}"
    if name == "number":
        return 50 + number
    if allowed := literal(cls, name):
        return allowed[0]
    pool = pools()[cls, name]
    return pool[number % len(pool)]


def _insertion(node: MappingNode, pairs: list[tuple[str, object]]) -> tuple[int, str]:
    written = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in pairs]
    if node.flow_style:
        return node.start_mark.index + 1, "".join(f"{pair}, " for pair in written)
    margin = " " * node.start_mark.column
    return node.start_mark.index, "".join(f"{pair}\n{margin}" for pair in written)


def is_layered(node: Node | None) -> bool:
    """Whether a sample changes something of the layer below."""
    if isinstance(node, MappingNode):
        return any(key in LAYERED or is_layered(value) for key, value in keys(node).items()) or (
            {"add", "remove"} >= keys(node).keys() and bool(node.value)
        )
    return isinstance(node, SequenceNode) and any(map(is_layered, node.value))
