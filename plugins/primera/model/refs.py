"""References: how one part of a manual names another."""

from __future__ import annotations

from dataclasses import dataclass

from primera.model.kinds import Kind
from primera.model.registry import SCHEMES


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """An entry, or with `part` something inside it."""

    kind: Kind
    id: str
    part: str | None = None

    @property
    def entry(self) -> Ref:
        """The entry itself, without the part."""
        return Ref(self.kind, self.id) if self.part else self

    def __str__(self) -> str:
        tail = f"#{self.part}" if self.part else ""
        return f"{self.kind.value}:{self.id}{tail}"


def parse_ref(text: str) -> Ref | None:
    """Read `practica:buena-imagen#why`; None when the word before the colon is not a kind."""
    scheme, colon, rest = text.partition(":")
    kind = SCHEMES.get(scheme)
    if not colon or kind is None or not rest:
        return None
    entry_id, _, part = rest.partition("#")
    return Ref(kind, entry_id, part or None)
