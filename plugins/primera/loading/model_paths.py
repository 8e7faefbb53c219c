"""What the classes of the model allow at a path of an entry: keys, forms, what ids name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import NoneType
from typing import Annotated, Any, Literal, TypeGuard, get_args, get_origin

from primera.model.fields import Part
from primera.model.introspection import Names, names_of
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
    classes = classes_at(cls, path)
    written = text_of(child(walk(root, path), "type"))
    fitting = [each for each in classes if written in _types(each)] or classes
    return frozenset(name for each in fitting for name in each.model_fields)


def classes_at(cls: type[Part], path: tuple[Step, ...]) -> tuple[type[Part], ...]:
    """The classes of what may stand at this path of an entry."""
    classes: dict[type[Part], None] = {cls: None}
    for step in path:
        if isinstance(step, str):
            classes = dict.fromkeys(inner for each in classes for inner in _classes_at(each, step))
    return tuple(classes)


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


def form_at(cls: type[Part], path: tuple[Step, ...]) -> str:
    """The form of a value: text, number, boolean, choice, list or group."""
    return next((_form(annotation) for annotation in _at(cls, path)), "text")


def names_at(cls: type[Part], path: tuple[Step, ...]) -> Names | None:
    """The mark of the field that a value is in, which says what its ids name."""
    last = max((at for at, step in enumerate(path) if isinstance(step, str)), default=0)
    key = str(path[last]) if path else ""
    above = (inner for found in _at(cls, path[:last]) for inner in _alternatives(found))
    holding = (each for each in above if _has_field(each, key))
    return next((names_of(each, key) for each in holding), None)


def _at(cls: type[Part], path: tuple[Step, ...]) -> list[Any]:
    """The types of what may stand at a path."""
    here: list[Any] = [cls]
    for step in path:
        here = [below for annotation in here for below in _below(annotation, step)]
    return here


def _below(annotation: Any, step: Step) -> Iterator[Any]:
    for inner in _alternatives(annotation):
        if isinstance(step, int) and get_origin(inner) is tuple:
            yield get_args(inner)[0]
        elif _has_field(inner, step):
            yield inner.model_fields[str(step)].annotation


def _has_field(cls: Any, step: Step) -> TypeGuard[type[Part]]:
    return isinstance(cls, type) and issubclass(cls, Part) and step in cls.model_fields


def _alternatives(annotation: Any) -> Iterator[Any]:
    """What a value may be: a type without its marks, or those of a union one by one."""
    if get_origin(annotation) is Annotated:
        yield from _alternatives(get_args(annotation)[0])
    elif get_origin(annotation) in (None, tuple, Literal):
        yield annotation
    else:
        for inner in get_args(annotation):
            yield from _alternatives(inner)


def _form(annotation: Any) -> str:
    inner = next(each for each in _alternatives(annotation) if each is not NoneType)
    if get_origin(inner) in (tuple, Literal):
        return "list" if get_origin(inner) is tuple else "choice"
    return {int: "number", bool: "boolean", str: "text"}.get(inner, "group")
