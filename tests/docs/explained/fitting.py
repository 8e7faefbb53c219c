"""Which class of the model a piece of YAML is a part of, and what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal, TypeAlias, get_args, get_origin

import yaml
from yaml import MappingNode, Node, ScalarNode, SequenceNode

from primera.model.fields import Part
from primera.model.registry import COLLECTIONS, ENTRY_CLASSES
from primera.model.settings import Settings

Pattern: TypeAlias = "tuple[str, ...]"
"""The keys that lead to a part, without the places in lists."""
Place: TypeAlias = "tuple[Pattern, type[Part], MappingNode]"

ROOTS: dict[str, type[Part]] = {
    "manual": Settings,
    **{key: ENTRY_CLASSES[kind] for key, kind in COLLECTIONS.items()},
}
"""Key at the top of a file -> class of what it holds."""


def tree(text: str) -> Node | None:
    """The tree of a text; None when it is not YAML, or several documents."""
    try:
        return yaml.compose(text, yaml.CBaseLoader)
    except (yaml.YAMLError, UnicodeError):
        return None


def keys(node: MappingNode) -> dict[str, Node]:
    return {key.value: value for key, value in node.value if isinstance(key, ScalarNode)}


def members(node: Node) -> list[MappingNode]:
    """The mapping, or those of the list."""
    found = node.value if isinstance(node, SequenceNode) else [node]
    return [each for each in found if isinstance(each, MappingNode)]


def below(cls: type[Part], name: str) -> list[type[Part]]:
    """The classes of the parts that a field holds."""
    return list(_classes(cls.model_fields[name].annotation))


def required(cls: type[Part]) -> list[str]:
    return [name for name, field in cls.model_fields.items() if field.is_required()]


def literal(cls: type[Part], name: str) -> tuple[Any, ...]:
    """The values that a field may have, when they are few."""
    return tuple(_literals(cls.model_fields[name].annotation))


def is_file(node: Node | None) -> bool:
    """Whether a piece is what a file holds: its keys are those of collections of entries."""
    if not isinstance(node, MappingNode):
        return False
    return all(
        key in ROOTS and (not value.value or members(value)) and not _is_verb(value, key)
        for key, value in keys(node).items()
    )


def fits(node: Node, cls: type[Part]) -> bool:
    """Whether all keys of a piece, and of what is in it, are fields of a class."""
    return all(_fits(each, cls) for each in members(node)) and bool(members(node))


def places(node: Node, classes: Sequence[type[Part]], pattern: Pattern = ()) -> Iterator[Place]:
    """The parts in a piece, with the class that fits each best."""
    for each in members(node):
        cls = max(classes, key=lambda cls: _likeness(each, cls))
        yield pattern, cls, each
        for name, value in keys(each).items():
            inner = below(cls, name) if name in cls.model_fields else []
            if inner:
                yield from places(value, inner, (*pattern, name))


def places_in_file(node: MappingNode) -> Iterator[Place]:
    for key, value in keys(node).items():
        if key in ROOTS:
            yield from places(value, [ROOTS[key]], (key,))


_VERBS = {"merge", "before", "after"}


def _is_verb(value: Node, key: str) -> bool:
    """Whether a mapping adds to a list of the layer below, or takes from it."""
    return key != "manual" and isinstance(value, MappingNode)


def _fits(node: MappingNode, cls: type[Part]) -> bool:
    return all(
        key in _VERBS or (key in cls.model_fields and _value_fits(value, cls, key))
        for key, value in keys(node).items()
    )


def _value_fits(value: Node, cls: type[Part], name: str) -> bool:
    allowed = literal(cls, name)
    if isinstance(value, ScalarNode):
        return not below(cls, name) and (not allowed or value.value in map(str, allowed))
    inner = below(cls, name)
    if not inner:
        return isinstance(value, MappingNode) or not members(value)
    if isinstance(value, SequenceNode) and len(members(value)) < len(value.value):
        return False
    return all(any(_fits(each, one) for one in inner) for each in members(value))


def _likeness(node: MappingNode, cls: type[Part]) -> tuple[bool, int]:
    return _fits(node, cls), len(keys(node).keys() & cls.model_fields.keys())


def _classes(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inner in get_args(annotation):
        yield from _classes(inner)


def _literals(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for inner in get_args(annotation):
            yield from _literals(inner)
