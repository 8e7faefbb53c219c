"""Ids that are made from what people call things."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from itertools import count

from primera.model.fields import LONGEST_ID

_OTHERS = re.compile(r"[^a-z0-9]+")


def id_of(words: str, most: int = LONGEST_ID) -> str:
    """The id that words give: their letters without capitals and accents, joined by hyphens.

    As many words as fit in `most` characters. Empty when they have no letter of the Latin alphabet
    and no digit.
    """
    letters = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
    found = _OTHERS.sub("-", letters).strip("-")
    if len(found) <= most:
        return found
    shorter = found[: most + 1].rpartition("-")[0]
    return shorter or found[:most]


def free_id(name: str, taken: Container[str]) -> str:
    """The first of `name-1`, `name-2`… that nothing has."""
    return next(each for number in count(1) if (each := f"{name}-{number}") not in taken)
