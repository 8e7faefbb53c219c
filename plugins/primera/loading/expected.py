"""What should stand at a path of an entry, read from the classes of the model."""

from __future__ import annotations

from collections.abc import Iterator
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from primera.model.fields import Part
from primera.yamltree.nodes import Step


def form_at(cls: type[Part], path: tuple[Step, ...]) -> str:
    """The form of a value: text, number, boolean, choice, list or group."""
    here: list[Any] = [cls]
    for step in path:
        here = [below for annotation in here for below in _below(annotation, step)]
    return next((_form(annotation) for annotation in here), "text")


def _below(annotation: Any, step: Step) -> Iterator[Any]:
    for inner in _alternatives(annotation):
        if isinstance(step, int) and get_origin(inner) is tuple:
            yield get_args(inner)[0]
        elif isinstance(inner, type) and issubclass(inner, Part) and step in inner.model_fields:
            yield inner.model_fields[str(step)].annotation


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
