"""Paths of pydantic's errors, and the keys that may stand at a path."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal, get_args, get_origin

from primera.model.fields import Part
from primera.yamltree.nodes import Node, Step, child, text_of, walk


def without_tags(location: Iterable[Step], root: Node) -> tuple[Step, ...]:
    """A path of pydantic's without the type of question that it puts behind an index."""
    path: list[Step] = []
    tagged = False
    for step in location:
        if isinstance(step, str) and path and isinstance(path[-1], int) and not tagged:
            tagged = text_of(child(walk(root, path), "type")) == step
            if tagged:
                continue
        path.append(step)
        tagged = False
    return tuple(path)


def known_keys(cls: type[Part], path: tuple[Step, ...], root: Node) -> frozenset[str]:
    """The keys that a mapping at this path of an entry may have."""
    classes = {cls}
    for step in path:
        if isinstance(step, str):
            classes = {inner for each in classes for inner in _classes_at(each, step)}
    written = text_of(child(walk(root, path), "type"))
    fitting = {each for each in classes if written in _types(each)} or classes
    return frozenset(name for each in fitting for name in each.model_fields)


def _types(cls: type[Part]) -> tuple[str, ...]:
    """The types of question that a class is for."""
    field = cls.model_fields.get("type")
    return get_args(field.annotation) if field else ()


def _classes_at(cls: type[Part], name: str) -> Iterator[type[Part]]:
    field = cls.model_fields.get(name)
    if field:
        yield from _parts(field.annotation)


def _parts(annotation: Any) -> Iterator[type[Part]]:
    """The classes of the manual's parts inside a type."""
    if get_origin(annotation) in (Annotated, Literal):
        annotation = get_args(annotation)[0]
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inner in get_args(annotation):
        yield from _parts(inner)
