"""A part of the manual without what names something hidden, by the policy of each reference."""

from __future__ import annotations

from collections.abc import Callable, Collection
from enum import Enum
from functools import cache
from typing import TypeVar

from primera.model.fields import Part
from primera.model.introspection import Field, Holds, annotations_of, classes_in, fields_of
from primera.model.refs import Ref, parse_ref

PartT = TypeVar("PartT", bound=Part)


class Loss(Enum):
    """What goes instead of a part: the part alone, or all up to the next thing with an id."""

    MENTION = "mention"
    OWNER = "owner"


class Pruning:
    """The pruning of one entry, or of the settings.

    `is_hidden` says it of an entry or a part, `is_unsourced` of a numbered statement; `without`
    has the ids of parts that hide anyway.
    """

    def __init__(
        self,
        is_hidden: Callable[[Ref], bool],
        is_unsourced: Callable[[str], bool],
        without: Collection[str] = (),
    ) -> None:
        self._is_hidden = is_hidden
        self._is_unsourced = is_unsourced
        self._without = without
        self.hid: list[Part] = []
        """The parts with ids that hide by themselves."""

    def left_of(self, part: PartT) -> PartT | Loss:
        """What is left of a part: itself where nothing that it names is hidden."""
        changes: dict[str, object] = {}
        for field in _naming(type(part)):
            value = getattr(part, field.name)
            if not value:
                continue
            of_field = self._of_parts if field.holds is Holds.PART else self._of_names
            left = of_field(value, field)
            if isinstance(left, Loss):
                return left
            if left is not value:
                changes[field.name] = left
        if not changes:
            return part
        return part.model_copy(update=changes).left_of(part) or Loss.OWNER

    def _of_parts(self, value: Part | tuple[Part, ...], field: Field) -> object:
        if isinstance(value, Part):
            left = self._of_part(value)
            if not isinstance(left, Loss):
                return left
            return left if field.needed or left is Loss.OWNER else None
        kept = []
        for member in value:
            left = self._of_part(member)
            if left is Loss.OWNER:
                return left
            if isinstance(left, Part):
                kept.append(left)
        if not kept and field.needed:
            return Loss.OWNER
        unchanged = len(kept) == len(value) and all(map(_is, kept, value))
        return value if unchanged else tuple(kept)

    def _of_part(self, part: Part) -> Part | Loss:
        hides = self._without and getattr(part, "id", None) in self._without
        left = Loss.OWNER if hides else self.left_of(part)
        if left is Loss.OWNER and "id" in type(part).model_fields:
            self.hid.append(part)
            return Loss.MENTION
        return left

    def _of_names(self, value: str | tuple[str, ...], field: Field) -> object:
        assert field.refers is not None
        policy = field.refers.if_hidden
        names = (value,) if isinstance(value, str) else value
        kept = tuple(name for name in names if not self._is_gone(name, field))
        if len(kept) == len(names) or policy == "unlink":
            return value
        if policy == "hide_me" or (policy == "last_hides_me" and not kept):
            return Loss.OWNER
        return Loss.MENTION if isinstance(value, str) else kept

    def _is_gone(self, name: str, field: Field) -> bool:
        assert field.refers is not None
        if field.holds is Holds.STATEMENT:
            return self._is_unsourced(name)
        kind = field.refers.kind
        ref = Ref(kind, name) if kind else parse_ref(name)
        return ref is not None and self._is_hidden(ref)


def _is(one: object, other: object) -> bool:
    return one is other


@cache
def _naming(cls: type[Part]) -> tuple[Field, ...]:
    """The fields of a class that name something, or hold parts that may do so."""
    return tuple(
        field
        for field in fields_of(cls)
        if field.refers or (field.holds is Holds.PART and _may_name(cls, field.name))
    )


def _may_name(cls: type[Part], name: str) -> bool:
    inner = (mark for mark in annotations_of(cls, name) if isinstance(mark, type))
    parts = (mark for mark in inner if issubclass(mark, Part))
    return any(field.refers for each in classes_in(*parts) for field in fields_of(each))
