"""Ids that are not written: of which parts there could be one, and in which words."""

from __future__ import annotations

from collections.abc import Mapping

from primera.model.fields import Part
from primera.model.introspection import Holds, fields_of
from primera.yamltree.plain_values import Plain

_TEXTS = (Holds.LINE, Holds.PROSE)


def words_of(cls: type[Part], value: Mapping[str, Plain]) -> str | None:
    """The words that could name a part: its first text. None where nothing names it but its id.

    A gap and a parameter of a question are named by the text that they stand in.
    """
    if "id" not in cls.model_fields:
        return None
    texts = (value.get(each.name) for each in fields_of(cls) if each.holds in _TEXTS)
    return next((text for text in texts if isinstance(text, str) and text.strip()), None)
