"""What entries make sense without and serve better with, told to whoever asks for advice."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place, Step
from primera.diagnostics import Diagnostic, Severity
from primera.model.fields import Part
from primera.model.introspection import Holds, advised_of, fields_of

LACKING = Rule("PL526", Severity.WARNING)
RULES = (LACKING,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each entry, and each part of one, with all that it lacks."""
    if context.advised is None:
        return
    for ref, entry in context.manual.entries.items():
        for path, part, lacking in _lacking(entry, ()):
            place = Place(ref, (*path, "id"))
            if context.wants_advice(place):
                yield LACKING.at(
                    context.span(place),
                    finding="part" if path else "entry",
                    kind=ref.kind.value,
                    id=ref.id,
                    part=_name(part, path),
                    key=lacking,
                    n=len(lacking),
                )


def _lacking(
    part: Part, path: tuple[Step, ...]
) -> Iterator[tuple[tuple[Step, ...], Part, tuple[str, ...]]]:
    """Each part, from the outermost, with the keys that it lacks."""
    keys = tuple(name for name, least in advised_of(type(part)) if _has_less(part, name, least))
    if keys:
        yield path, part, keys
    for field in fields_of(type(part)):
        if field.holds is Holds.PART and (value := getattr(part, field.name)):
            members = enumerate(value) if field.many else ((None, value),)
            for index, member in members:
                below = (*path, field.name) if index is None else (*path, field.name, index)
                yield from _lacking(member, below)


def _has_less(part: Part, name: str, least: int) -> bool:
    value = getattr(part, name)
    return value is None or (isinstance(value, tuple) and len(value) < least)


def _name(part: Part, path: tuple[Step, ...]) -> str:
    """What a part is called: by its id, or the key that it stands under."""
    keys = (str(step) for step in reversed(path) if isinstance(step, str))
    return getattr(part, "id", None) or next(keys, "")
