"""Entries and their parts as links name them, in the words that the guides teach."""

from __future__ import annotations

from primera.model.refs import Ref
from primera.strings import Strings


def link_to(ref: Ref, words: Strings) -> str:
    """What a link to an entry or a part says: `marco:caracteristicas#intangible`."""
    tail = f"#{ref.part}" if ref.part else ""
    return f"{words(f'kinds.{ref.kind.value}.link')}:{ref.id}{tail}"
