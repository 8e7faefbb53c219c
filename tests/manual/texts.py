"""Every text of a manual, with the place that holds it."""

from __future__ import annotations

from collections.abc import Iterator

from primera.model.fields import Part
from primera.model.introspection import Holds, fields_of
from primera.model.manual import Manual


def texts_of(manual: Manual) -> Iterator[tuple[str, str]]:
    """`practice:buena-imagen.do.text` and the text, for the settings and every entry."""
    yield from _texts("manual", manual.settings)
    for ref, entry in manual.entries.items():
        yield from _texts(str(ref), entry)


def _texts(place: str, part: Part) -> Iterator[tuple[str, str]]:
    for field in fields_of(type(part)):
        value = getattr(part, field.name)
        values = value if field.many else (value,) if value else ()
        for index, inner in enumerate(values):
            here = f"{place}.{field.name}" + (f"[{index}]" if field.many else "")
            if field.holds in (Holds.PROSE, Holds.RICH_LINE, Holds.LINE):
                yield here, inner
            elif field.holds is Holds.PART:
                yield from _texts(here, inner)
