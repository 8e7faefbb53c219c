"""The fields that the model marks `MEANING`, and those that the specification lists."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

from primera.model.fields import Part
from primera.model.meaning_hash import _fields_with_meaning
from primera.model.registry import ENTRY_CLASSES

Fields: TypeAlias = Mapping[str, tuple[str, ...]]

PAGE = "docs/dev/meaning-hash.md"


def listed_with_meaning(text: str) -> Fields:
    """The rows of the specification: class name -> its fields that count."""
    rows = re.findall(r"^\| `(\w+)` \| (.*) \|$", text, re.MULTILINE)
    return {name: tuple(fields.replace("`", "").split(", ")) for name, fields in rows}


def rows_to_mend(listed: Fields, marked: Fields) -> list[str]:
    """What has to be written into the specification so that it lists what is marked."""
    wrong = [name for name, fields in marked.items() if listed.get(name) != fields]
    idle = [name for name in listed if name not in marked]
    return [
        *(f"{PAGE} needs the row: {_row(name, marked[name])}" for name in wrong),
        *(
            f"{PAGE} has a row for `{name}`, none of whose fields is marked MEANING"
            for name in idle
        ),
    ]


def _row(name: str, fields: tuple[str, ...]) -> str:
    shown = (re.sub(r"^\w+", r"`\g<0>`", field) for field in fields)
    return f"| `{name}` | {', '.join(shown)} |"


def parts_with_meaning() -> dict[str, tuple[str, ...]]:
    """Class name -> its fields that count, for entries and all that they hold."""
    found: dict[str, tuple[str, ...]] = {}

    def visit(annotation: Any) -> None:
        if isinstance(annotation, type) and issubclass(annotation, Part):
            fields = _fields_with_meaning(annotation)
            if fields and annotation.__name__ not in found:
                found[annotation.__name__] = tuple(
                    f"{name} (unordered)" if unordered else name for name, unordered in fields
                )
                for name, _ in fields:
                    visit(annotation.model_fields[name].annotation)
            return
        for inner in getattr(annotation, "__args__", ()):
            visit(inner)

    for cls in ENTRY_CLASSES.values():
        visit(cls)
    return found
